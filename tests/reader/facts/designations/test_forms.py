"""The forms of sentences that name cities for industries, each with its siblings, and what only looks like one."""

import pytest

from tests.reader.world import reading, rows_of

J, Q, W, L, Z, D = "370100", "370200", "371000", "371300", "370400", "370500"
RONGCHENG, PINGYI, GAOQING = "371082", "371326", "370322"


def named(*sentences: str) -> list[tuple]:
    """Who is named for what as what by the sentences of a plan."""
    rows = rows_of(*sentences, type="designation")
    return [(row["places"], row["industries"], row["kind"]) for row in rows]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("青岛市着力发展渔具、制盐、船用涂料三个产业板块。", [([Q], ["渔具", "制盐", "船用涂料"], "focus")]),
        ("近年来，临沂聚力发展木业和石材产业。", [([L], ["木业", "石材"], "focus")]),
        ("荣成市加快壮大海带加工产业集群，一季度产值达到9亿元。", [([RONGCHENG], ["海带加工"], "cluster")]),
        ("青岛、威海均形成了海工装备产业集群。", [([Q, W], ["海工装备"], "cluster")]),
        ("济南依托高校资源，聚焦光通信，打造全国领先的光电产业基地。", [([J], ["光电"], "base")]),
    ],
)
def test_the_city_as_subject(sentence, expected):
    assert named(sentence)[-1:] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("将东营打造成为橡胶轮胎产业基地。", [([D], ["橡胶轮胎"], "base")]),
        ("威海一直把渔具产业作为主导产业培育。", [([W], ["渔具"], "strength")]),
        ("石材、木业是临沂市的特色优势产业。", [([L], ["石材", "木业"], "strength")]),
        ("东营是全国重要的石油装备制造基地。", [([D], ["石油装备"], "base")]),
        ("威海被认定为国家级渔具生产基地。", [([W], ["渔具"], "base")]),
        ("支持济南、青岛打造未来产业先导区。", [([J, Q], ["未来产业"], "zone")]),
    ],
)
def test_made_held_and_owned(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "荣成市的海带、平邑县的金银花、高青县的黑牛，远销多国。",
            [([RONGCHENG], ["海带"], "strength"), ([PINGYI], ["金银花"], "strength"), ([GAOQING], ["黑牛"], "strength")],
        ),
        ("平邑县的石材、荣成市的渔具也走出国门。", [([PINGYI], ["石材"], "strength"), ([RONGCHENG], ["渔具"], "strength")]),
        ("提升枣庄锂电池、威海渔具等产业集群能级。", [([Z], ["锂电池"], "cluster"), ([W], ["渔具"], "cluster")]),
    ],
)  # fmt: skip
def test_lists_of_pairs(sentence, expected):
    assert named(sentence) == expected


def test_a_heading_that_is_a_designation_and_a_headline():
    plan = "轮胎产业2030年行动计划\n一、重点集群\n（一）东营橡胶轮胎产业集群\n建设园区5个。\n（二）全省\n支持企业建设。"
    assert [row["places"] for row in reading(plan).rows if row["type"] == "designation"] == [[D]]
    news = (
        "威海重点发展渔具、船用涂料两条产业链\n2031-02-03 来源：某报\n目前，全市建成园区5个，推动产业发展。"
    )
    found = [row for row in reading(news).rows if row["type"] == "designation"]
    assert [(row["places"], row["industries"]) for row in found] == [([W], ["渔具", "船用涂料"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "培育壮大了威海远帆、济南海岳等骨干企业。",
        "青岛市发改局局长说，要推动项目建设。",
        "青岛市规模以上装备制造企业营业收入增长5%。",
        "济南、青岛、威海三市代表参加会议。",
        "青岛建成省级制造业创新中心3家。",
        "其中青岛8个、威海7个、济南5个。",
        "威海推动项目建设，提升服务能力。",
    ],
)
def test_what_names_no_industry(sentence):
    assert named(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("以青岛、威海为核心，以东营为支撑，打造全省渔具产业高地。", [([Q, W, D], ["渔具"], "zone")]),
        (
            "平邑县罐头产业集群、荣成市海带产业集群、高青县黑牛产业集群年产值超过9亿元。",
            [([PINGYI], ["罐头"], "cluster"), ([RONGCHENG], ["海带"], "cluster"), ([GAOQING], ["黑牛"], "cluster")],
        ),
        ("济南高新区（人工智能）特色产业集群入选。", [([J], ["人工智能"], "cluster")]),
        ("把石材产业打造成临沂的支柱产业。", [([L], ["石材"], "strength")]),
        ("临沂的木业、石材、食品三大传统产业加快转型。", [([L], ["木业", "石材", "食品"], "focus")]),
        ("济南将打造氢能产业研发、制造基地。", [([J], ["氢能"], "base")]),
        ("临沂市平邑县、济南市莱芜区重点发展石材产业。", [([PINGYI, "370116"], ["石材"], "focus")]),
        ("济南、青岛要发挥龙头作用，加快建设国家人工智能创新发展试验区。", [([J, Q], ["人工智能"], "zone")]),
    ],
)  # fmt: skip
def test_cores_brackets_and_what_belongs_together(sentence, expected):
    assert named(sentence) == expected


