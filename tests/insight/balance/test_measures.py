"""Every measure: sums done in the head, PySAL to 1e-9, laws that must hold, and refusals instead of nonsense."""

import math
from itertools import pairwise
from typing import get_args

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inequality.gini import Gini
from inequality.schutz import Schutz
from inequality.theil import Theil, TheilD

from atlas.province.group_names import group_names
from atlas.province.profile import CityGroups
from insight.balance import MEASURES
from insight.balance.concentration import concentration
from insight.balance.gini import gini
from insight.balance.hhi import hhi
from insight.balance.hoover import hoover
from insight.balance.lorenz import lorenz
from insight.balance.measure import MeasureSetting, Profile, Reason, Result
from insight.balance.quotient import quotients
from insight.balance.span import extremes, span
from insight.balance.theil import between, theil, within
from insight.balance.variation import variation
from language import Name, sayer

EVEN, ONE, STEPS = [1.0] * 5, [0.0, 0, 0, 0, 5], [1.0, 2, 3, 4, 5]
CLOSE = {"rel": 1e-9, "abs": 1e-9}
fewer = settings(max_examples=60)
counts = st.lists(st.integers(0, 50).map(float), min_size=5, max_size=20).filter(any)


def test_in_the_head(subtests):
    cases = [
        (span, EVEN, 0), (span, ONE, 5), (span, STEPS, 4),
        (variation, EVEN, 0), (variation, ONE, 2), (variation, STEPS, math.sqrt(2) / 3),
        (gini, EVEN, 0), (gini, ONE, 0.8), (gini, STEPS, 40 / 150),
        (hhi, EVEN, 0.2), (hhi, ONE, 1), (hhi, STEPS, 55 / 225),
        (theil, EVEN, 0), (theil, ONE, math.log(5)), (theil, [1, 3], (math.log(1 / 2) + 3 * math.log(3 / 2)) / 4),
    ]  # fmt: skip
    for measure, values, expected in cases:
        with subtests.test(measure=measure):
            assert measure(values).value == pytest.approx(expected, **CLOSE)


def test_theil_in_two_circles():
    values, groups = [1.0, 1, 3, 3], ["a", "a", "b", "b"]
    assert between(values, groups).value == pytest.approx(theil([1, 3]).value, **CLOSE)
    assert within(values, groups).value == 0
    assert between([1.0, 3, 1, 3], groups).value == 0
    assert within([1.0, 3, 1, 3], groups).value == pytest.approx(theil([1, 3]).value, **CLOSE)


def test_hoover_in_the_head():
    assert hoover([1, 3], [1, 1]).value == pytest.approx(0.25)
    assert hoover([1, 3], [100, 300]).value == pytest.approx(0)
    assert hoover([0, 4], [1, 0.000001]).value == pytest.approx(1, abs=1e-5)


def test_concentration_in_the_head():
    people, rich_last = [1.0] * 5, [1.0, 2, 3, 4, 5]
    assert concentration(ONE, people, rich_last).value == pytest.approx(0.8)
    assert concentration(ONE, people, rich_last[::-1]).value == pytest.approx(-0.8)
    assert concentration(EVEN, people, rich_last).value == pytest.approx(0)
    assert concentration(ONE, people, [7.0] * 5).value == pytest.approx(0), "nobody is richer than another"


def test_extremes_name_all_that_are_level():
    profile = Profile(("a", "b", "c"), (0.0, 2.0, 0.0), ("x",) * 3, (None,) * 3, (None,) * 3)
    assert extremes(profile) == (("a", "c"), ("b",))


@pytest.mark.parametrize("values", [(), (0.0, 0.0), (3.0, 3.0, 3.0)])
def test_where_all_are_level_nobody_is_named_most_or_least(values):
    nothing = (None,) * len(values)
    profile = Profile(tuple("abc")[: len(values)], values, ("x",) * len(values), nothing, nothing)
    assert extremes(profile) == ((), ())


def test_lorenz_in_the_head():
    assert lorenz([3.0, 1.0]) == ((0, 0), (0.5, 0.25), (1, 1))
    assert lorenz([0, 0]) == () == lorenz([1])


def test_quotients_in_the_head():
    table = quotients({"a": {"x": 2.0, "y": 0.0}, "b": {"x": 1.0, "y": 1.0}, "c": {"x": 0.0, "y": 0.0}})
    assert table["a"] == {"x": pytest.approx(4 / 3), "y": 0}
    assert table["b"] == {"x": pytest.approx(2 / 3), "y": 2}
    assert table["c"] == {"x": None, "y": None}, "a city that is not named has no quotient"


@fewer
@given(counts)
def test_as_the_reference_library_has_it(values):
    array, groups = np.array(values), np.array(["a", "b"] * len(values))[: len(values)]
    assert gini(values).value == pytest.approx(float(Gini(array).g), **CLOSE)
    assert theil(values).value == pytest.approx(float(Theil(array).T), **CLOSE)
    parts = TheilD(array, groups)
    assert between(values, list(groups)).value == pytest.approx(float(parts.bg.item()), **CLOSE)
    assert within(values, list(groups)).value == pytest.approx(float(parts.wg.item()), **CLOSE)
    frame = pd.DataFrame({"y": array})
    assert hoover(values, [1.0] * len(values)).value == pytest.approx(Schutz(frame, "y").distance, **CLOSE)


