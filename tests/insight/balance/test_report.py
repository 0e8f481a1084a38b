"""The whole report on balance: the toy in the head, the real plans against their texts, every way of writing it."""

import csv
import io
import json

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from errors import UserError
from insight.balance import MEASURES
from insight.balance.counting import Counting
from insight.balance.report import balance, chosen_view
from tests.tables import by_heading
from wording.balance.json import balance_json
from wording.balance.table import contract_table
from wording.balance.text import balance_text
from wording.tables.csv import table_csv
from wording.words import Words


def report(atlas, view=None, counting=None):
    return balance(atlas, view or View(), counting or Counting())


@pytest.fixture(scope="module")
def real(real_atlas):
    return report(real_atlas)


def test_the_toy_is_too_small_and_says_so(toy_atlas):
    found = report(toy_atlas)
    assert found.results["range"].value == 0
    assert found.results["gini"].reason == "few"
    assert found.results["hoover-gdp"].value == pytest.approx(1 / 6)
    assert found.results["hoover-population"].reason == "missing"
    text = balance_text(found, Words(toy_atlas))
    assert "2市中2市被点名（单独 2，仅并列 0），未点名 0" in text
    assert "单位太少（2 个，至少要 5 个），不计算" in text
    assert "nan" not in text.lower()


def test_a_plan_that_names_nobody(real_atlas):
    found = report(real_atlas, View(plans=("care-2024",)))
    assert {result.reason for result in found.results.values()} == {"empty"}
    assert (found.curve, found.cells) == ((), ())
    text = balance_text(found, Words(real_atlas))
    assert "16市中0市被点名" in text and "没有任何点名，不计算" in text
    assert "最多：" not in text
    values = by_heading(contract_table(found, Words(real_atlas), ("measure",)))
    assert {row["value"] for row in values} == {None}


def test_shares_of_nobody_are_not_defined_and_that_is_said(real_atlas):
    words = Words(real_atlas)
    plan = balance_json(report(real_atlas, View(plans=("care-2024",))), words)
    shares = [
        share[state] for line in plan["coverage"] for share in line["shares"].values()
        for state in ("each", "collective", "none")
    ]  # fmt: skip
    assert shares and {share["value"] for share in shares} == {None}
    assert {share["reason"] for share in shares} == {"没有任何点名，不计算"}
    assert (plan["measures"]["range"]["highest"], plan["measures"]["range"]["lowest"]) == ([], [])


def test_a_group_without_a_named_city_holds_no_share_where_others_are_named(toy_atlas):
    found = report(toy_atlas, View(industries=("alpha",)))
    (line,) = (item for item in found.coverages if item.by == "circle" and not item.named)
    assert [line.output[state].value for state in ("each", "group", "none")] == [0, 0, 1]


def test_the_real_counts_are_those_of_the_plans(real):
    assert real.counts == {
        "370100": 7, "370200": 5, "370300": 4, "370400": 0, "370500": 0, "370600": 3, "370700": 2, "370800": 0,
        "370900": 1, "371000": 4, "371100": 0, "371300": 4, "371400": 0, "371500": 0, "371600": 2, "371700": 3,
    }  # fmt: skip
    assert (real.highest, len(real.lowest)) == (("370100",), 6)
    assert real.results["range"].value == 7
    assert real.results["hhi"].value == pytest.approx(149 / 35**2)
    assert real.results["gini"].value == pytest.approx(598 / (2 * 16 * 35))


def test_real_circles_hold_fourteen_fourteen_and_seven(real):
    assert [(part.circle, part.cities, part.count) for part in real.circles] == [
        ("shenghui", 7, 14), ("jiaodong", 5, 14), ("lunan", 4, 7),
    ]  # fmt: skip
    assert [part.gini.reason for part in real.circles] == [None, None, "few"]
    inside = sum(part.share.value * part.theil.value for part in real.circles)
    assert inside == pytest.approx(real.results["theil-within"].value)


def test_real_joins_are_pairs_of_neighbours(real, real_atlas):
    borders = real_atlas.boundaries.neighbours
    pairs = sum(map(len, borders.values())) / 2
    found = real.pattern
    assert sum(test.value.value for test in (found.both, found.one, found.neither)) == pairs


def test_every_city_has_its_share_over_60_and_its_output(real):
    assert all(figure is not None for _, figure in real.age.classes.values())
    assert all(figure is not None for _, figure in real.wealth.classes.values())


def test_text_json_and_rows_say_the_same(real, real_atlas):
    words = Words(real_atlas)
    rows, plain = by_heading(contract_table(real, words)), json.loads(json.dumps(balance_json(real, words)))
    table = {(row["part"], row["id"], row["quantity"]): row["value"] for row in rows}
    assert len(table) == len(rows)
    for name in MEASURES:
        assert table["measure", name, "value"] == plain["measures"][name]["value"]
        assert plain["measures"][name]["formula"] in balance_text(real, words)
    assert plain["coverage"][0]["cities"]["none"] == [
        "370400",
        "370500",
        "370800",
        "371100",
        "371400",
        "371500",
    ]
    assert {city["named"] for city in plain["cities"]} == {"each", "none"}
    assert len(plain["city_industry"]) == 16 * 7
    read = list(csv.DictReader(io.StringIO(table_csv(contract_table(real, words)))))
    assert len(read) == len(rows)
    assert "NaN" not in json.dumps(plain)


def test_the_text_tells_the_rule_the_seed_and_the_warning(real, real_atlas):
    text = balance_text(real, Words(real_atlas))
    assert "并列点名在每个市各计 1" in text
    assert "999 次随机置换，种子 2024，esda " in text
    assert "威海、菏泽的邻市太少" in text
    assert "所选规划从未点名：枣庄、东营、济宁、日照、德州、聊城。" in text


@pytest.mark.parametrize("name", ["tcm", "中医药", "Traditional Chinese Medicine"])
def test_an_industry_is_chosen_by_code_or_name(real_atlas, name):
    assert chosen_view(real_atlas, "health-2024", name) == View(plans=("health-2024",), industries=("tcm",))


@pytest.mark.parametrize(
    "asked", [{"plan": "health-2025"}, {"industry": "云计算"}, {"plan": ""}, {"industry": ""}]
)
def test_what_is_not_there_is_refused(real_atlas, asked):
    with pytest.raises(UserError, match="可用："):
        chosen_view(real_atlas, **asked)


def test_without_boundaries_nothing_breaks(toy_copy):
    (toy_copy / "boundaries" / "prefectures.geojson").write_bytes(b"{[")
    atlas = load_atlas(toy_copy)
    found = report(atlas)
    assert {result.reason for result in found.results.values()} == {"faults"}
    assert balance_text(found, Words(atlas))
