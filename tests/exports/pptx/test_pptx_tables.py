"""The tables, notes and chart of a deck hold what the plans say of a city, and nothing is lost between slides."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx.enum.dml import MSO_FILL, MSO_PATTERN

from atlas.view import View
from exports.pptx.pages import chapter_pages
from exports.report.blocks import Chapter, Fact, FactList, Heading, Paragraph, ReportSection
from exports.report.chapters import EVERY_SECTION
from insight.cities.attention import attention
from insight.cities.overview import overview
from insight.cities.summary import city_summary
from layers.model import Quote
from tests.exports.decks import notes, opened, tables, titled
from tests.exports.written import report_of
from tests.toy import A
from wording.tables.model import Column, RecordKey, Row, Table
from wording.words import Words

LINYI = "371300"
WIDTH, TOP, BOTTOM = 880, 84, 488


@pytest.fixture(scope="module")
def linyi(real_atlas):
    """A deck with every row behind its messages."""
    return opened(report_of(real_atlas, LINYI, sections=EVERY_SECTION))


@pytest.fixture(scope="module")
def city(real_atlas):
    return city_summary(real_atlas, LINYI, View())


def body(deck, title, head):
    """All rows under a table's head, over all slides of a title."""
    found = [table[1:] for slide in titled(deck, title) for table in tables(slide) if table[0][0] == head]
    return [row for rows in found for row in rows]


def test_every_designation_is_a_row_with_its_clause(linyi, city, real_atlas):
    words = Words(real_atlas)
    expected = [
        (words.join(map(words.names.industry, record.industry)), words.names.citation(record))
        for record in city.attention.designations
    ]
    assert [(row[0], row[-1]) for row in body(linyi, "被点名", "产业")] == expected


def test_no_promise_is_lost_between_slides(linyi, city, real_atlas):
    words = Words(real_atlas)
    promises = (*city.own, *city.group, *city.province)
    found = [(row[0].split("\n")[0], row[1]) for row in body(linyi, "· 目标", "指标")]
    assert found == [(words.names.indicator(item.main), words.numbers.amount(item.main)) for item in promises]
    assert titled(linyi, "目标（续）")


def test_quotations_stand_in_the_notes_and_not_in_tables(linyi, city):
    said = notes(linyi)
    shown = "".join(
        cell for slide in linyi.slides for table in tables(slide) for row in table for cell in row
    )
    for record in city.attention.designations:
        assert f"“{record.evidence}”" in said
        assert f"“{record.evidence}”" not in shown
    assert "医养健康2022 第1条 · 牵头：" in said


def test_notes_in_english_have_the_gloss(toy_atlas):
    deck = opened(report_of(toy_atlas, A, lang="en"))
    assert "“支持甲甲市甲业集群”\nNamed\n" in notes(deck)


def matrix(deck):
    (slide,) = (slide for slide in deck.slides if slide.name == "matrix")
    (table,) = tables(slide)
    return slide, table


def test_the_matrix_says_who_is_named_for_what_and_how(real_atlas):
    found = {code: item for code, item in attention(real_atlas, View()).items() if item.industries}
    _, (head, *rows, totals) = matrix(opened(report_of(real_atlas)))
    words = Words(real_atlas)
    said = {"each": "单独", "group": "并列"}
    for city, *cells, count in rows:
        (own,) = (item for code, item in found.items() if words.names.city(code) == city)
        expected = {words.names.industry(code): said[state] for code, state in own.industries.items()}
        assert {name: cell for name, cell in zip(head[1:-1], cells, strict=True) if cell} == expected
        assert count == str(len(expected))
    assert [int(count) for count in totals[1:-1]] == [
        sum(bool(cell) for cell in column) for column in zip(*(row[1:-1] for row in rows), strict=True)
    ]


def test_a_city_alone_is_solid_and_one_in_a_group_is_hatched(toy_atlas):
    """甲甲市: alpha by itself, beta in a group; 乙乙市: gamma by itself, beta in a group."""
    slide, _ = matrix(opened(report_of(toy_atlas)))
    (table,) = (shape.table for shape in slide.shapes if shape.has_table)
    fills = [[cell.fill.type for cell in row.cells][1:-1] for row in list(table.rows)[1:-1]]
    solid, hatched, empty = MSO_FILL.SOLID, MSO_FILL.PATTERNED, MSO_FILL.BACKGROUND
    assert fills == [[solid, hatched, empty], [empty, hatched, solid]]


def test_a_city_that_is_not_named_has_no_row_but_a_word(toy_atlas):
    slide, table = matrix(
        opened(replace(report_of(toy_atlas), view=View(industries=("alpha", "gamma"), plans=("toy-2030",))))
    )
    assert [row[0] for row in table] == ["", "甲甲", "市数"]
    assert "未点名（不等于不支持）：乙乙" in [
        shape.text_frame.text for shape in slide.shapes if shape.has_text_frame
    ]


