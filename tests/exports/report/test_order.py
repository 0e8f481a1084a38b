"""What is asked for in names becomes cities, a view, sections and a format."""

from pathlib import Path

import pytest

from atlas.view import PAPER_LAYERS, View
from errors import UserError
from exports import EXPORTS
from exports.report.chapters import SECTIONS
from exports.report.order import chosen_cities, chosen_export, chosen_sections, chosen_view, lost
from tests.exports.written import hostile_atlas, report_of
from tests.toy import A, B

LUNAN = ("370400", "370800", "371300", "371700")


@pytest.mark.parametrize("name", ["甲甲市", "甲甲", A, " 甲甲 "])
def test_a_city_by_any_of_its_names(toy_atlas, name):
    assert chosen_cities(toy_atlas, [name]) == ((A,), ())


def test_several_cities_stand_in_the_atlas_s_order_each_once(toy_atlas):
    assert chosen_cities(toy_atlas, [B, A, "乙乙市"]).codes == (A, B)


@pytest.mark.parametrize("name", ["all", "ALL", "全部", "全部2市"])
def test_all_is_every_city(toy_atlas, name):
    assert chosen_cities(toy_atlas, [name]).codes == (A, B)


def test_nobody_named_is_nobody_chosen(toy_atlas):
    assert chosen_cities(toy_atlas, []) == ((), ())


@pytest.mark.parametrize("name", ["鲁南经济圈", "lunan"])
def test_a_circle_is_its_cities(real_atlas, name):
    assert chosen_cities(real_atlas, [name]).codes == LUNAN


def test_the_three_circles_are_all_cities(real_atlas):
    circles = chosen_cities(real_atlas, ["鲁南经济圈", "胶东经济圈", "省会经济圈"])
    assert circles == chosen_cities(real_atlas, ["all"])
    assert len(circles.codes) == 16


def test_a_county_is_its_city_and_that_is_said(real_atlas):
    cities = chosen_cities(real_atlas, ["平邑县"])
    assert cities.codes == ("371300",)
    (note,) = cities.notes
    assert "平邑县属临沂市" in note


@pytest.mark.parametrize(
    ("name", "said"), [("临忻", "临沂"), ("山东省", "all"), ("", "六位代码"), ("市中区", "济南")]
)
def test_what_is_no_city_is_refused_with_the_way_out(real_atlas, name, said):
    with pytest.raises(UserError, match=said):
        chosen_cities(real_atlas, ["济南", name])


def test_the_view_of_nothing_asked_is_the_usual_one(toy_atlas):
    assert chosen_view(toy_atlas, "zh") == View(layers=PAPER_LAYERS)


def test_a_view_from_names_ids_and_codes(toy_atlas):
    view = chosen_view(toy_atlas, "en", (A,), ["TOY-2031", "toy-2030"], ["乙业", "alpha"], "sites, counties")
    assert view == View(
        plans=("toy-2030", "toy-2031"),
        industries=("alpha", "beta"),
        city=A,
        layers=("counties", "sites"),
        lang="en",
    )


def test_several_cities_are_no_city_of_the_view(toy_atlas):
    assert chosen_view(toy_atlas, "zh", (A, B)).city is None


@pytest.mark.parametrize(("layers", "shown"), [(None, PAPER_LAYERS), ("none", ()), ("sites", ("sites",))])
def test_layers_as_they_are_written(toy_atlas, layers, shown):
    assert chosen_view(toy_atlas, "zh", layers=layers).layers == shown


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"plans": ["toy-2099"]}, "规划“toy-2099”.*toy-2030、toy-2031"),
        ({"industries": ["丁业"]}, "产业“丁业”.*甲业、乙业、丙业"),
        ({"layers": "sites,clouds"}, "图层“clouds”.*counties"),
        ({"layers": ","}, "图层“,”"),
        ({"lang": "fr"}, "语言“fr”.*zh、en"),
        ({"plans": ["x" * 500]}, "x{40}…"),
    ],
)
def test_an_unknown_name_is_refused_with_those_there_are(toy_atlas, asked, said):
    with pytest.raises(UserError, match=said):
        chosen_view(toy_atlas, **{"lang": "zh"} | asked)


def test_sections_stand_in_the_order_asked_for_each_once():
    assert chosen_sections(["targets", "Designations", "targets"]) == ("targets", "designations")
    assert chosen_sections([]) == SECTIONS
    with pytest.raises(UserError, match=r"章节“weather”.*targets"):
        chosen_sections(["weather"])


def test_the_format_is_named_or_is_the_path_s_ending(subtests):
    for extension in EXPORTS:
        with subtests.test(extension=extension):
            assert chosen_export(None, Path(f"a.{extension.upper()}")).extension == extension
            assert chosen_export(extension, Path("a.zip")).extension == extension


@pytest.mark.parametrize(
    ("form", "path", "said"),
    [
        ("xml", "a.pdf", "格式“xml”.*pptx"),
        (None, "a.doc", "格式“.doc”.*docx"),
        (None, "a", "没有说明格式"),
        (None, "a.zip", "没有说明格式"),
        ("zip", "a.zip", "格式“zip”"),
    ],
)
def test_an_unknown_format_is_refused_with_those_there_are(form, path, said):
    with pytest.raises(UserError, match=said):
        chosen_export(form, Path(path))


def test_characters_without_a_glyph_are_named(tmp_path):
    (said,) = lost(report_of(hostile_atlas(tmp_path), B))
    assert "😀（U+1F600）" in said
    assert "〓" in said


def test_nothing_is_said_where_every_character_has_a_glyph(toy_atlas):
    assert lost(report_of(toy_atlas, A, B)) == ()
