"""A deck that people worked on is brought up to date: their work stays, what is still the atlas's follows the data."""

from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from atlas.loading import load_atlas
from atlas.model import Atlas
from errors import UserError
from exports.pptx.contents import NOTES
from exports.pptx.deck import write
from exports.pptx.marks import marked
from exports.pptx.refreshing.model import Refreshed
from exports.pptx.refreshing.refresh import refresh
from exports.pptx.template import TEMPLATE
from exports.report.appearance import Appearance
from tests.exports.decks import read, tables, texts
from tests.exports.written import report_of
from tests.toy import A, write_toy

LATER = date(2032, 3, 4)


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> Atlas:
    return load_atlas(write_toy(tmp_path_factory.mktemp("before")))


@pytest.fixture(scope="module")
def after(tmp_path_factory) -> Atlas:
    """The same with 净地 40 instead of 30, and 甲甲市 no longer named for alpha."""
    folder = write_toy(tmp_path_factory.mktemp("after"))
    plan = folder / "plans" / "toy-2030.yaml"
    text = plan.read_text(encoding="utf-8")
    assert "value: 30" in text and "净地30个左右" in text
    plan.write_text(
        text.replace("value: 30", "value: 40").replace("净地30个左右", "净地40个左右"), encoding="utf-8"
    )
    return load_atlas(folder)


def slide_named(deck: Deck, name: str):
    return next(slide for slide in deck.slides if slide.name == name)


def shape_marked(slide, id: str):
    return next(shape for shape in slide.shapes if marked(shape) == id)


def of_land(found: Refreshed):
    """The one change of 净地 on a slide."""
    (told,) = (change for change in found.changes if change.element != NOTES and "净地" in change.old)
    return told


def saved(deck: Deck) -> bytes:
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


@pytest.fixture
def deck(before) -> Deck:
    return read(write(report_of(before, A)))


def test_the_same_data_change_nothing_but_the_date(before, deck):
    found = refresh(saved(deck), before, LATER)
    assert {change.element for change in found.changes} == {"Footer"}
    assert "2032-03-04" in "".join(texts(read(found.file)))


def test_a_changed_number_is_written_and_told_with_its_clause(after, deck):
    found = refresh(saved(deck), after, LATER)
    told = of_land(found)
    assert (told.outcome, told.clause) == ("renewed", "TOY-2030 推进措施1")
    assert (told.old, told.new) == ("净地 | ≈ 30个（左右）", "≈ 40个（左右）")
    (table,) = tables(slide_named(read(found.file), f"{A}.targets"))
    assert [row[1] for row in table if row[0].startswith("净地")] == ["≈ 40个（左右）"]


def test_what_people_did_stays(after, deck):
    """Moved, recoloured, retitled; a slide of their own, another order, one deleted, notes written."""
    slide = slide_named(deck, f"{A}.targets")
    frame = next(shape for shape in slide.shapes if shape.has_table)
    frame.left = Pt(111)
    row = next(row for row in frame.table.rows if row.cells[0].text.startswith("净地"))
    run = row.cells[1].text_frame.paragraphs[0].runs[0]
    run.font.color.rgb, run.font.size = RGBColor(1, 2, 3), Pt(33)
    slide.shapes.title.text_frame.text = "领导要的标题"
    own = deck.slides.add_slide(deck.slide_layouts[0])
    own.shapes.add_textbox(0, 0, Pt(99), Pt(20)).text_frame.text = "处里自己的一页"
    own.notes_slide.notes_text_frame.text = "讲稿"
    ids = deck.slides._sldIdLst
    ids.insert(0, ids[-1])
    gone = next(n for n, one in enumerate(deck.slides) if one.name == "sources")
    deck.part.drop_rel(ids[gone].rId)
    ids.remove(ids[gone])
    found = refresh(saved(deck), after, LATER)
    result = read(found.file)
    assert [one.name for one in result.slides] == ["", *(one.name for one in list(deck.slides)[1:])]
    slide = slide_named(result, f"{A}.targets")
    assert slide.shapes.title.text_frame.text == "领导要的标题"
    frame = next(shape for shape in slide.shapes if shape.has_table)
    row = next(row for row in frame.table.rows if row.cells[0].text.startswith("净地"))
    run = row.cells[1].text_frame.paragraphs[0].runs[0]
    assert (run.text, run.font.color.rgb, run.font.size, frame.left) == (
        "≈ 40个（左右）",
        RGBColor(1, 2, 3),
        Pt(33),
        Pt(111),
    )
    assert result.slides[0].notes_slide.notes_text_frame.text == "讲稿"


def test_a_number_that_somebody_rewrote_is_listed_and_not_touched(after, deck):
    slide = slide_named(deck, f"{A}.targets")
    frame = next(shape for shape in slide.shapes if shape.has_table)
    row = next(row for row in frame.table.rows if row.cells[0].text.startswith("净地"))
    row.cells[1].text_frame.paragraphs[0].runs[0].text = "约30个"
    found = refresh(saved(deck), after, LATER)
    told = of_land(found)
    assert told.outcome == "rewritten" and "≈ 40个" in told.new
    (table,) = tables(slide_named(read(found.file), f"{A}.targets"))
    assert [row[1] for row in table if row[0].startswith("净地")] == ["约30个"]


def test_it_can_be_done_again_and_again(before, after, deck):
    there = refresh(saved(deck), after, LATER).file
    back = refresh(there, before, LATER)
    told = of_land(back)
    assert "≈ 40个" in told.old and "≈ 30个" in told.new
    assert list(texts(read(refresh(back.file, after, LATER).file))) == list(texts(read(there)))


def test_a_deck_without_marks_is_told_so(before):
    with pytest.raises(UserError, match="没有图谱的标记"):
        refresh(saved(Presentation()), before, LATER)


@pytest.mark.parametrize(
    "file", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"\0" * 600], ids=["empty", "cut", "password"]
)
def test_what_is_no_deck_is_refused(before, file):
    with pytest.raises(UserError, match="不是可读的演示文稿"):
        refresh(file, before, LATER)


def test_a_deck_about_another_province_is_refused(before, deck):
    (part,) = (rel.target_part for rel in deck.part.rels.values() if "customXml" in rel.reltype)
    part.blob = part.blob.replace(b'"province":"370000"', b'"province":"320000"')
    with pytest.raises(UserError, match="是另一个省"):
        refresh(saved(deck), before, LATER)


@pytest.mark.parametrize(
    "looks",
    [
        Appearance(title="自拟标题", signature="综合处", size="4:3"),
        Appearance(template=TEMPLATE.read_bytes()),
    ],
)
def test_own_titles_sizes_and_templates_are_remembered(before, looks):
    found = refresh(write(report_of(before, A, appearance=looks)), before, LATER)
    assert {change.element for change in found.changes} == {"Footer"}