def test_a_city_stands_beside_its_neighbours(real_atlas):
    deck = opened(report_of(real_atlas, LINYI))
    (slide,) = (slide for slide in deck.slides if slide.name == f"{LINYI}.neighbours")
    (found,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    plot = found.plots[0]
    drawn = dict(
        zip(plot.categories, zip(*(series.values for series in plot.series), strict=True), strict=True)
    )
    assert drawn == {"临沂": (2, 3), "淄博": (1, 1), "潍坊": (1, 1), "泰安": (1, None)}
    assert plot.series[1].format.fill.pattern == MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    numbers = found._chartSpace.xpath(".//c:axId/@val")
    assert all(int(number) > 0 for number in numbers)
    with ZipFile(BytesIO(found.part.chart_workbook.xlsx_part.blob)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<v>2</v>" in sheet and "<f>" not in sheet
        assert "淄博" in book.read("xl/sharedStrings.xml").decode()
    (table,) = tables(slide)
    assert [row[0] for row in table[1:]] == ["临沂", "淄博", "枣庄", "潍坊", "济宁", "泰安", "日照"]


def test_one_industry_needs_no_little_maps(toy_atlas):
    deck = opened(replace(report_of(toy_atlas, sections=("designations",)), view=View(industries=("alpha",))))
    assert [slide.name for slide in deck.slides] == ["matrix"]


def test_what_finds_no_room_is_counted(real_atlas):
    deck = opened(report_of(real_atlas))
    (slide,) = (slide for slide in deck.slides if slide.name == "targets")
    (table,) = tables(slide)
    (line,) = (shape.text_frame.text for shape in slide.shapes if shape.name.startswith("说明"))
    shown, promises = len(table) - 1, len(overview(real_atlas, View()).promises)
    assert line == f"另有{promises - shown}项未列出，见 Word 或 Excel。"


def pages_of(section):
    """The slides of a chapter of one section."""
    return chapter_pages(Chapter("1", "甲市", "", (section,)), WIDTH, TOP, BOTTOM)


def long_table(count, text="字"):
    rows = tuple(Row({"a": f"{number}", "b": text, "quote": "“证”"}) for number in range(count))
    columns = (
        Column("a", "甲", share=1),
        Column("b", "乙"),
        Column("quote", "原文", kind="evidence", share=2),
    )
    return Table("long", columns, rows)


@pytest.mark.parametrize("count", [1, 40])
@pytest.mark.parametrize("text", ["字", "一段话" * 40, "x" * 300, "长" * 3000])
def test_pages_end_above_the_footer_and_keep_every_row(count, text):
    blocks = (
        Heading("题"),
        long_table(count, text),
        Paragraph("注", quiet=True),
        FactList((Fact("一", "二"),)),
    )
    pages = pages_of(ReportSection("s", "题", blocks))
    things = [placed for page in pages for placed in page.things]
    assert all(top >= TOP and top + thing.height <= BOTTOM for top, thing in things)
    rows = [row for _, thing in things for row in getattr(thing, "rows", ())]
    assert [row.cells[0].text for row in rows] == [*map(str, range(count)), "一"]
    for page in pages:
        ends = [placed.top + placed.thing.height for placed in page.things]
        assert all(end <= following.top for end, following in zip(ends, page.things[1:], strict=False))


def test_a_heading_is_never_the_last_on_a_slide():
    for rows in range(1, 40):
        blocks = (long_table(rows), Heading("后题"), long_table(3))
        for page in pages_of(ReportSection("s", "题", blocks)):
            assert getattr(page.things[-1].thing, "role", "") != "heading"


def test_every_quotation_is_shared_out_once():
    rows = tuple(Row({"a": str(n)}, (RecordKey(f"toy/{n}", f"证{n}。"),)) for n in range(60))
    table = Table("long", (Column("a", "甲"),), rows)
    quotes = (
        *(Quote(f"证{n}。", "", "条", "厅", f"toy/{n}", "toy") for n in range(60)),
        Quote("别处", "", "条", "厅", "toy/x", "toy"),
    )
    pages = pages_of(ReportSection("s", "题", (table,), quotes))
    assert len(pages) > 2
    assert sorted(quote for page in pages for quote in page.quotes) == sorted(quotes)
    for page in pages[1:]:
        shown = {key for placed in page.things for row in placed.thing.rows for key in row.records}
        assert {(quote.ref, quote.evidence) for quote in page.quotes} == shown


def test_short_sections_share_a_slide_and_keep_their_titles():
    parts = tuple(ReportSection(name, name, (Paragraph("有"),)) for name in ("园区", "目标", "部门"))
    (page,) = chapter_pages(Chapter("1", "甲市", "未点名。", parts), WIDTH, TOP, BOTTOM)
    assert page.titles == ["园区", "目标", "部门"]
    assert [placed.thing.text for placed in page.things] == ["园区", "有", "目标", "有", "部门", "有"]


def test_what_there_is_nothing_of_is_a_line_each_on_the_first_slide():
    full = ReportSection("a", "园区", (Paragraph("有"),))
    silent = tuple(ReportSection(name, name, (Paragraph("无", quiet=True),)) for name in ("目标", "部门"))
    (page,) = chapter_pages(Chapter("1", "甲市", "未点名。", (full, *silent)), WIDTH, TOP, BOTTOM)
    assert page.titles == ["园区"]
    assert page.things[-1].thing.text == "目标 · 无\n部门 · 无"


def test_a_column_in_which_nobody_says_anything_is_left_out():
    columns = (Column("a", "甲"), Column("citation", "出处"))
    table = Table("short", columns, tuple(Row({"a": name, "citation": ""}) for name in "一二"))
    (page,) = pages_of(ReportSection("s", "题", (table,)))
    assert [cell.text for cell in page.things[0].thing.head.cells] == ["甲"]
    assert page.things[0].thing.widths == (WIDTH,)
