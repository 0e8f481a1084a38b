"""Alike portfolios: sums in the head, a reference library, margins kept by every shuffle, guards against few."""

import random

import pytest
from scipy.spatial import distance

from insight.balance.alike import _trade, alike, cosine, jaccard
from insight.balance.related import related, specialisation

ROWS = {
    "a": {"x": 2.0, "y": 1.0},
    "b": {"x": 1.0, "y": 1.0, "z": 1.0},
    "c": {"y": 1.0, "z": 3.0},
    "d": {"w": 1.0},
}


def test_in_the_head() -> None:
    """A and b share x and y of x, y, z; (2·1 + 1·1) / √(5·3)."""
    assert jaccard(frozenset("xy"), frozenset("xyz")) == pytest.approx(2 / 3)
    assert cosine(ROWS["a"], ROWS["b"]) == pytest.approx(3 / 15**0.5)
    assert (jaccard(frozenset(), frozenset()), cosine({}, {"x": 1.0})) == (0, 0)


def test_against_a_reference_library() -> None:
    dice = random.Random(5)
    codes = "uvwxyz"
    for _ in range(50):
        one, other = ([float(dice.randrange(3)) for _ in codes] for _ in range(2))
        if not any(one) or not any(other):
            continue
        rows = [{c: v for c, v in zip(codes, row, strict=True) if v} for row in (one, other)]
        assert cosine(*rows) == pytest.approx(1 - distance.cosine(one, other))
        binary = [[bool(v) for v in row] for row in (one, other)]
        wanted = 1 - distance.jaccard(*binary)
        assert jaccard(frozenset(rows[0]), frozenset(rows[1])) == pytest.approx(wanted)


def test_pairs_are_ordered_and_cities_with_one_industry_are_not_compared() -> None:
    found = alike(ROWS, shuffles=99)
    assert [(pair.one, pair.other) for pair in found] == [("a", "b"), ("b", "c"), ("a", "c")]
    assert found[0].shared == ("x", "y")
    assert all(0 <= pair.low <= pair.high <= 1 and 0 < pair.p <= 1 for pair in found)
    assert alike(ROWS, shuffles=99) == found
    assert alike({"a": ROWS["a"], "b": ROWS["b"]}) == ()


def test_a_trade_keeps_both_margins() -> None:
    dice = random.Random(1)
    table = [{"x", "y"}, {"y", "z", "w"}]
    for _ in range(20):
        before = sorted([*table[0], *table[1]])
        _trade(table[0], table[1], dice)
        assert [len(row) for row in table] == [2, 3]
        assert sorted([*table[0], *table[1]]) == before


def test_related_in_the_head() -> None:
    """X is named for a and b, y for a, b and c: two of three; w stands for one city alone."""
    found = {(pair.one, pair.other): (pair.both, pair.proximity) for pair in related(ROWS)}
    assert found["x", "y"] == (2, pytest.approx(2 / 3))
    assert found["y", "z"] == (2, pytest.approx(2 / 3))
    assert all("w" not in pair for pair in found)


def test_specialisation_in_the_head() -> None:
    """c: y ¼, z ¾; the others together x 3, y 2, z 1, w 1 of 7."""
    found = specialisation(ROWS)
    assert found["c"] == pytest.approx(3 / 7 + abs(1 / 4 - 2 / 7) + abs(3 / 4 - 1 / 7) + 1 / 7)
    assert found["d"] is None


def test_the_real_portfolios(real_atlas) -> None:
    from atlas.view import View
    from insight.balance.counting import Counting
    from insight.balance.report import balance

    found = balance(real_atlas, View(), Counting())
    first = found.alike[0]
    assert ({first.one, first.other}, first.jaccard) == ({"370300", "371000"}, 1)
    partial = balance(real_atlas, View(plans=("dev-2018",)), Counting())
    assert partial.alike == () and partial.related == ()
