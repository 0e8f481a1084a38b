"""What changed between two plans: cities, industries, and targets that may or may not be compared."""

import pytest

from atlas.loading import load_atlas
from errors import UserError
from insight.change.plans import plan_change
from insight.change.usual import usual_plans
from tests.toy import A, B, clause, designation, plan, target, write_plan


def two(folder, old, new):
    """The change between two made-up plans of one clause each."""
    write_plan(folder, plan("toy-2030", "2030-01", clause("1", *old)))
    write_plan(folder, plan("toy-2031", "2031-01", clause("1", *new)))
    return plan_change(load_atlas(folder), "toy-2030", "toy-2031")


def steps(change):
    return {item.code: item.step for item in change.cities}


def test_the_toy_drops_one_city_and_keeps_the_other(toy_atlas):
    change = plan_change(toy_atlas, "toy-2030", "toy-2031")
    assert steps(change) == {A: "unmentioned", B: "kept"}
    assert [(item.before, item.after) for item in change.cities] == [("each", "none"), ("group", "each")]
    (pair,) = change.pairs
    assert (pair.before.value, pair.after.value) == (4, 2)
    assert (pair.comparable, pair.differs, pair.difference) == (False, ("cadence",), None)
    assert [promise.main.indicator for promise in change.dropped] == ["产值", "净地", "厂房"]
    assert change.new == ()


def test_a_city_named_in_neither_has_no_step(toy_copy):
    change = two(toy_copy, [], [designation([B], "alpha", "each")])
    assert steps(change) == {A: None, B: "added"}


def test_the_same_definition_is_compared(toy_copy):
    change = two(toy_copy, [target("床位", 3, year=2030)], [target("床位", 5, year=2031)])
    (pair,) = change.pairs
    assert (pair.comparable, pair.difference) == (True, 2)


@pytest.mark.parametrize(
    ("changed", "aspect"),
    [
        ({"unit": "%"}, "unit"), ({"direction": "growth"}, "direction"), ({"cadence": "per_year"}, "cadence"),
        ({"attributes": ["百亿级"]}, "attributes"), ({"scope": [A]}, "scope"),
    ],
)  # fmt: skip
def test_what_is_defined_otherwise_is_shown_and_not_compared(toy_copy, changed, aspect):
    change = two(toy_copy, [target("床位", 3)], [target("床位", 5, **changed)])
    (pair,) = change.pairs
    assert (pair.differs, pair.difference) == ((aspect,), None)
    assert change.dropped == change.new == ()


def test_new_and_all_are_not_the_same_number(toy_copy):
    change = two(toy_copy, [target("床位数量", 3)], [target("新增床位", 5)])
    assert [pair.differs for pair in change.pairs] == [("words",)]


def test_other_words_are_other_targets(toy_copy):
    change = two(toy_copy, [target("床位", 3)], [target("护理床位", 5)])
    assert (change.pairs, len(change.dropped), len(change.new)) == ((), 1, 1)


def test_of_several_statements_the_one_that_agrees_best_is_taken(toy_copy):
    twice = [target("建园", 2, cadence="per_year", overlap="twice"), target("建园", 4, overlap="twice")]
    change = two(toy_copy, [target("建园", 3)], twice)
    (pair,) = change.pairs
    assert (pair.after.value, pair.difference) == (4, 1)


@pytest.mark.parametrize(
    "asked", [("health-2022", "nothing"), ("nothing", "health-2022"), ("health-2022",) * 2]
)
def test_unknown_or_equal_plans_are_refused(real_atlas, asked):
    with pytest.raises(UserError, match="规划"):
        plan_change(real_atlas, *asked)


def test_who_was_dropped_since_2022(real_atlas):
    change = plan_change(real_atlas, *usual_plans(real_atlas))
    by = {
        step: [item.code for item in change.cities if item.step == step]
        for step in ("added", "unmentioned", None)
    }
    assert by == {
        "added": [], "unmentioned": ["370600", "370900"],
        None: ["370400", "370500", "370800", "371100", "371400", "371500"],
    }  # fmt: skip
    wording = {item.code for item in change.cities if (item.before, item.after) == ("each", "group")}
    assert wording == {"370200", "371600", "371700"}


def test_the_value_added_is_a_sum_in_2022_and_a_rate_in_2024(real_atlas):
    (pair,) = plan_change(real_atlas, *usual_plans(real_atlas)).pairs
    assert (pair.before.value, pair.before.unit, pair.after.value, pair.after.unit) == (5000, "亿元", 5, "%")
    assert pair.differs == ("unit", "direction", "cadence")


def test_the_value_added_of_2018_is_in_no_series_with_later_ones(real_atlas):
    change = plan_change(real_atlas, "dev-2018", "health-2022")
    assert change.pairs == ()
    assert [promise.main.value for promise in change.dropped] == [8300, 1.15, 18, 55, 60, 11.5]


def test_the_longer_view_names_all_sixteen_in_2018(real_atlas):
    change = plan_change(real_atlas, "dev-2018", "health-2024")
    assert {item.before for item in change.cities} == {"each", "group"}
    assert sum(item.step == "unmentioned" for item in change.cities) == 8
