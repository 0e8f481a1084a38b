"""The blocks of a report: every text in them is found, so that one which a font lacks is noticed."""

from exports.report.blocks import Chapter, Fact, FactList, Heading, Paragraph, ReportSection, texts
from layers.model import Quote
from wording.tables.model import Column, Link, Row, Table

TABLE = Table(
    "toy",
    (Column("industry", "产业"), Column("quote", "原文", kind="evidence"), Column("citation", "出处")),
    (Row({"industry": "甲业", "quote": "“支持甲业”", "citation": Link("甲规划 第1条", "clauses", "toy/1")}),),
)


def test_every_text_of_a_chapter_is_found():
    blocks = (Paragraph("段落"), Heading("小标题"), FactList((Fact("产值", "40亿元", "2030年"),)), TABLE)
    section = ReportSection(
        "targets", "目标", blocks, (Quote("原话", "Gloss", "第1条", "甲厅", "toy/1", "toy"),)
    )
    found = set(texts(Chapter("370100", "甲甲市", "共2处", (section,))))
    assert found >= {"甲甲市", "共2处", "目标", "段落", "小标题", "产值", "40亿元", "2030年"}
    assert found >= {"产业", "“支持甲业”", "甲规划 第1条", "原话", "Gloss", "甲厅"}
    assert not [text for text in found if not isinstance(text, str)]
