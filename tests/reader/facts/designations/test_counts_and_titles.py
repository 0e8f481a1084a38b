"""Counties behind their city, counts, strengths, titles, lists that count themselves, industries that grow."""

import pytest

from tests.reader.world import rows_of

J, Q, W, Z, D = "370100", "370200", "371000", "370400", "370500"
RONGCHENG, PINGYI = "371082", "371326"


def named(sentence: str) -> list[tuple]:
    """Who is named for what as what by a sentence of a plan."""
    rows = rows_of(sentence, type="designation")
    return [(row["places"], row["industries"], row["kind"]) for row in rows]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("打造东营河口、临沂平邑、荣成等渔具制造产业基地。", [(["370503", PINGYI, RONGCHENG], ["渔具制造"], "base")]),
        ("做强青岛、威海两大海洋渔具产业基地和东营海洋化工产业基地。", [([Q, W], ["海洋渔具"], "base"), ([D], ["海洋化工"], "base")]),
        ("建设威海、青岛蓝谷、东营3个全国海洋经济发展示范区。", [([W, D], ["海洋经济"], "zone")]),
        ("依托济南、青岛等市技术与产品优势，大力发展高端纤维材料。", [([J, Q], ["高端纤维材料"], "focus")]),
        ("依托威海、东营等市的研发、品牌优势，打造渔具产业基地。", [([W, D], ["渔具"], "base")]),
        (
            "支持壮大平邑县中国石材产业基地市、荣成市中国渔具名城2个特色产业集群。",
            [([PINGYI], ["石材"], "strength"), ([RONGCHENG], ["渔具"], "strength")],
        ),
        ("支持临沂市平邑县中国金银花之乡建设。", [([PINGYI], ["金银花"], "strength")]),
    ],
)  # fmt: skip
def test_counties_behind_their_city_counts_strengths_and_titles(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "重点打造荣成湾中东部、烟威近海、平邑东部等30个海洋牧场示范区。",
        "依托济南、青岛等市技术优势，加强合作。",
        "依托济南、青岛等市产业优势，扩大开放。",
        "支持荣成市中国历史文化名城建设。",
        "在平邑县、荣成市等地均有相关产业集群。",
    ],
)
def test_coasts_qualities_and_praise_name_no_place_for_an_industry(sentence):
    assert named(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "相关市、县编制了枣庄石榴、海岸故道桑黄、平邑蜜桃3个特色产业发展规划。",
            [([Z], ["石榴"], "strength"), ([PINGYI], ["蜜桃"], "strength")],
        ),
        ("依托于荣成、平邑2县和莱芜区的食品产业集群，做大食品产业门类。", [([RONGCHENG, PINGYI, "370116"], ["食品"], "cluster")]),
        ("推动莱芜区渔具装备及零部件产业突破发展。", [(["370116"], ["渔具装备及零部件"], "focus")]),
        ("谋划布局莱芜区人工晶体产业、空天信息产业。", [(["370116"], ["人工晶体", "空天信息"], "focus")]),
        ("延伸平邑县石材产业链条。", [([PINGYI], ["石材"], "focus")]),
        ("加速荣成市海洋食品、渔具制造产业培育。", [([RONGCHENG], ["海洋食品", "渔具制造"], "focus")]),
        ("编制了枣庄石榴、平邑蜜桃3个特色产业发展规划。", []),
        ("延伸平邑县产业链条。", []),
        ("谋划布局莱芜区重点产业。", []),
    ],
)  # fmt: skip
def test_lists_that_count_themselves_and_industries_that_grow(sentence, expected):
    assert named(sentence) == expected