@fewer
@given(counts)
def test_ordered_by_itself_the_concentration_index_is_the_gini(values):
    own = [value + 1e-9 for value in values]  # an order without a figure of zero
    assert concentration(values, [1.0] * len(values), own).value == pytest.approx(
        gini(values).value, abs=1e-9
    )


@fewer
@given(counts)
def test_the_lorenz_curve_holds_the_gini(values):
    points = lorenz(values)
    area = sum((x - left) * (y + low) / 2 for (left, low), (x, y) in pairwise(points))
    assert 1 - 2 * area == pytest.approx(gini(values).value, **CLOSE)


@fewer
@given(counts, st.integers(2, 4), st.floats(0.1, 1000))
def test_scale_and_replication_change_nothing(values, times, factor):
    for measure in (gini, theil, variation):
        assert measure([v * factor for v in values]).value == pytest.approx(measure(values).value, **CLOSE)
        assert measure(values * times).value == pytest.approx(measure(values).value, **CLOSE)
    assert hhi([v * factor for v in values]).value == pytest.approx(hhi(values).value, **CLOSE)
    assert hhi(values * times).value == pytest.approx(hhi(values).value / times, **CLOSE)


@fewer
@given(counts, st.data())
def test_parts_make_the_whole_and_bounds_hold(values, data):
    groups = data.draw(st.lists(st.sampled_from("abc"), min_size=len(values), max_size=len(values)))
    groups[:2] = ["a", "b"]
    parts = between(values, groups).value + within(values, groups).value
    assert parts == pytest.approx(theil(values).value, **CLOSE)
    assert -1e-9 <= gini(values).value <= 1
    assert 1 / len(values) - 1e-9 <= hhi(values).value <= 1
    assert 0 <= theil(values).value <= math.log(len(values)) + 1e-9
    assert 0 <= hoover(values, [1.0] * len(values)).value <= 1


PROFILE = Profile(
    ("a", "b", "c", "d", "e"), (1.0, 2, 3, 4, 5), ("x", "x", "y", "y", "y"), (1.0,) * 5, (2.0, 3, 4, 5, 6)
)


GROUPS = CityGroups(
    title="两圈", title_en="The two circles", name="圈", name_en="circle",
    members=tuple(
        {"id": id, "name": f"{id}圈", "name_en": f"Circle {id}", "prefectures": (code,), "source": "s"}
        for id, code in (("x", "370100"), ("y", "370200"))
    ),
)  # fmt: skip
SETTING = MeasureSetting(5, group_names(GROUPS), ((Name("甲圈", "A"), 2), (Name("乙圈", "B"), 3)))


def changed(**columns):
    return Profile(**{**vars(PROFILE), **columns})


def of_each(profile):
    """What every listed measure makes of a profile, by its name."""
    return {name: measure.of(profile) for name, measure in MEASURES.items()}


class TestEveryMeasure:
    """What holds for whatever is listed."""

    def test_has_a_value_and_words(self):
        assert [name for name, found in of_each(PROFILE).items() if not isinstance(found.value, float)] == []
        texts = {name: vars(measure.texts(sayer("zh"), SETTING)) for name, measure in MEASURES.items()}
        assert [name for name, words in texts.items() if not all(words.values())] == []

    def test_is_called_like_its_function(self):
        called = {name: m(*(getattr(PROFILE, column) for column in m.inputs)) for name, m in MEASURES.items()}
        assert called == of_each(PROFILE)

    def test_refuses_silence(self):
        assert set(of_each(changed(values=(0.0,) * 5)).values()) == {Result(None, "empty")}

    @pytest.mark.parametrize("bad", [-1.0, math.nan, math.inf])
    def test_refuses_what_is_no_count(self, bad):
        assert set(of_each(changed(values=(bad, 2.0, 3, 4, 5))).values()) == {Result(None, "invalid")}

    def test_refuses_one_unit(self):
        found = of_each(Profile(*(column[:1] for column in vars(PROFILE).values())))
        assert {(one.value, one.reason, one.count) for one in found.values()} == {(None, "few", 1)}

    def test_a_missing_figure_is_never_filled_in(self):
        holed = of_each(changed(population=(None, 1.0, 1, 1, 1), output=(None, 1.0, 1, 1, 1)))
        needs = {name: {"population", "output"} & set(measure.inputs) for name, measure in MEASURES.items()}
        assert {name: found.reason for name, found in holed.items()} == {
            name: "missing" if needed else None for name, needed in needs.items()
        }


@pytest.mark.parametrize("name", ["gini", "concentration"])
def test_not_below_five_units(name):
    four = Profile(*(column[:4] for column in vars(PROFILE).values()))
    found = MEASURES[name].of(four)
    assert found == Result(None, "few", 4, 5)
    assert (
        found.why(lambda message, **values: message.format(**values))
        == "单位太少（4 个，至少要 5 个），不计算"
    )


def test_every_reason_is_said():
    for reason in get_args(Reason):
        assert Result(None, reason).why(sayer("zh"))


def test_one_group_cannot_be_decomposed():
    assert between(STEPS, ["a"] * 5).reason == within(STEPS, ["a"] * 5).reason == "groups"
