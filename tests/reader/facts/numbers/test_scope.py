"""Whose number it is: the places named with it, the sentence's subject, the plan's city, the province, or open."""

import pytest

from tests.reader.world import plan_of, reading, targets_of

J, Q, W, L, PINGYI = "370100", "370200", "371000", "371300", "371326"


def scopes(text: str) -> list[object]:
    """The scope of each number of a text."""
    return [row["scope"] for row in reading(text).rows if "value" in row]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("推进济南、青岛等市9个产业集群培育。", [J, Q]),
        ("全省建成园区5个。", "province"),
        ("支持济南发展，到2031年，建成园区5个。", "province"),
        ("济南市到2031年，产值达到9亿元，建成园区5个。", [J]),
        ("抓好济南国际机器人科学中心等4个重点园区建设。", "province"),
        ("济南机器人产值占全省的30%。", [J]),
    ],
)
def test_whose_number_it_is(sentence, scope):
    assert targets_of(sentence)[-1]["scope"] == scope


def test_each_amount_of_a_list_is_of_the_place_before_it(subtests):
    cases = [
        ("建成机器人园区9个，其中济南4个、青岛3个、威海2个。", [("机器人园区", 9, "province"), ("机器人园区", 4, [J]),
            ("机器人园区", 3, [Q]), ("机器人园区", 2, [W])]),
        ("建成园区，其中济南4个、青岛3个。", [("园区", 4, [J]), ("园区", 3, [Q])]),
        ("建成园区7座，分布在济南（4座）、青岛（3座）等地。", [("园区", 7, "province"), ("园区", 4, [J]), ("园区", 3, [Q])]),
        ("济南建成园区4个、平台6个。", [("园区", 4, [J]), ("平台", 6, [J])]),
    ]  # fmt: skip
    for sentence, expected in cases:
        with subtests.test(sentence=sentence):
            rows = targets_of(sentence)
            assert [(row["indicator"], row["value"], row["scope"]) for row in rows] == expected


def test_the_plan_of_a_city_speaks_of_the_city():
    rows = targets_of("全市建成园区5个。全省建成园区9个。", title="临沂市机器人产业2030年行动计划")
    assert [row["scope"] for row in rows] == [[L], "province"]


def test_the_whole_city_is_the_one_named_before():
    news = "某报 2031-02-01\n我省加快培育机器人产业\n目前，临沂市有园区3个，全市企业达到40家。平邑县有园区1个，全县企业7家。"
    assert scopes(news) == [[L], [L], [PINGYI], [PINGYI]]


def test_the_whole_city_where_no_city_is_named_is_open_and_says_so():
    found = reading(plan_of("全市建成园区5个。"))
    (row,) = [row for row in found.rows if row["type"] == "target"]
    assert (row["scope"], row["confidence"]) == ([], "medium")
    assert "所指不明" in row["reason"]


def test_a_place_holds_for_the_sentences_behind_it_in_its_paragraph_only():
    news = "某报 2031-02-01\n我省加快培育机器人产业\n临沂市重点发展机器人。目前，建成园区3个。\n目前，培育企业200家。"
    assert scopes(news) == [[L], "province"]


def test_a_text_of_another_province_or_of_nobody_is_never_the_province(subtests):
    body = "\n一、发展目标\n到2031年，建成园区5个，推动产业发展。\n二、重点任务\n1.建园。支持济南等地企业落户，建设园区6个。\n"
    for title in (
        "湖北省机器人产业行动计划（2030—2031年）",
        "武汉市机器人产业规划（2030—2031年）",
        "机器人产业规划（2030年）",
    ):
        with subtests.test(title=title):
            assert scopes(title + body)[0] == []
    assert scopes("山东省机器人产业行动计划（2030—2031年）" + body)[0] == "province"
