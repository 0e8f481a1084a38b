"""PDFs: broken lines, running heads, page numbers, columns, tables, sentences over a page."""

import pytest

from reader.source.pdf import pdf_text
from tests.reader.source.pdffile import LEFT, RIGHT, flow, full, grid, pdf_file
from tests.reader.world import plan_of, reading

LONG = "到2032年，全省机器人产业营业收入达到1200亿元以上，建成园区5个，培育企业20家，形成协同创新、开放共享的发展格局。（牵头单位：省科技厅）"


def lines(pages, drawn=()):
    """The text's lines."""
    return pdf_text(pdf_file(pages, drawn), "某.pdf").text.split("\n")


@pytest.mark.parametrize("shift", range(0, 33, 3))
def test_a_paragraph_is_one_wherever_its_lines_break(shift):
    text = "做" * shift + LONG
    assert lines([[(x, 760 - 21 * n, line) for n, (x, line) in enumerate(full(text))]]) == [text]


def test_short_lines_stay_apart():
    page = [(LEFT, 760, "一、总体目标"), (LEFT, 739, "推动发展。"), (LEFT, 718, "二、主要任务")]
    assert lines([page]) == ["一、总体目标", "推动发展。", "二、主要任务"]


def test_a_sentence_runs_on_over_a_page_with_heads_and_numbers_between():
    pages = flow([LONG] * 25)
    for number, page in enumerate(pages, 1):
        page += [(200, 800, "机器人产业行动计划"), (280, 50, f"— {number} —")]
    found = pdf_text(pdf_file(pages), "某.pdf")
    assert len(pages) > 2
    assert found.text.split("\n") == [LONG] * 25
    assert sorted({note.before for note in found.notes if str(note.why).startswith("第 2 页的页眉")}) == [
        "— 2 —", "机器人产业行动计划",
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["3", "- 3 -", "—3—", "第 3 页", "第3页 共9页", "3/9", "· 3 ·", "iii"])
def test_page_numbers_of_any_form_are_left_out(number):
    found = pdf_text(pdf_file([[(LEFT, 760, "一、总体目标"), (280, 40, number)]]), "某.pdf")
    assert found.text == "一、总体目标"
    assert [str(note.why) for note in found.notes] == ["第 1 页的页眉、页脚或页码"]


def test_a_line_at_the_edge_that_is_text_stays():
    assert lines([[(LEFT, 760, "一、总体目标"), (LEFT, 60, "建成园区5个。")]])[-1] == "建成园区5个。"


def test_two_columns_are_read_one_after_the_other():
    left = full(LONG * 2, LEFT, 285)
    right = full(LONG * 2, 310, RIGHT)
    page = [(200, 780, "机器人产业行动计划（2030年）")]
    page += [(x, 740 - 21 * n, line) for side in (left, right) for n, (x, line) in enumerate(side)]
    assert lines([page]) == ["机器人产业行动计划（2030年）", LONG * 2, LONG * 2]


def test_a_drawn_table_keeps_its_rows_and_cells():
    rows = [
        ["序号", "重点任务", "牵头单位"],
        ["1", "建设检测平台，新\n建检测平台3个", "省工业和信\n息化厅"],
        ["2", "引进企业", ""],
    ]
    texts, drawn = grid(rows, (70, 120, 240, 318), 700)
    page = [(LEFT, 760, "附件"), *texts, (LEFT, 500, "完。")]
    assert lines([page], [drawn]) == [
        "附件", "序号\t重点任务\t牵头单位", "1\t建设检测平台，新建检测平台3个\t省工业和信息化厅", "2\t引进企业\t", "", "完。",
    ]  # fmt: skip


def test_a_plan_gives_the_records_of_its_text():
    text = plan_of(
        LONG, "建设码头3座，完善配套设施，提高服务水平，加强协同创新，推进开放共享。（省财政厅负责）"
    )
    found = reading(pdf_file(flow(text.splitlines())))
    expected = reading(text)
    assert [{**row, "span": 0} for row in found.rows] == [{**row, "span": 0} for row in expected.rows]
    assert len(found.rows) > 5


def test_a_line_of_one_flat_sign_is_as_high_as_its_type():
    assert lines([[(LEFT, 760, "做" * 32), (LEFT, 739, "一")]]) == ["做" * 32 + "一"]
