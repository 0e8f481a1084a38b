"""A deck and a workbook as text: shapes from top to bottom, groups, tables, notes; sheets row by row; damage is said."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from pptx import Presentation
from pptx.util import Inches

from errors import UserError
from reader.source.formats import open_source


def deck():
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[6])
    low = slide.shapes.add_textbox(0, Inches(5), Inches(2), Inches(1))
    low.text_frame.text = "下面\v第二行"
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, Inches(1), Inches(2), Inches(1)).text_frame.text = "组内"
    table = slide.shapes.add_table(1, 2, 0, Inches(3), Inches(4), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "指标", "7个"
    slide.notes_slide.notes_text_frame.text = "讲稿"
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def workbook():
    made = Workbook()
    made.active.title = "指标"
    for row in (["名称", "目标"], [], ["园区", 20.0], ["比重", 0.5]):
        made.active.append(row)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_deck_is_read_as_it_is_looked_at():
    assert open_source(deck(), "稿.pptx").text.text.split("\n") == [
        "组内",
        "指标\t7个",
        "下面",
        "第二行",
        "讲稿",
    ]


def test_a_workbook_is_read_row_by_row():
    assert open_source(workbook(), "表.xlsx").text.text.split("\n") == [
        "指标",
        "名称\t目标",
        "园区\t20",
        "比重\t0.5",
    ]


@pytest.mark.parametrize("made", [deck, workbook])
def test_damage_is_said(made):
    data = made()
    with pytest.raises(UserError, match=r"稿：.*(损坏|不是可读)"):
        open_source(data[: len(data) // 2] + b"PK" + data[len(data) // 2 + 40 :], "稿")
