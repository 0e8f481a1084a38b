"""``plan-atlas city``: one city by any of its names, in text and JSON."""

import json
from collections.abc import Callable

import pytest

CITIES = {
    "370100": "济南市", "370200": "青岛市", "370300": "淄博市", "370400": "枣庄市", "370500": "东营市",
    "370600": "烟台市", "370700": "潍坊市", "370800": "济宁市", "370900": "泰安市", "371000": "威海市",
    "371100": "日照市", "371300": "临沂市", "371400": "德州市", "371500": "聊城市", "371600": "滨州市",
    "371700": "菏泽市",
}  # fmt: skip
NEVER_NAMED = ("370400", "370500", "370800", "371100", "371400", "371500")


@pytest.mark.parametrize("form", ["text", "json"])
def test_every_name_of_a_city_gives_the_same_answer(ask: Callable, form: str) -> None:
    short = ask("city", "临沂", "--format", form)
    assert (short.code, short.err) == (0, "")
    names = ("临沂市", "linyi", "Linyi", "LINYI", "371300", "山东省临沂市", " 临 沂 ")
    assert [name for name in names if ask("city", name, "--format", form) != short] == []


def test_every_city_has_a_text(ask: Callable, subtests: pytest.Subtests) -> None:
    for adcode, name in CITIES.items():
        with subtests.test(name):
            answer = ask("city", adcode)
            assert (answer.code, answer.err) == (0, "")
            assert answer.out.startswith(name)
            assert all(
                heading in answer.out for heading in ("被点名", "园区、平台与活动", "目标", "牵头部门")
            )


def test_every_city_has_json_that_agrees_with_the_facts(ask: Callable, subtests: pytest.Subtests) -> None:
    for adcode, name in CITIES.items():
        with subtests.test(name):
            city = json.loads(ask("city", adcode, "--format", "json").out)
            assert (city["adcode"], city["name"]) == (adcode, name)
            facts = ask("facts", "--type", "designation", "--place", adcode).out.splitlines()
            assert city["designations"] == [json.loads(line) for line in facts]
            assert (city["named"] == "none") == (adcode in NEVER_NAMED)


def test_unknown_figures_are_null_and_known_ones_have_a_source(ask: Callable) -> None:
    found = {
        name: json.loads(ask("city", code, "--format", "json").out)["indicators"]
        for code, name in CITIES.items()
    }
    wanted = {"gdp", "resident_population", "share_60plus", "share_65plus"}
    assert [name for name, figures in found.items() if not set(figures) >= wanted] == []
    known = [
        (name, figure) for name, figures in found.items() for figure in figures.values() if figure is not None
    ]
    assert [(name, figure) for name, figure in known if figure["value"] <= 0 or not figure["source"]] == []
    assert {figures["resident_population"]["unit"] for figures in found.values()} == {"人"}


def test_the_share_of_the_old_in_zibo_says_that_it_was_computed_from_counts(ask: Callable) -> None:
    figures = json.loads(ask("city", "淄博", "--format", "json").out)["indicators"]
    assert figures["share_60plus"]["value"] == 23.24
    assert "由人数算出" in figures["share_60plus"]["source"]


def test_a_city_never_named_is_told_about_all_the_same(ask: Callable) -> None:
    text = ask("city", "德州").out
    assert "未点名" in text
    assert "未点名不等于不支持" in text
    assert "561.1万人" in text or "5,611,194人" in text


def test_shared_numbers_stay_with_the_group(ask: Callable) -> None:
    targets = json.loads(ask("city", "烟台", "--format", "json").out)["targets"]
    assert targets["own"] == []
    group = [statement for promise in targets["group"] for statement in promise["statements"]]
    assert [(target["value"], target["scope"]) for target in group if target["unit"] == "平方公里"] == [
        (30, ["370100", "370200", "370600"])
    ]
    assert all(
        target["scope"] == "province" for promise in targets["province"] for target in promise["statements"]
    )


def test_a_promise_said_four_times_is_one(ask: Callable) -> None:
    found = []
    for adcode in CITIES:
        targets = json.loads(ask("city", adcode, "--format", "json").out)["targets"]
        found += [[p["overlap"] for p in targets[scope] if p["overlap"]] for scope in targets]
    assert all(len(set(groups)) == len(groups) for groups in found)


def test_a_county_shows_its_city(ask: Callable) -> None:
    county, city = ask("city", "平邑县"), ask("city", "临沂")
    assert (county.code, county.out) == (0, city.out)
    assert "平邑县属临沂市" in county.err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("市中区", ("370103", "370402", "济南市", "枣庄市")),
        ("371200", ("2019", "济南市", "370100")),
        ("莱芜市", ("2019", "济南市", "370100")),
        ("莱芜", ("2019", "济南市", "莱芜区", "370116")),
        ("临忻", ("临沂",)),
        ("Jinam", ("济南",)),
        ("山东省", ("山东省",)),
        ("胶东经济圈", ("胶东经济圈",)),
        ("", ("六位代码",)),
        ("999999", ("999999",)),
    ],
)
def test_what_is_no_city_is_one_line_with_the_way_out(ask: Callable, name: str, said: tuple) -> None:
    answer = ask("city", name)
    assert (answer.code, answer.out) == (1, "")
    (line,) = answer.err.splitlines()
    assert all(word in line for word in said)
