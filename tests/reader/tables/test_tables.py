"""Tables in plans: indicators become targets and figures reached, tasks become clauses; the rest is listed."""

import pytest

from tests.reader.world import CONTEXT, plan_of, reading

GOALS = """机器人产业行动计划（2030—2032年）
一、总体目标
推动产业发展，加快建设，主要指标如下：
{table}
二、主要任务
（一）做强产业
1.建设园区。到2031年，建成园区5个。（省科技厅负责）
"""
INDICATORS = """序号\t指标\t单位\t2029年\t2032年目标\t属性
1\t产业增加值\t亿元\t850.5\t≥1,200\t预期性
2\t研发投入强度（%）\t\t2.1\t3左右\t预期性
3\t持证人员\t万人\t-\t1.5-2\t约束性
4\t标准体系\t\t\t基本建成\t预期性"""


def targets(table: str) -> list[tuple]:
    """The table's targets and figures reached."""
    rows = reading(GOALS.format(table=table)).rows
    return [
        (row["clause"], row["type"], row["indicator"], row["value"], row["unit"], row.get("comparator"), row["year"])
        for row in rows
        if "value" in row and row["clause"] != "1"
    ]  # fmt: skip


EXPECTED = [
    ("goal", "achieved", "产业增加值", 850.5, "亿元", None, 2029),
    ("goal", "target", "产业增加值", 1200, "亿元", ">=", 2032),
    ("goal", "achieved", "研发投入强度", 2.1, "%", None, 2029),
    ("goal", "target", "研发投入强度", 3, "%", "~", 2032),
    ("goal", "target", "持证人员", 1.5, "万人", "=", 2032),
]


def test_a_table_of_indicators():
    assert targets(INDICATORS) == EXPECTED


@pytest.mark.parametrize(
    "drawn",
    [
        "\n".join(f"| {line} |".replace("\t", " | ") for line in INDICATORS.split("\n")),
        INDICATORS.replace("\t\t", "\t-\t").replace("\t\t", "\t-\t").replace("\t", "    "),
    ],
)
def test_the_same_table_drawn_in_text(drawn):
    assert targets(drawn) == EXPECTED


def test_a_row_that_says_no_number_is_listed():
    notes = [note for note in reading(GOALS.format(table=INDICATORS)).notes if note.kind == "unknown"]
    assert [(note.before, str(note.why)) for note in notes] == [
        ("4 标准体系 基本建成 预期性", "表格的这一行未能理解")
    ]


def test_headings_of_two_rows_and_growth_by_year():
    table = "指标\t目标值\t\t年均增长（%）\n〃\t2031年\t2032年\t〃\n园区（个）\t5\t8\t6.5"
    rows = [row for row in reading(GOALS.format(table=table)).rows if row["type"] == "target"]
    assert [(row["value"], row["unit"], row["year"], row["cadence"]) for row in rows if row["clause"] == "goal"] == [
        (5, "个", 2031, None), (8, "个", 2032, None), (6.5, "%", 2032, "per_year"),
    ]  # fmt: skip


TASKS = """附件：重点任务分工表
序号\t领域\t重点任务\t牵头单位\t责任单位\t完成时限
1\t平台\t建设检测平台。新建检测平台3个\t省科技厅\t省财政厅、省工业和信息化厅等\t2031年12月底
2\t〃\t培育企业，引进企业20家\t省工业和信息化厅\t〃\t2030年
3\t人才\t第1事。\t省财政厅\t\t持续推进
4\t\t\t省财政厅\t\t2030年
"""


def test_a_table_of_tasks():
    found = reading(plan_of("到2030年，建成园区5个。") + TASKS)
    clauses = [row for row in found.rows if row["type"] == "clause"]
    assert [
        (row["clause"], row["section"], row["heading"], row["lead"], row["support"], row["open"], row.get("deadline"))
        for row in clauses[1:]
    ] == [
        ("1", "做强产业", "第1事", ["省财政厅"], [], False, "持续推进"),
        ("2", "平台", "建设检测平台", ["省科技厅"], ["省财政厅", "省工业和信息化厅"], True, "2031年12月底"),
        ("3", "平台", "培育企业", ["省工业和信息化厅"], ["省财政厅"], True, "2030年"),
    ]  # fmt: skip
    targets = [row for row in found.rows if row["type"] == "target"]
    assert [(row["clause"], row["indicator"], row["value"], row["year"]) for row in targets] == [
        ("1", "园区", 5, 2030), ("2", "新建检测平台", 3, 2031), ("3", "企业", 20, 2030),
    ]  # fmt: skip
    assert [note.before for note in found.notes if note.kind == "unknown"] == ["4 省财政厅 2030年"]


def test_a_plan_of_nothing_but_a_table():
    found = reading("2030年机器人产业重点任务\n" + TASKS.split("\n", 1)[1])
    assert {row["plan"] for row in found.rows} == {"robots-2030"}
    assert [row["clause"] for row in found.rows if row["type"] == "clause"] == ["1", "2", "3"]


def test_a_table_that_nobody_can_tell_is_listed_row_by_row():
    found = reading(plan_of("到2030年，建成园区5个。") + "甲\t乙\n到2031年建成码头3座\t丙\n")
    assert not [row for row in found.rows if "码头" in str(row)]
    assert [(note.before, str(note.why)) for note in found.notes if note.kind == "unknown"] == [
        ("甲 乙", "表头不认识，这一行未读"), ("到2031年建成码头3座 丙", "表头不认识，这一行未读"),
    ]  # fmt: skip


def test_a_deadline_stands_in_the_note_of_a_draft():
    from reader.output.yaml_draft import yaml_drafts

    drafts = yaml_drafts(reading(plan_of("到2030年，建成园区5个。") + TASKS), CONTEXT)
    assert "note: 完成时限：2031年12月底" in next(iter(drafts.values()))
