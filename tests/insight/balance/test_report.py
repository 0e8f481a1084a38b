"""Coverage, counting and the whole report: the toy in the head, the real plans against their texts."""

import csv
import io
import json

import pytest

from errors import UserError
from insight.atlas import load_atlas
from insight.balance import MEASURES
from insight.balance.bivariate import bivariate
from insight.balance.counting import Counting, counted, counted_by_industry
from insight.balance.coverage import coverages
from insight.balance.figures import AGED, OUTPUT, column, output_per_head
from insight.balance.plain import balance_json
from insight.balance.report import balance, chosen_view
from insight.balance.rows import COLUMNS, balance_rows
from insight.balance.text import balance_text
from insight.neighbours import neighbours
from insight.view import MATTERS, RULES, View
from insight.words import Words
from plans.csvtext import csv_text
from tests.toy import A, B


def report(atlas, view=None, counting=None):
    return balance(atlas, view or View(), counting or Counting(), neighbours(atlas.boundaries))


def lines(atlas, view=None):
    found = coverages(atlas, view or View())
    return {
        (item.by, item.id): tuple(len(item.cities[state]) for state in ("each", "group", "none"))
        for item in found
    }


@pytest.fixture(scope="module")
def real(real_atlas):
    return report(real_atlas)


@pytest.mark.parametrize(
    ("matter", "rule", "expected"),
    [
        ("designations", "full", (2, 2)), ("designations", "fraction", (1.5, 1.5)), ("designations", "alone", (1, 1)),
        ("industries", "full", (2, 2)), ("industries", "fraction", (1.5, 1.5)), ("industries", "alone", (1, 1)),
        ("clauses", "full", (1, 2)), ("clauses", "fraction", (1, 1.5)), ("clauses", "alone", (1, 1)),
    ],
)  # fmt: skip
def test_counting_the_toy(toy_atlas, matter, rule, expected):
    """甲甲: alpha by itself and beta in a group of two, one clause; 乙乙: that group and gamma elsewhere."""
    assert counted(toy_atlas, View(), Counting(matter, rule)) == {A: expected[0], B: expected[1]}


def test_an_industry_filter_leaves_the_other_industries_of_a_list_uncounted(real_atlas):
    only = counted(real_atlas, View(industries=("tcm",)), Counting("industries", "full"))
    assert sorted(only.values(), reverse=True)[:6] == [1, 1, 1, 1, 1, 0]


def test_city_by_industry_of_the_toy(toy_atlas):
    assert counted_by_industry(toy_atlas, View(), "fraction") == {
        A: {"alpha": 1, "beta": 0.5, "gamma": 0},
        B: {"alpha": 0, "beta": 0.5, "gamma": 1},
    }


def test_every_rule_and_matter_is_said(toy_atlas):
    say = Words(toy_atlas).say
    assert len({Counting(matter, rule).said(say) for matter in MATTERS for rule in RULES}) == 9


def test_coverage_of_the_toy(toy_atlas):
    assert lines(toy_atlas) == {
        ("all", ""): (2, 0, 0), ("plan", "toy-2030"): (1, 1, 0), ("plan", "toy-2031"): (1, 0, 1),
        ("industry", "alpha"): (1, 0, 1), ("industry", "beta"): (0, 2, 0), ("industry", "gamma"): (1, 0, 1),
        ("kind", "cluster"): (1, 0, 1), ("kind", "base"): (0, 2, 0), ("kind", "park"): (1, 0, 1),
        **{("circle", c): n for c, n in _circles(toy_atlas).items()},
    }  # fmt: skip


def _circles(atlas):
    circles = list(atlas.boundaries.prefectures.circle)
    return {circle: (circles.count(circle), 0, 0) for circle in circles}


