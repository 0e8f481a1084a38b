"""Neighbourhoods: a chain of ten cities done in the head, esda, and the limits of sixteen cities."""

import numpy as np
import pytest
from esda.moran import Moran
from libpysal.graph import Graph

from insight.balance.measure import Result
from insight.balance.spatial import LEVEL, least_p, spatial_pattern

CLOSE = {"rel": 1e-9, "abs": 1e-9}
CHAIN = {str(i): tuple(str(j) for j in (i - 1, i + 1) if 0 <= j < 10) for i in range(10)}
RISING = [float(i) for i in range(10)]


def test_moran_of_a_chain_in_the_head():
    """Deviations −4.5 … 4.5: Σ zᵢzᵢ₊₁ with row-standardised weights, over Σ z² = 82.5."""
    z = [value - 4.5 for value in RISING]
    lags = [z[1], *((z[i - 1] + z[i + 1]) / 2 for i in range(1, 9)), z[8]]
    expected = sum(own * lag for own, lag in zip(z, lags, strict=True)) / 82.5
    found = spatial_pattern(RISING, [v > 4 for v in RISING], list(CHAIN), CHAIN, permutations=99)
    assert found.moran.value.value == pytest.approx(expected, **CLOSE)
    assert found.moran.expected == pytest.approx(-1 / 9)
    graph = Graph.from_dicts({code: list(others) for code, others in CHAIN.items()})
    assert found.moran.value.value == pytest.approx(Moran(RISING, graph, permutations=0).I, **CLOSE)
    assert found.moran.p < LEVEL


def test_joins_of_a_chain_in_the_head():
    found = spatial_pattern(RISING, [v > 4 for v in RISING], list(CHAIN), CHAIN, permutations=99)
    assert [test.value.value for test in (found.both, found.one, found.neither)] == [4, 1, 4]
    alternating = [i % 2 == 0 for i in range(10)]
    found = spatial_pattern(RISING, alternating, list(CHAIN), CHAIN, permutations=99)
    assert [test.value.value for test in (found.both, found.one, found.neither)] == [0, 9, 0]


def test_the_same_seed_gives_the_same_p_and_leaves_the_generator_alone():
    np.random.seed(7)
    before = np.random.get_state()[1].tolist()
    args = (RISING[::2] + RISING[1::2], [v > 4 for v in RISING], list(CHAIN), CHAIN)
    assert spatial_pattern(*args, permutations=99, seed=1) == spatial_pattern(*args, permutations=99, seed=1)
    other = spatial_pattern(*args, permutations=99, seed=2)
    assert other.moran.p != spatial_pattern(*args, permutations=99, seed=1).moran.p
    assert np.random.get_state()[1].tolist() == before


def test_what_is_the_same_everywhere_has_no_pattern():
    found = spatial_pattern([1.0] * 10, [True] * 10, list(CHAIN), CHAIN)
    assert {test.value.reason for test in (found.moran, found.both, found.one, found.neither)} == {"same"}
    assert found.local == ()


def test_too_few_or_cut_off_cities_have_no_pattern():
    two = {"a": ("b",), "b": ("a",)}
    assert spatial_pattern([1.0, 2.0], [True, False], ["a", "b"], two).moran.value == Result(
        None, "few", 2, 10
    )
    island = CHAIN | {"9": (), "8": ("7",)}
    assert (
        spatial_pattern(RISING, [v > 4 for v in RISING], list(CHAIN), island).moran.value.reason == "island"
    )


def test_one_neighbour_of_fifteen_can_never_be_significant():
    assert least_p(16, 1) == pytest.approx(2 / 15)
    assert least_p(16, 1) > LEVEL > least_p(16, 2) == pytest.approx(2 / 105)


def test_the_most_extreme_values_at_weihai_and_heze_are_not_significant(real_atlas):
    borders = real_atlas.boundaries.neighbours
    for end, beside in (("371000", "370600"), ("371700", "370800")):
        values = [
            100.0 if code == end else 50.0 if code == beside else i / 10 for i, code in enumerate(borders)
        ]
        found = spatial_pattern(values, [v > 1 for v in values], list(borders), borders, permutations=999)
        local = {item.code: item for item in found.local}
        assert local[end].never_significant and local[end].p > LEVEL
        assert [c for c, item in local.items() if item.never_significant] == ["371000", "371700"]
