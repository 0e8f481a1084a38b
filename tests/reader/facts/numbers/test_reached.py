"""Numbers that are reached already, told from those that are to come."""

import pytest

from tests.reader.world import reading, rows_of, targets_of


@pytest.mark.parametrize(
    ("sentence", "reached"),
    [
        ("2028年，机器人产值超过5600亿元。", [("机器人产值", 5600, 2028)]),
        ("目前，全省已建成园区12个。", [("园区", 12, None)]),
        ("截至2029年底，培育企业300家。", [("企业", 300, 2029)]),
        ("机器人占比由2029年的25%提高到2031年的50%。", [("机器人占比", 25, 2029)]),
    ],
)
def test_figures_reached_are_no_targets(sentence, reached):
    rows = rows_of(sentence, type="achieved", title="机器人产业行动计划（2030—2031年）")
    assert [(row["indicator"], row["value"], row["year"]) for row in rows] == reached
    assert [row["value"] for row in targets_of(sentence)] == ([50] if "50%" in sentence else [])


def test_what_was_before_the_plan_and_a_report_that_looks_back():
    text = "机器人产业2030年行动计划\n一、发展基础\n建成园区54处。\n二、主要任务\n1.建园。建设园区60处。"
    assert [(row["type"], row["value"]) for row in reading(text).rows if "value" in row] == [
        ("achieved", 54),
        ("target", 60),
    ]
    news = (
        "某报 2031-02-01\n我省机器人产业交出亮眼答卷\n2030年，全省机器人产业产值达到6100亿元，培育企业300家，"
        "机器人占比提高到60%。下一步，到2032年，将建成园区20个。"
    )
    assert [(row["type"], row["value"]) for row in reading(news).rows if "value" in row] == [
        ("achieved", 6100), ("achieved", 300), ("achieved", 60), ("target", 20),
    ]  # fmt: skip
