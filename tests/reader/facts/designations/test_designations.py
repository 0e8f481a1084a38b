"""Which cities are named for what: each or as a group, open lists, missing commas, one term kept whole."""

from tests.reader.world import reading, rows_of

J, Q, W, L, Z = "370100", "370200", "371000", "371300", "370400"


def test_who_is_named_with_what(subtests):
    cases = [
        ("培育济南、威海机器人产业集群。", [J, W], ["机器人"], "cluster", "each", False),
        (
            "培育济南、青岛等市机器人、集成电路等优势产业集群。",
            [J, Q],
            ["机器人", "集成电路"],
            "cluster",
            "collective",
            True,
        ),
        (
            "培育济南、青岛等市工业机器人集成电路、光伏等产业集群。",
            [J, Q],
            ["工业机器人", "集成电路", "光伏"],
            "cluster",
            "collective",
            True,
        ),
        ("建设青岛、威海等高端装备产业基地。", [Q, W], ["高端装备"], "base", "each", True),
        ("发挥济南、临沂等市中药特色优势。", [J, L], ["中药"], "strength", "each", True),
        (
            "支持青岛重点发展船舶、海工装备和海水淡化。",
            [Q],
            ["船舶", "海工装备", "海水淡化"],
            "focus",
            "each",
            False,
        ),
        ("重点推进济南、青岛等市9个产业集群培育。", [J, Q], [], "cluster", "collective", True),
        ("高标准创建济青吸引和集聚人才平台。", [J, Q], [], "platform", "collective", False),
        ("支持济南、青岛、枣庄三市发展预制菜。", [J, Q, Z], ["预制菜"], "focus", "each", False),
        ("推动临沂、枣庄锂电池产业做大做强。", [L, Z], ["锂电池"], "focus", "each", False),
        ("培育济南地理信息产业集群。", [J], ["地理信息"], "cluster", "each", False),
        ("培育济南、青岛区块链产业集群。", [J, Q], ["区块链"], "cluster", "each", False),
        ("培育青岛区域物流产业集群。", [Q], ["区域物流"], "cluster", "each", False),
        ("培育济南、青岛等地地理信息产业集群。", [J, Q], ["地理信息"], "cluster", "each", True),
        ("培育济南、青岛两地机器人产业集群。", [J, Q], ["机器人"], "cluster", "each", False),
        ("构建鲁南产业带（枣庄、临沂）。", [Z, L], [], "zone", "collective", False),
    ]
    for sentence, places, industries, kind, pairing, is_open in cases:
        with subtests.test(sentence=sentence):
            (row,) = rows_of(sentence, type="designation")
            assert (row["places"], row["industries"], row["kind"]) == (places, industries, kind)
            assert (row["pairing"], row["open"]) == (pairing, is_open)


def test_pairs_side_by_side_are_each_their_own():
    rows = rows_of("形成济南量子、青岛船舶、威海渔具等三大支撑。", type="designation")
    assert [(row["places"], row["industries"], row["pairing"]) for row in rows] == [
        ([J], ["量子"], "each"), ([Q], ["船舶"], "each"), ([W], ["渔具"], "each"),
    ]  # fmt: skip


def test_the_city_that_stands_only_in_the_heading():
    text = "机器人产业2030年行动计划\n一、区域布局\n（一）济南市\n重点发展量子信息、光伏。到2030年，产业产值达到9亿元。\n（二）全省\n支持企业建设。"
    rows = reading(text).rows
    named = next(row for row in rows if row["type"] == "designation")
    assert (named["places"], named["industries"], named["confidence"]) == (
        [J],
        ["量子信息", "光伏"],
        "medium",
    )
    assert next(row for row in rows if row["type"] == "target")["scope"] == [J]


def test_a_place_in_a_name_is_no_designation(subtests):
    cases = [
        "济南、青岛两地企业参加。", "举办“山东·青岛国际机器人博览会”。", "抓好平邑金银花产业园建设。", "支持泰山产业领军人才集群。",
        "组织新加坡山东周。", "推动全省产业集群发展。",
    ]  # fmt: skip
    for sentence in cases:
        with subtests.test(sentence=sentence):
            assert rows_of(sentence, type="designation") == []
