"""Where an industry lies, what places are in a layout, and industries that another segment or line names."""

import pytest

from tests.reader.world import reading, rows_of

J, Q, W, L, Z, D = "370100", "370200", "371000", "371300", "370400", "370500"
RONGCHENG, PINGYI, LAIWU = "371082", "371326", "370116"


def named(*sentences: str) -> list[tuple]:
    """Who is named for what as what by the sentences of a plan."""
    rows = rows_of(*sentences, type="designation")
    return [(row["places"], row["industries"], row["kind"]) for row in rows]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("渔具重点布局威海、东营等市。", [([W, D], ["渔具"], "focus")]),
        ("船用涂料以青岛、威海等市为重点。", [([Q, W], ["船用涂料"], "focus")]),
        ("木业主要分布在临沂、枣庄。", [([L, Z], ["木业"], "focus")]),
        ("石材产业。\n重点布局临沂、枣庄等市。", [([L, Z], ["石材"], "focus")]),
        ("围绕轮胎、木业，推动东营、临沂协同发展。", [([D, L], ["轮胎", "木业"], "focus")]),
        (
            "形成济南、青岛双核引领，威海、东营多点支撑的航空制造发展格局。",
            [([J, Q], ["航空制造"], "focus"), ([W, D], ["航空制造"], "focus")],
        ),
        ("渔具产业已形成威海、青岛两核带动的发展格局。", [([W, Q], ["渔具"], "focus")]),
        ("重点布局威海、东营等市。", []),
        ("形成济南、青岛双核引领，协同互补的发展格局。", []),
    ],
)  # fmt: skip
def test_where_an_industry_lies(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("威海——渔具；临沂——木业。", [([W], ["渔具"], "focus"), ([L], ["木业"], "focus")]),
        ("1）威海市：渔具、船用涂料。\n2）临沂市：木业。", [([W], ["渔具", "船用涂料"], "focus"), ([L], ["木业"], "focus")]),
        ("威海市\n重点发展渔具。\n临沂市\n重点发展木业。", [([W], ["渔具"], "focus"), ([L], ["木业"], "focus")]),
        (
            "荣成市“渔具”产业，平邑县“石材”，莱芜区“生姜加工”产业等。",
            [([RONGCHENG], ["渔具"], "focus"), ([PINGYI], ["石材"], "focus"), ([LAIWU], ["生姜加工"], "focus")],
        ),
        ("威海、临沂、东营分别发展渔具、木业、轮胎产业。", [([W], ["渔具"], "focus"), ([L], ["木业"], "focus"), ([D], ["轮胎"], "focus")]),
        ("威海市：加强领导，落实责任。", []),
    ],
)  # fmt: skip
def test_places_one_by_one(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("威海抢抓机遇，选准赛道，重点做强渔具、船用涂料等5条产业链。", [([W], ["渔具", "船用涂料"], "focus")]),
        ("临沂木业产业完成产值90亿元，石材产业集群入选省级集群。", [([L], ["木业"], "strength"), ([L], ["石材"], "cluster")]),
        ("推动威海打造渔具制造基地、船用涂料产业高地。", [([W], ["渔具"], "base"), ([W], ["船用涂料"], "zone")]),
        ("东营拥有轮胎、石油装备等3个百亿级产业集群。", [([D], ["轮胎", "石油装备"], "cluster")]),
        ("优化提升东营、枣庄等煤化工产业。", [([D, Z], ["煤化工"], "focus")]),
        ("支持青岛、威海开展智能网联汽车道路测试。", [([Q, W], ["智能网联汽车"], "focus")]),
        ("深化青岛、威海冷链物流试点。", [([Q, W], ["冷链物流"], "focus")]),
        ("临沂在木业、石材等领域优势明显。", [([L], ["木业", "石材"], "strength")]),
        ("临沂被某协会授予“中国木业之都”称号。", [([L], ["木业"], "strength")]),
        ("临沂素有“中国书法名城”之称。", []),
        ("威海召开会议，强调改善民生，推进乡村振兴。", []),
    ],
)  # fmt: skip
def test_what_a_place_goes_on_to_do(sentence, expected):
    assert named(sentence) == expected


def test_a_zone_stands_for_its_city_and_says_so():
    (row,) = rows_of("威海高新区重点发展渔具、船用涂料。", type="designation")
    assert (row["places"], row["confidence"]) == ([W], "medium")
    assert "开发区" in row["reason"]
    assert named("临沂国际木业产业园，紧盯木业、家居两大产业方向。") == [([L], ["木业", "家居"], "focus")]


def test_an_industry_from_the_heading_is_less_sure():
    (row,) = rows_of("木业产业\n支持临沂、枣庄发展。", type="designation")
    assert (row["places"], row["industries"], row["confidence"]) == ([L, Z], ["木业"], "medium")


def test_bracketed_industries_of_any_word_before_the_noun_of_a_cluster():
    text = "2031年度集群名单\n1.平邑县（手工石磨）特色产业集群\n2.荣成市（海带）特色产业集群\n推动企业发展，支持项目建设，打造产业集群。"
    found = [row for row in reading(text).rows if row["type"] == "designation"]
    assert [(row["places"], row["industries"]) for row in found] == [
        ([PINGYI], ["手工石磨"]),
        ([RONGCHENG], ["海带"]),
    ]


NEWS = "威海加快发展\n某报 2031-02-01\n"
REST = "推动企业发展，支持项目建设，打造集群，完善服务。"


def of_news(text: str) -> list[tuple]:
    """Who is named for what as what by news."""
    rows = [row for row in reading(NEWS + text + REST).rows if row["type"] == "designation"]
    return [(row["places"], row["industries"], row["kind"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "威海一直重视实体经济。\n全力打造两个一流产业集群，包括渔具、船用涂料。",
            [([W], ["渔具", "船用涂料"], "cluster")],
        ),
        ("临沂连年上榜百强。木业入选全国百强产业集群，石材跻身省级产业集群。", [([L], ["木业"], "cluster"), ([L], ["石材"], "cluster")]),
        ("在荣成，当地推动渔业转型，成为全国重要的渔具制造基地。", [([RONGCHENG], ["渔具"], "base")]),
        ("枣庄市委书记某某表示，将锚定目标，集中力量打造锂电池产业基地。", [([Z], ["锂电池"], "base")]),
        ("东营着力构建冷链物流体系。", [([D], ["冷链物流"], "focus")]),
        ("东营国际胎都、临沂北方胎谷等轮胎产业平台建设提速。", [([D], ["轮胎"], "platform"), ([L], ["轮胎"], "platform")]),
        ("省里印发规划。\n全力打造两个一流产业集群，包括渔具、船用涂料。", []),
        ("威海、临沂作了介绍。全力打造两个一流产业集群，包括渔具、船用涂料。", []),
        ("东营着力构建现代产业体系。", []),
        ("临沂规划建设山水产城融合示范区。", []),
    ],
)  # fmt: skip
def test_news_goes_on_about_the_city_it_last_spoke_of(text, expected):
    assert of_news(text) == expected
