"""Whom plans, industries and kinds name, and what those hold: the toy in the head, the real plans by their texts."""

import pytest

from atlas.view import View
from insight.balance.coverage import coverages


def lines(atlas, view=None):
    found = coverages(atlas, view or View())
    return {
        (item.by, item.id): tuple(len(item.cities[state]) for state in ("each", "group", "none"))
        for item in found
    }


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
    assert lines(real_atlas, View(plans=("dev-2018",)))["all", ""] == (10, 6, 0)
    assert [found["circle", c] for c in ("shenghui", "jiaodong", "lunan")] == [
        (4, 0, 3),
        (4, 0, 1),
        (2, 0, 2),
    ]
