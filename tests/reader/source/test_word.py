"""Word documents as they are edited: changes, controls, fields, boxes, hidden text, tables, notes."""

import re

import pytest

from errors import UserError
from reader.source.formats import open_source
from reader.source.word import word_text
from tests.reader.source.wordfile import cell, paragraph, row, run, table, word_file
from tests.reader.world import plan_of, reading

DELETED = '<w:del w:id="1"><w:r><w:delText>9000</w:delText></w:r></w:del>'
GONE_MARK = '<w:rPr><w:del w:id="2"/></w:rPr>'


def read(body: str, **parts: str):
    """The file's text in lines, and what is left out as (why, words)."""
    found = word_text(word_file(body, **parts), "某.docx")
    lines = [line for line in found.text.split("\n") if line]
    return lines, [(str(note.why), note.before) for note in found.notes]


def field(instruction: str, result: str) -> str:
    """A field in its long form."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{marks['begin']}{told}{marks['separate']}{result}{marks['end']}"


def test_tracked_changes_are_accepted_and_what_they_take_away_is_said():
    inserted = f'<w:ins w:id="3">{run("5个")}</w:ins>'
    moved = f'<w:moveFrom w:id="4">{run("原处")}</w:moveFrom><w:moveTo w:id="5">{run("。")}</w:moveTo>'
    lines, left_out = read(paragraph(run("建成园区") + DELETED + inserted + moved))
    assert lines == ["建成园区5个。"]
    assert left_out == [("修订中已删除的文字", "9000"), ("修订中已删除的文字", "原处")]


def test_a_paragraph_whose_end_was_deleted_runs_on():
    assert read(paragraph("建成园区", GONE_MARK) + paragraph("5个。"))[0] == ["建成园区5个。"]


def test_a_deleted_row_is_gone():
    gone = row("甲", "9", properties='<w:del w:id="1"/>')
    lines, left_out = read(table(row("指标", "目标"), gone, row("乙", "5")))
    assert lines == ["指标\t目标", "乙\t5"]
    assert left_out == [("修订中已删除的表格行", "甲 9")]


@pytest.mark.parametrize(
    "inside",
    [
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('园区')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{run('园区')}</w:smartTag>",
        f"<w:hyperlink>{run('园区')}</w:hyperlink>",
        f'<w:fldSimple w:instr=" REF a ">{run("园区")}</w:fldSimple>',
        field(" HYPERLINK ", run("园区")),
        field(" IF ", run("园") + field(" REF b ", run("区"))),
        f"<w:customXml><w:sdt><w:sdtContent>{run('园区')}</w:sdtContent></w:sdt></w:customXml>",
        "<w:r><w:ruby><w:rt><w:r><w:t>yuán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>园</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        + run("区"),
    ],
)
def test_what_wraps_the_words_does_not_hide_them(inside):
    assert read(paragraph(run("建成") + inside + run("5个。")))[0] == ["建成园区5个。"]


def test_blocks_in_content_controls_are_read_and_empty_controls_are_said():
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    full = control.format("", paragraph("建成园区5个。"))
    empty = control.format("<w:showingPlcHdr/>", paragraph("单击此处输入文字"))
    lines, left_out = read(full + empty)
    assert lines == ["建成园区5个。"]
    assert left_out == [("未填写的内容控件", "单击此处输入文字")]


def test_a_table_of_contents_is_left_out():
    begin = paragraph(field(" TOC \\o ", run("一、总体目标 1")))
    lines, left_out = read(begin + paragraph("一、总体目标"))
    assert lines == ["一、总体目标"]
    assert left_out == [("目录", "一、总体目标 1")]


def test_a_field_that_never_ends_takes_nothing_away():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert read(paragraph(begin + run("建成园区5个。")))[0] == ["建成园区5个。"]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('建成园区5个。')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    lines, left_out = read(paragraph(run("一、总体目标") + both))
    assert lines == ["一、总体目标", "建成园区5个。"]
    assert left_out == []


HIDDEN = "<w:vanish/>"


@pytest.mark.parametrize(
    ("properties", "styles"),
    [
        (HIDDEN, ""),
        ('<w:rStyle w:val="s"/>', f'<w:style w:type="character" w:styleId="s"><w:rPr>{HIDDEN}</w:rPr></w:style>'),
        (
            '<w:rStyle w:val="t"/>',
            f'<w:style w:styleId="s"><w:rPr>{HIDDEN}</w:rPr></w:style><w:style w:styleId="t"><w:basedOn w:val="s"/></w:style>',
        ),
    ],
)  # fmt: skip
def test_hidden_text_is_left_out_and_said(properties, styles):
    lines, left_out = read(paragraph(run("建成园区") + run("9000", properties) + run("5个。")), styles=styles)
    assert lines == ["建成园区5个。"]
    assert left_out == [("隐藏文字", "9000")]


def test_what_says_it_is_not_hidden_is_read():
    assert read(paragraph(run("建成园区5个。", '<w:vanish w:val="0"/>')))[0] == ["建成园区5个。"]


def test_a_merged_cell_stands_once():
    span, first, below = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row("指标", cell("目标", span)), row(cell("规模", first), "甲", "5"), row(cell("", below), "乙", "6")
    )
    assert read(body)[0] == ["指标\t目标\t", "规模\t甲\t5", "〃\t乙\t6"]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (table(row(cell("甲", "<w:vMerge/>"), "5"), row("乙", "6")), ["甲\t5", "乙\t6"]),
        (table(row("甲", "5", "6"), row("乙")), ["甲\t5\t6", "乙\t\t"]),
        (
            table(row(cell("甲", '<w:gridSpan w:val="200000000"/>'), "5"), row("乙", "6")),
            ["甲" + "\t" * 63 + "5", "乙\t6" + "\t" * 62],
        ),
        (
            table(row("甲", "5"), row("6", properties='<w:gridBefore w:val="1"/>')),
            ["甲\t5", "\t6"],
        ),
    ],
)
def test_irregular_tables_are_read(body, lines):
    assert read(body)[0] == lines


def test_a_table_that_only_arranges_the_page_is_read_as_text():
    inner = table(row("指标", "目标"), row("甲", "5"))
    assert read(table(row(cell(paragraph("一、总体目标") + inner + paragraph("完。")), "旁")))[0] == [
        "一、总体目标", "指标\t目标", "甲\t5", "完。", "旁",
    ]  # fmt: skip


def test_notes_comments_pictures_headers_are_named_with_their_places():
    marks = (
        '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:commentReference w:id="8"/></w:r>'
        "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
    )
    found = word_text(
        word_file(
            paragraph("一、总体目标") + paragraph(run("建成园区5个。") + marks),
            footnotes=f'<w:footnote w:id="7">{paragraph("指某某")}</w:footnote>',
            comments=f'<w:comment w:id="8">{paragraph("待定")}</w:comment>',
            header1=paragraph("内部资料"),
        ),
        "某.docx",
    )
    assert found.text == "一、总体目标\n建成园区5个。"
    assert [(str(note.why), note.before, note.span[0]) for note in found.notes] == [
        ("页眉", "内部资料", 0), ("脚注", "指某某", 7), ("批注", "待定", 7), ("图片或图形", "", 7),
    ]  # fmt: skip


def test_an_edited_plan_gives_the_records_of_its_text():
    lines = plan_of("到2030年，建成园区5个。（省科技厅负责）").splitlines()
    body = "".join(paragraph(line) for line in lines[:-1])
    last = re.sub(
        "园区5个", f'</w:t></w:r>{DELETED}<w:ins w:id="3">{run("园区5个")}</w:ins><w:r><w:t>', lines[-1]
    )
    found = reading(word_file(body + paragraph(run(last).replace("<w:r><w:t></w:t></w:r>", ""))))
    target = next(row for row in found.rows if row["type"] == "target")
    assert (target["indicator"], target["value"], target["year"]) == ("园区", 5, 2030)


def test_a_locked_document_says_how_to_unlock_it():
    locked = b"\xd0\xcf\x11\xe0" + b"\0" * 60 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UserError, match=r"某\.docx：.*已加密.*取消密码"):
        open_source(locked, "某.docx")
