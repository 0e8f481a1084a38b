"""A deck opens without repair, looks the same everywhere, and says on every slide what it is made of."""

from dataclasses import replace
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from lxml import etree
from ooxml_integrity import ERROR, check_pptx
from openxml_audit import validate_pptx
from pptx.enum.shapes import PP_PLACEHOLDER

from atlas.loading import load_atlas
from atlas.view import View
from exports.pptx.deck import write
from exports.report.report import Report
from layers import LAYERS
from tests.exports.decks import map_group, notes, opened, read, tables, texts, titled
from tests.exports.spoilt import HOSTILE, spoilt_atlas
from tests.exports.written import CONTROLS, MADE, NAME, hostile_atlas, report_of
from tests.toy import A, B

WIDTH, HEIGHT = 12_192_000, 6_858_000


@pytest.fixture(scope="module", params=["zh", "en"])
def toy_report(request, toy_atlas):
    return report_of(toy_atlas, A, lang=request.param, base_url="https://atlas.test/")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return hostile_atlas(tmp_path_factory.mktemp("hostile") / "data")


@pytest.fixture(scope="module")
def nothing(tmp_path_factory):
    """An atlas whose data folder is empty."""
    return load_atlas(tmp_path_factory.mktemp("nothing"))


def every_sort(real_atlas, toy_atlas, hostile, nothing):
    """Reports of every sort: none, one, a silent and all cities, all layers, an empty view, hostile words."""
    everything = View(layers=tuple(LAYERS))
    return {
        "province": report_of(real_atlas),
        "english": report_of(real_atlas, "371300", lang="en"),
        "all cities": report_of(
            real_atlas, *real_atlas.boundaries.prefectures.index, sections=("map", "parks")
        ),
        "all layers": replace(report_of(real_atlas, "371400"), view=everything),
        "empty": replace(report_of(toy_atlas), view=View(layers=(), plans=("toy-2031",), kinds=("event",))),
        "hostile": replace(report_of(hostile, A, B), view=everything),
        "nothing": report_of(nothing),
    }


class Sort(NamedTuple):
    """A report and the file written of it."""

    report: Report
    file: bytes


@pytest.fixture(
    scope="module", params=["province", "english", "all cities", "all layers", "empty", "hostile", "nothing"]
)
def sort(request, real_atlas, toy_atlas, hostile, nothing):
    report = every_sort(real_atlas, toy_atlas, hostile, nothing)[request.param]
    return Sort(report, write(report))


def test_validators_find_nothing(sort, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(sort.file)
    assert [str(fault) for fault in validate_pptx(path).errors] == []
    assert [str(found) for found in check_pptx(path) if found.severity is ERROR] == []


def test_nothing_leaves_the_slide(sort):
    for slide in read(sort.file).slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= WIDTH and shape.top + shape.height <= HEIGHT, shape.name


def test_every_slide_has_a_title_sources_and_its_number(sort):
    for number, slide in enumerate(read(sort.file).slides, 1):
        found = {shape.placeholder_format.type: shape for shape in slide.placeholders}
        assert found[PP_PLACEHOLDER.TITLE].text_frame.text.strip()
        footer = found[PP_PLACEHOLDER.FOOTER].text_frame.text
        assert sort.report.imprint.base_map in footer and "2031-02-03" in footer
        (field,) = found[PP_PLACEHOLDER.SLIDE_NUMBER]._element.xpath(".//a:fld")
        assert field.get("type") == "slidenum"
        assert field.xpath("string(*[local-name()='t'])") == str(number)


def test_shapes_are_numbered_once(sort):
    for slide in read(sort.file).slides:
        numbers = slide._element.xpath(".//p:cNvPr/@id")
        assert len(numbers) == len(set(numbers))


def test_the_same_report_gives_the_same_bytes(toy_report):
    assert write(toy_report) == write(replace(toy_report))


def test_properties_and_size(toy_report):
    deck = opened(toy_report)
    core = deck.core_properties
    assert (deck.slide_width, deck.slide_height) == (WIDTH, HEIGHT)
    assert (core.title, core.author, core.created.date()) == (toy_report.imprint.title, "Plan Atlas", MADE)


def test_fonts_come_from_the_theme(toy_report):
    with ZipFile(BytesIO(write(toy_report))) as package:
        themes = [etree.fromstring(package.read(name)) for name in package.namelist() if "/theme/" in name]
        slides = [package.read(name).decode() for name in package.namelist() if "/slides/slide" in name]
    for theme in themes:
        for scheme in ("majorFont", "minorFont"):
            (east,) = theme.xpath(f".//*[local-name()='{scheme}']/*[local-name()='ea']")
            assert east.get("typeface") == "Microsoft YaHei"
    assert len(themes) == 2
    assert not any("<a:latin" in slide or "<p:style>" in slide for slide in slides)


def test_texts_say_their_language(toy_report):
    expected = {"zh": "zh-CN", "en": "en-US"}[toy_report.view.lang]
    for slide in opened(toy_report).slides:
        assert {run.get("lang") for run in slide._element.xpath(".//a:rPr")} == {expected}


def test_citations_lead_to_the_app(toy_report):
    deck = opened(toy_report)
    links = {
        run.hyperlink.address
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
        for paragraph in cell.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    }
    suffix = "" if toy_report.view.lang == "zh" else "&lang=en"
    assert f"https://atlas.test/clauses?clause=toy-2030/1{suffix}" in links


def test_the_map_leads_to_the_app_only_where_its_address_is_known(toy_atlas):
    def addresses(report):
        runs = opened(report).slides[0]._element.xpath(".//a:hlinkClick")
        return len(runs)

    assert addresses(report_of(toy_atlas, base_url="https://atlas.test")) == 1
    assert addresses(report_of(toy_atlas)) == 0


def test_hostile_words_are_only_words(tmp_path):
    deck = opened(report_of(spoilt_atlas(tmp_path / "data"), A))
    assert any(HOSTILE in text for text in texts(deck))
    assert HOSTILE in notes(deck)


def test_a_long_name_of_signs_is_whole(hostile):
    deck = opened(replace(report_of(hostile, B), view=View(layers=tuple(LAYERS))))
    assert any(NAME in shape.name for shape in map_group(deck).shapes)
    said = "".join(texts(deck))
    assert NAME in said and not set(CONTROLS) & set(said)
    assert "_x00" not in said


def test_a_silent_city_is_said_in_words(real_atlas):
    deck = opened(report_of(real_atlas, "371400"))
    assert "德州：4份规划均未点名（不等于不支持）" in "".join(texts(deck))
    noted = [slide.name for slide in deck.slides if slide.has_notes_slide]
    assert noted == ["371400.background", "sources"]


def test_sections_left_out_are_not_there(toy_atlas):
    deck = opened(report_of(toy_atlas, A, sections=("targets",)))
    assert "甲甲" in deck.slides[0].shapes.title.text_frame.text
    assert titled(deck, "来源") == [] and titled(deck, "园区") == []
    assert not any(shape.has_chart for slide in deck.slides for shape in slide.shapes)


def test_sources_close_the_deck(toy_atlas):
    deck = opened(report_of(toy_atlas, B))
    (sources,) = titled(deck, "来源：")
    assert sources == list(deck.slides)[-1]
    rows = [row for table in tables(sources) for row in table]
    assert ["boundaries", "toy", "2031", "CC BY 4.0"] in rows
    assert "规划点名的园区、平台、活动均有已知位置：无处会" in notes(deck)
