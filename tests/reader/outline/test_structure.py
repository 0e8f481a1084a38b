"""Plans, parts, sections and clauses, with whatever numbering a text has."""

import pytest

from reader.fold import folded
from reader.outline.structure import Structure
from reader.output.report import as_text
from tests.reader.world import reading


@pytest.fixture(scope="module")
def structure(lexicon):
    """The reader of outlines."""
    return Structure(lexicon)


def ids(text, structure):
    """Each plan's clause ids with their headings."""
    flat = folded(text)
    return [[(c.id, c.heading_text(flat)) for c in plan.clauses] for plan in structure.outline(flat).plans]


HEAD = "机器人产业2030年行动计划\n"
NEED = "推动产业发展，支持企业建设项目。"


def test_numbered_clauses_goals_and_measures(structure):
    goals = f"一、工作目标\n（一）规模。{NEED}\n（二）质量。{NEED}\n"
    tasks = f"二、主要任务\n（一）做强\n1.建园\n{NEED}\n2.育企\n{NEED}\n"
    measures = f"三、推进措施\n（一）领导。{NEED}\n（二）宣传。{NEED}\n"
    text = HEAD + goals + tasks + measures
    assert ids(text, structure) == [
        [("goal1", "规模"), ("goal2", "质量"), ("1", "建园"), ("2", "育企"), ("m1", "领导"), ("m2", "宣传")]
    ]


def test_sections_are_the_clauses_where_nothing_is_numbered_below(structure):
    text = (
        HEAD
        + f"一、总体目标\n{NEED}\n二、重点任务\n（一）建园。{NEED}\n（二）育企。{NEED}\n三、保障措施\n{NEED}"
    )
    assert ids(text, structure) == [[("goal", "总体目标"), ("1", "建园"), ("2", "育企"), ("m1", "保障措施")]]


def test_numbers_that_begin_anew_are_counted_through(structure):
    text = HEAD + f"一、重点任务\n（一）甲\n1.子。{NEED}\n2.丑。{NEED}\n（二）乙\n1.寅。{NEED}\n"
    assert ids(text, structure) == [[("1", "子"), ("2", "丑"), ("3", "寅")]]


def test_headings_glued_to_the_text_before(structure):
    text = (
        HEAD
        + f"一、总体目标推动产业发展。\n二、主要任务(一)做强。\n1.建园。{NEED}(牵头单位：省科技厅)(二)做优。\n2.育企。{NEED}"
    )
    assert ids(text, structure) == [[("goal", "总体目标"), ("1", "建园"), ("2", "育企")]]
    assert [row["section"] for row in reading(text).rows if row["type"] == "clause"] == [
        "总体目标",
        "做强",
        "做优",
    ]


def test_several_plans_in_one_file(structure):
    one = f"一、总体目标\n{NEED}\n二、主要任务\n1.建园。{NEED}\n"
    assert [
        len(plan)
        for plan in ids(
            "甲业行动计划（2030—2031年）\n" + one + "\n乙业行动计划（2030—2031年）\n" + one, structure
        )
    ] == [2, 2]


def test_the_goal_among_the_general_requirements(structure):
    text = (
        HEAD + f"一、总体要求\n（一）指导思想。{NEED}\n（二）发展目标。{NEED}\n二、主要任务\n1.建园。{NEED}"
    )
    assert ids(text, structure)[0] == [("text", "指导思想"), ("goal", "发展目标"), ("1", "建园")]


def test_articles_and_a_title_over_two_lines(structure):
    text = f"机器人产业行动计划\n（2030—2032年）\n一、主要任务\n第一条 建园。{NEED}\n第二条 育企。{NEED}"
    plan = structure.outline(folded(text)).plans[0]
    assert (plan.years, [clause.id for clause in plan.clauses]) == ((2030, 2031, 2032), ["1", "2"])


def test_a_text_without_numbers_is_one_clause(structure):
    assert ids(f"首页\n机器人产业喜人\n{NEED}\n{NEED}\n打印", structure) == [[("text", "机器人产业喜人")]]


def test_furniture_around_the_plan_is_reported_and_no_clause():
    plan = HEAD + "一、主要任务\n1.建园。到2030年，建成园区5个。\n"
    dirty = reading(
        "首页 > 新闻\n- 园区规划\n- 政策解读\n" + plan + "相关文章推荐：\n某市建成园区9个\n打印 关闭\n"
    )
    assert [row["value"] for row in dirty.rows if row["type"] == "target"] == [5]
    assert [note.kind for note in dirty.notes if note.kind == "skipped"] == ["skipped", "skipped"]


def test_a_story_is_no_plan():
    found = reading("从前有座山，山里有3个和尚。一、二、三。")
    assert (found.rows, found.plans) == ((), {})
    assert found.notes[0].kind == "skipped"


def test_a_damaged_number_takes_the_next_place(structure):
    text = HEAD + f"一、主要任务\n（一）甲。{NEED}\n）乙。{NEED}\n（三）丙。{NEED}"
    assert [clause for clause, _ in ids(text, structure)[0]] == ["1", "2", "3"]


def test_the_items_of_a_list_are_read_without_a_mark_and_short_links_are_not():
    text = "机器人产业喜人\n- 到2031年建成机器人产业园区12个\n- 支持企业建设机器人项目\n- 园区规划\n"
    found = reading(text)
    assert [row["value"] for row in found.rows if row["type"] == "target"] == [12]
    assert reading("- 园区规划\n- 产业发展\n- 政策解读\n").rows == ()


def test_a_text_of_which_nothing_is_read_says_why(subtests):
    cases = [
        ("机器人产业园区达到12个\n推动项目建设30项\n", "没有成句的文字，未当作规划正文", "文中有数量 2 处"),
        ("从前有座山，山里有3个和尚。", "规划用语太少，未当作规划正文", "文中有数量 1 处"),
        ("从前有座山。", "规划用语太少，未当作规划正文", "没有规划条款或承诺"),
    ]
    for text, why, line in cases:
        with subtests.test(text=text):
            found = reading(text)
            assert [str(note.why) for note in found.notes if note.kind == "skipped"] == [why]
            assert line in as_text(found).splitlines()[0]


def test_whose_a_text_is_stands_in_its_headline_below_the_site_s_name():
    news = "某某商报\n{}机器人产业新蓝图，新在哪里\n力争到2031年建成园区3个，推动我省产业发展。"
    scopes = [
        [row["scope"] for row in reading(news.format(name)).rows if "scope" in row] for name in ("济南", "")
    ]
    assert scopes == [[["370100"]], ["province"]]


def test_a_report_of_a_government_is_its_place_s():
    text = "济南市政府工作报告（节选）\n一、2030年工作回顾\n建成园区3个。\n二、2031年重点任务\n建设园区5个，推动产业发展。"
    assert [(row["type"], row["scope"]) for row in reading(text).rows if "scope" in row] == [
        ("achieved", ["370100"]), ("target", ["370100"]),
    ]  # fmt: skip


def test_a_section_s_heading_ends_where_its_first_item_is_glued_to_it():
    text = (
        HEAD
        + f"一、主要任务\n（一）推进创新行动1.搭建\n平台。{NEED}2.育企。{NEED}\n（二）做优。\n3.引才。建成园区5个。"
    )
    sections = [row["section"] for row in reading(text).rows if row["type"] == "clause"]
    assert sections == ["推进创新行动", "推进创新行动", "做优"]
