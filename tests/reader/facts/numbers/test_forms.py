"""Forms of numbers in news and plans without a comma between them, without a unit, or with words said once."""

import pytest

from tests.reader.world import reading, targets_of

HEAD = "机器人产业加快发展\n某报 2031-02-01\n"


def numbers(sentence: str) -> list[tuple[str, str, float, str]]:
    """Type, name, value and unit of each number of news."""
    rows = reading(HEAD + sentence + "项目发展良好。").rows
    return [(row["type"], row["indicator"], row["value"], row["unit"]) for row in rows if "value" in row]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "目前在建项目38个总投资约260亿元。",
            [("achieved", "在建项目", 38, "个"), ("achieved", "总投资", 260, "亿元")],
        ),
        (
            "目前已集聚30家机器人企业年产值达到80亿元。",
            [("achieved", "机器人企业", 30, "家"), ("achieved", "年产值", 80, "亿元")],
        ),
        ("去年机器人产业规模突破2000亿。", [("achieved", "机器人产业规模", 2000, "亿")]),
        ("力争营业收入达到1.2万亿以上。", [("target", "营业收入", 1.2, "万亿")]),
        (
            "目前机器人出口占全省的1/5、全国的1/20。",
            [("achieved", "机器人出口占全省", 20, "%"), ("achieved", "机器人出口占全国", 5, "%")],
        ),
        ("省级科技经费累计资助1.5亿元。", [("achieved", "省级科技经费", 1.5, "亿元")]),
    ],
)
def test_numbers_side_by_side_and_without_a_unit(sentence, expected):
    assert numbers(sentence) == expected


@pytest.mark.parametrize("sentence", ["目前服务人口规模2000亿次。", "企业名录含1亿多条，规模亿级。"])
def test_a_bare_magnitude_is_money_only_behind_words_for_money(sentence):
    assert all(unit != "亿" for _, _, _, unit in numbers(sentence))


def test_a_limit_said_before_分别_holds_for_all_and_else_for_its_own():
    signs = [row["comparator"] for row in targets_of("对场景和产品分别给予每个不超过500万元和100万元奖补。")]
    assert signs == ["<=", "<="]
    apart = [row["comparator"] for row in targets_of("建成园区不少于50个，企业30家。")]
    assert apart == [">=", "="]


def test_money_given_is_no_offer():
    assert [row["kind"] for row in targets_of("对机器人企业给予最高50万元奖励。")] == ["reward"]
    assert not [
        row for row in targets_of("目前，对机器人企业累计发放补贴50万元。") if row["kind"] == "reward"
    ]


def test_what_an_ability_makes_is_promised_and_what_a_project_makes_describes_it():
    promised = targets_of("力争到2031年具备年产100台整机、150台部件的能力。")
    assert [(row["indicator"], row["value"], row["year"]) for row in promised] == [
        ("整机", 100, 2031), ("部件", 150, 2031),
    ]  # fmt: skip
    assert targets_of("推进年产100台整机项目。") == []
