"""A deck in an office's own template: its master and layouts, found by type; what it lacks is said before."""

from io import BytesIO

import pytest
from ooxml_integrity import ERROR, check_pptx
from openxml_audit import validate_pptx
from pptx import Presentation

from errors import UserError
from exports.pptx.deck import write
from exports.pptx.template import lacking
from exports.report.appearance import Appearance
from language import sayer
from tests.exports.decks import read, texts
from tests.exports.officefiles import deck_template
from tests.exports.written import report_of
from tests.toy import A

TITLE, SIGNED = "关于甲甲市的汇报", "甲甲市发展改革委"


@pytest.fixture(scope="module")
def file(toy_atlas):
    look = Appearance(title=TITLE, subtitle="副标题", signature=SIGNED, template=deck_template())
    return write(report_of(toy_atlas, A, appearance=look))


def said(template: bytes) -> str:
    return " ".join(map(sayer("zh"), lacking(template)))


def test_it_begins_with_the_templates_title_page_and_goes_on_in_its_layouts(file):
    deck = read(file)
    first, *others = deck.slides
    assert first.slide_layout.name == "标题幻灯片"
    assert [shape.text_frame.text for shape in first.placeholders] == [
        TITLE,
        f"副标题\n{SIGNED}\n2031-02-03",
    ]
    assert {slide.slide_layout.name for slide in others} == {"标题和内容"}
    assert "去年的一页" not in "".join(texts(deck))
    assert any(shape.name == "Logo" for shape in deck.slide_master.shapes)


def test_titles_are_titles_and_nothing_stands_outside_the_page(file):
    deck = read(file)
    for slide in list(deck.slides)[1:]:
        assert slide.shapes.title.text_frame.text
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width + 1
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height + 1


def test_validators_find_no_fault(file, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(file)
    assert [str(fault) for fault in validate_pptx(path).errors] == []
    assert [str(found) for found in check_pptx(path) if found.severity is ERROR] == []


def test_what_it_lacks_is_said():
    assert "Map、Chart、Chapter、Tables" in said(deck_template())
    assert "“标题和内容”" in said(deck_template())
    bare = said(deck_template("Blank"))
    assert "没有标题占位符" in bare and "没有正文占位符" in bare


def test_a_layout_without_placeholders_still_holds_everything(toy_atlas):
    bare = report_of(toy_atlas, A, appearance=Appearance(template=deck_template("Blank")))
    usual = set(texts(read(write(report_of(toy_atlas, A)))))
    assert usual <= set(texts(read(write(bare))))


def test_a_template_without_layouts_is_refused():
    deck = Presentation(BytesIO(deck_template("Blank")))
    for layout in list(deck.slide_layouts):
        deck.slide_layouts.remove(layout)
    out = BytesIO()
    deck.save(out)
    with pytest.raises(UserError, match="没有版式"):
        lacking(out.getvalue())


def test_four_to_three_holds_the_same_texts_within_the_narrower_page(toy_atlas):
    usual, narrow = (
        read(write(report_of(toy_atlas, A, appearance=Appearance(title=TITLE, size=size))))
        for size in ("16:9", "4:3")
    )
    assert narrow.slide_width / narrow.slide_height == pytest.approx(4 / 3)
    assert narrow.slides[0].shapes.title.text_frame.text == TITLE
    assert [slide.shapes.title.text_frame.text for slide in narrow.slides] == [
        slide.shapes.title.text_frame.text for slide in usual.slides
    ]
    assert all(
        shape.left + shape.width <= narrow.slide_width + 1
        for slide in narrow.slides
        for shape in slide.shapes
    )


def test_slides_stand_in_the_order_asked_for(real_atlas):
    parts = ("targets", "designations")
    names = [slide.name for slide in read(write(report_of(real_atlas, "371300", sections=parts))).slides]
    assert [name.split(".")[1] for name in names] == ["targets", "named"]
    names = [
        slide.name for slide in read(write(report_of(real_atlas, sections=("targets", "matrix")))).slides
    ]
    assert names == ["targets", "matrix"]
