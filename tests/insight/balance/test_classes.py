"""The cities' figures of the year that most have, and the classes of designations by figures."""

import pytest

from insight.balance.bivariate import bivariate
from insight.balance.figures import AGED, OUTPUT, column, output_per_head
from tests.toy import A, B


def test_the_year_that_most_cities_have(real_atlas, toy_atlas):
    assert (column(real_atlas, OUTPUT).year, column(real_atlas, OUTPUT).missing) == (2021, ())
    assert column(real_atlas, AGED).missing == ()
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
