"""An order comes back from its file as it was chosen, means what it says, and is refused with all that is wrong in it."""

from datetime import date

import pytest

from exports.orders.file import OrderRefused, order_text, read_order
from exports.orders.meaning import meant
from exports.orders.model import BriefOrder
from tests.toy import A

ORDER = BriefOrder(
    name="季度“汇报”\\",
    cities=("甲甲市", "乙北县"),
    plans=("toy-2030",),
    layers=(),
    sections=("targets", "map"),
    title='关于 "甲甲" 的汇报',
    signature="某委",
    date=date(2031, 2, 3),
    format="docx",
    style="official",
)


@pytest.mark.parametrize("form", ["toml", "json"])
def test_an_order_comes_back_from_its_file_as_it_was(form):
    assert read_order(order_text(ORDER, form).encode(), f"order.{form}") == ORDER


def test_it_means_cities_view_parts_in_order_and_looks(toy_atlas):
    report, export, notes = meant(ORDER, toy_atlas)
    assert report.cities == toy_atlas.cities
    assert (report.view.plans, report.view.layers) == (("toy-2030",), ())
    assert report.sections == ("targets", "map")
    assert (report.imprint.title, report.made, export.extension) == (ORDER.title, ORDER.date, "docx")
    assert "乙北县属乙乙市" in notes[0]
    assert report.imprint.foot[0] == "某委"


def test_what_is_unknown_or_does_not_go_together_is_said_all_at_once(toy_atlas):
    order = BriefOrder(
        cities=("甲甲", "子虚市"),
        plans=("x-1",),
        sections=("weather",),
        style="official",
        lang="en",
        format="xml",
    )
    with pytest.raises(OrderRefused) as refused:
        meant(order, toy_atlas)
    said = refused.value.in_language("zh")
    for part in ("子虚市", "x-1", "weather", "公文样式", "xml"):
        assert part in said
    assert len(said.splitlines()) == 5


def test_unknown_keys_and_values_of_a_file_are_said_all_at_once():
    text = 'titel = "a"\nsize = "5:4"\ndate = 1900-01-01\ntitle = "a\\nb"\ncities = "甲甲"\n'
    with pytest.raises(OrderRefused) as refused:
        read_order(text.encode(), "order.toml")
    said = refused.value.in_language("zh").splitlines()
    assert len(said) == 5
    assert all(line.startswith("order.toml ") for line in said)
    assert any("titel" in line and "没有这个字段" in line for line in said)
    assert any("5:4" in line and "16:9、4:3" in line for line in said)


@pytest.mark.parametrize("content", [b"a = = 1", b"\xff\xfe", b"[" * 5000], ids=["toml", "bytes", "deep"])
def test_what_is_no_order_is_refused(content):
    with pytest.raises(OrderRefused, match=r"order\.toml"):
        read_order(content, "order.toml")


def test_chapters_have_the_parts_in_the_order_asked_for(toy_atlas):
    order = BriefOrder(cities=(A,), sections=("targets", "designations"), format="docx")
    (chapter,) = meant(order, toy_atlas).report.chapters
    assert [section.id for section in chapter.sections][-2:] == ["targets", "designations"]
