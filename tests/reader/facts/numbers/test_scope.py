"""Whose number it is: the places named with it, the sentence's subject, the plan's city, the province."""

from tests.reader.world import targets_of


def test_whose_number_it_is(subtests):
    cases = [
        ("推进济南、青岛等市9个产业集群培育。", ["370100", "370200"]), ("全省建成园区5个。", "province"),
        ("支持济南发展，到2031年，建成园区5个。", "province"), ("济南市到2031年，产值达到9亿元，建成园区5个。", ["370100"]),
        ("抓好济南国际机器人科学中心等4个重点园区建设。", "province"),
    ]  # fmt: skip
    for sentence, scope in cases:
        with subtests.test(sentence=sentence):
            assert targets_of(sentence)[-1]["scope"] == scope


def test_the_plan_of_a_city_speaks_of_the_city():
    rows = targets_of("全市建成园区5个。全省建成园区9个。", title="临沂市机器人产业2030年行动计划")
    assert [row["scope"] for row in rows] == [["371300"], "province"]