def test_what_the_named_hold_of_the_output(toy_atlas):
    """甲甲市 makes 40 of 60, 乙乙市 20; nobody knows the population."""
    alpha = next(item for item in coverages(toy_atlas, View()) if item.id == "alpha")
    assert alpha.output["each"].value == pytest.approx(2 / 3)
    assert alpha.output["none"].value == pytest.approx(1 / 3)
    assert alpha.population["each"].reason == "missing"


def test_the_real_coverage(real_atlas):
    found = lines(real_atlas)
    assert found["all", ""] == (10, 0, 6)
    assert found["plan", "health-2022"] == (9, 1, 6)
    assert found["plan", "health-2024"] == (5, 3, 8)
    assert found["plan", "care-2024"] == (0, 0, 16)
    assert found["industry", "tcm"] == (3, 2, 11)
    assert ("plan", "dev-2018") not in found, "a partial plan only counts when chosen"
    assert lines(real_atlas, View(plans=("dev-2018",)))["all", ""] == (9, 7, 0)
    assert [found["circle", c] for c in ("shenghui", "jiaodong", "lunan")] == [
        (4, 0, 3),
        (4, 0, 1),
        (2, 0, 2),
    ]


def test_the_year_that_most_cities_have(real_atlas, toy_atlas):
    assert (column(real_atlas, OUTPUT).year, column(real_atlas, OUTPUT).missing) == (2021, ())
    assert len(column(real_atlas, AGED).missing) == 8
    assert (column(toy_atlas, OUTPUT).year, column(toy_atlas, OUTPUT).values) == (2030, {A: 40, B: 20})
    assert column(toy_atlas, "nothing").year is None
    assert output_per_head(real_atlas)["370100"] == pytest.approx(11432.22 * 1e4 / 9202432)
    assert output_per_head(toy_atlas) == {A: None, B: None}


def test_classes_in_the_head():
    """Six named once to six times; figures 1 to 6, so the thirds end at 8/3 and 13/3."""
    codes = "abcdef"
    counts = {code: float(i + 1) for i, code in enumerate(codes)} | {"x": 0.0, "y": 9.0}
    states = dict.fromkeys(codes, "each") | {"x": "none", "y": "group"}
    figures = {code: float(i + 1) for i, code in enumerate(codes)} | {"x": None, "y": None}
    found = bivariate(counts, states, figures)
    assert (found.middle, found.edges) == (4, (pytest.approx(8 / 3), pytest.approx(13 / 3)))
    assert found.classes == {
        "a": (1, 0), "b": (1, 0), "c": (1, 1), "d": (1, 1), "e": (2, 2), "f": (2, 2), "x": (0, None), "y": (2, None),
    }  # fmt: skip


def test_too_few_figures_make_no_classes():
    found = bivariate({"a": 1.0}, {"a": "each"}, {"a": 3.0})
    assert (found.edges, found.classes) == ((), {"a": (1, None)})


def test_a_city_named_only_in_a_group_is_never_classed_as_not_named():
    found = bivariate({"a": 0.0, "b": 1.0}, {"a": "group", "b": "each"}, {"a": None, "b": None})
    assert found.classes["a"][0] == 1


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
    values = [row for row in balance_rows(found, Words(real_atlas)) if row["part"] == "measure"]
    assert {row["value"] for row in values} == {None}


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
    borders = neighbours(real_atlas.boundaries)
    pairs = sum(map(len, borders.values())) / 2
    found = real.pattern
    assert sum(test.value.value for test in (found.both, found.one, found.neither)) == pairs


def test_the_share_over_60_is_no_data_in_eight_cities(real):
    assert sum(figure is None for _, figure in real.age.classes.values()) == 8
    assert all(figure is not None for _, figure in real.wealth.classes.values())


def test_text_json_and_rows_say_the_same(real, real_atlas):
    words = Words(real_atlas)
    rows, plain = balance_rows(real, words), json.loads(json.dumps(balance_json(real, words)))
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
    read = list(csv.DictReader(io.StringIO(csv_text(rows, COLUMNS))))
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