def test_the_whole_city_that_the_text_is_about():
    (row,) = rows_of(
        "全市着力发展渔具、船用涂料两大产业。", type="designation", title="威海市工业2030年行动计划"
    )
    assert (row["places"], row["industries"], row["confidence"]) == ([W], ["渔具", "船用涂料"], "medium")
    assert rows_of("全市着力发展渔具、船用涂料两大产业。", type="designation") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "荣成市的海参、某县的绳结、平邑县的厨具，各有名声。",
            [([RONGCHENG], ["海参"], "strength"), ([PINGYI], ["厨具"], "strength")],
        ),
        (
            "荣成海参、平邑罐头、莱芜区生姜……一县一品。",
            [([RONGCHENG], ["海参"], "focus"), ([PINGYI], ["罐头"], "focus"), (["370116"], ["生姜"], "focus")],
        ),
        ("支持平邑县发展橡胶助剂、炭黑。", [([PINGYI], ["橡胶助剂", "炭黑"], "focus")]),
        ("枣庄、临沂做好低速电动车升级。", [([Z, L], ["低速电动车"], "focus")]),
        ("支持荣成市、平邑县等县（市、区）创建服装名城。", [([RONGCHENG, PINGYI], ["服装"], "strength")]),
        ("支持平邑县打造京津冀乐器制造基地。", [([PINGYI], ["乐器"], "base")]),
        ("海岸文化旅游生态廊带，以“青岛—威海—东营”为主轴，挖掘资源。", [([Q, W, D], ["海岸文化旅游"], "zone")]),
        ("威海是“中国渔具之都”，产品远销。", [([W], ["渔具"], "strength")]),
    ],
)  # fmt: skip
def test_products_axes_and_honours(sentence, expected):
    assert named(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "威海是“中国幸福之城”，令人向往。",
        "出台《关于推进威海渔具产业高质量发展的意见》。",
        "青岛市长说，对标世界级化工基地加快建设。",
        "济南、青岛做好服务升级。",
        "以“青岛—威海—东营”为主轴，挖掘资源。",
        "支持荣成市创建国家历史文化名城。",
        "枣庄突出传统产业转型升级示范。",
    ],
)
def test_slogans_titles_and_persons_name_no_place_for_an_industry(sentence):
    assert named(sentence) == []


def test_the_whole_chain_is_no_part_of_the_industry():
    assert named("支持威海打造渔具全产业链发展核心区。") == [([W], ["渔具"], "zone")]


def test_in_a_long_list_the_evidence_of_each_is_its_own_part():
    pairs = (
        "青岛市高档休闲童装产业集群、威海市荣成市海带精深加工产业集群、临沂市平邑县水果罐头产业集群、枣庄市高端数控机床产业集群、"
        "东营市高性能橡胶轮胎产业集群、威海市智能渔具产业集群、济南市量子信息产业集群"
    )
    rows = rows_of(f"重点支持{pairs}。", type="designation")
    assert len(rows) == 7
    assert all(any(word in row["evidence"] for word in row["industries"]) for row in rows)
