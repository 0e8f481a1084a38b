"""The blocks of a report: tables without their quotations, and every text in them found."""

from exports.report.blocks import (
    Cell,
    Chapter,
    Column,
    Fact,
    FactList,
    Heading,
    Paragraph,
    ReportSection,
    Table,
    texts,
)
from layers.model import Quote

TABLE = Table(
    (Column("产业", 3), Column("原文", 7, evidence=True), Column("出处", 2)),
    ((Cell("甲业"), Cell("“支持甲业”"), Cell("甲规划 第1条", "toy/1")),),
)


def test_a_table_can_leave_its_quotations_out():
    short = TABLE.without_evidence
    assert [column.head for column in short.columns] == ["产业", "出处"]
    assert short.rows == ((Cell("甲业"), Cell("甲规划 第1条", "toy/1")),)


def test_a_table_without_quotations_stays_as_it_is():
    assert TABLE.without_evidence.without_evidence == TABLE.without_evidence
    assert Table((), ()).without_evidence == Table((), ())


def test_every_text_of_a_chapter_is_found():
    blocks = (Paragraph("段落"), Heading("小标题"), FactList((Fact("产值", "40亿元", "2030年"),)), TABLE)
    section = ReportSection(
        "targets", "目标", blocks, (Quote("原话", "Gloss", "第1条", "甲厅", "toy/1", "toy"),)
    )
    found = set(texts(Chapter("370100", "甲甲市", "共2处", (section,))))
    assert found >= {"甲甲市", "共2处", "目标", "段落", "小标题", "产值", "40亿元", "2030年"}
    assert found >= {"产业", "“支持甲业”", "甲规划 第1条", "原话", "Gloss", "甲厅"}
    assert not [text for text in found if not isinstance(text, str)]
