"""Spatial pattern, exploratory: Moran's I, join counts of named cities, and local statistics with their limits."""

import math
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from geo.neighbours import Neighbours
from insight.balance.measure import Result

LEAST = 10
"""Fewer units have too few arrangements for a permutation test."""

LEVEL = 0.05
SEED, PERMUTATIONS = 2024, 999
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True)
class Statistic:
    """One statistic: its value, what chance alone would give on average, and the two-sided pseudo p-value."""

    value: Result
    expected: float | None = None
    p: float | None = None


@dataclass(frozen=True)
class Local:
    """One city's local Moran's I.

    Attributes:
        neighbours: how many cities it borders on. value: local I. p: two-sided pseudo p-value.
        least_p: the smallest p that any values could give with so few neighbours.
    """

    code: str
    neighbours: int
    value: float
    p: float
    least_p: float

    @property
    def never_significant(self) -> bool:
        """Whether no value whatsoever could be significant here."""
        return self.least_p > LEVEL


@dataclass(frozen=True)
class SpatialPattern:
    """What the neighbourhoods show; ``joins`` are of pairs both named, one named, none named."""

    moran: Statistic
    both: Statistic
    one: Statistic
    neither: Statistic
    local: tuple[Local, ...]
    permutations: int
    seed: int

    @property
    def package(self) -> str:
        """The library whose definitions and p-values these are, with its version."""
        return f"esda {version('esda')}"


def spatial_pattern(
    values: Sequence[float],
    named: Sequence[bool],
    codes: Sequence[str],
    borders: Neighbours,
    permutations: int = PERMUTATIONS,
    seed: int = SEED,
) -> SpatialPattern:
    """Tests of ``values`` (Moran) and ``named`` (join counts) on queen contiguity.

    Args:
        values: one a city.
        named: whether the plans name it, in the same order.
        codes: of the cities, in the same order.
        borders: who shares a border with whom.
        permutations: how many random arrangements.
        seed: of the random arrangements; the same one gives the same p-values.
    """
    codes = list(codes)
    moran = Statistic(_refusal(values, codes, borders))
    local: tuple[Local, ...] = ()
    joins = (Statistic(_refusal(named, codes, borders)),) * 3
    if moran.value.reason is None:
        moran, local = _moran(values, codes, borders, permutations, seed)
    if joins[0].value.reason is None:
        joins = _joins(named, codes, borders, permutations, seed)
    return SpatialPattern(moran, *joins, local=local, permutations=permutations, seed=seed)


def no_pattern(refused: Result) -> SpatialPattern:
    """What there is to say where nothing may be tested."""
    return SpatialPattern(*(Statistic(refused),) * 4, local=(), permutations=PERMUTATIONS, seed=SEED)


def least_p(units: int, neighbours: int) -> float:
    """The smallest two-sided pseudo p-value of a unit whose neighbours are drawn from all the others."""
    return min(1.0, 2 / math.comb(units - 1, neighbours))


def _refusal(values: Sequence[float], codes: list[str], borders: Neighbours) -> Result:
    """Why there is no statistic; without a reason there is one."""
    if len(codes) < LEAST:
        return Result(None, "few", len(codes), LEAST)
    if not all(borders[code] for code in codes):
        return Result(None, "island")
    return Result(None, "same" if len(set(values)) < 2 else None)


def _moran(
    values: Sequence[float], codes: list[str], borders: Neighbours, permutations: int, seed: int
) -> tuple[Statistic, tuple[Local, ...]]:
    from esda.moran import Moran, Moran_Local  # slow to import

    graph = _graph(codes, borders)
    with _seeded(seed):
        whole = Moran(values, graph, permutations=permutations)
        parts = Moran_Local(values, graph, permutations=permutations, seed=seed)
    ps = [_p(value, sims) for value, sims in zip(parts.Is, parts.rlisas, strict=True)]
    local = (
        Local(code, len(borders[code]), float(value), p, least_p(len(codes), len(borders[code])))
        for code, value, p in zip(codes, parts.Is, ps, strict=True)
    )
    return Statistic(Result(float(whole.I)), float(whole.EI), _p(whole.I, whole.sim)), tuple(local)


def _joins(
    named: Sequence[bool], codes: list[str], borders: Neighbours, permutations: int, seed: int
) -> tuple[Statistic, Statistic, Statistic]:
    from esda.join_counts import Join_Counts  # slow to import

    with _seeded(seed):
        found = Join_Counts([int(item) for item in named], _graph(codes, borders), permutations=permutations)
    both, one = found.sim_bb.astype(float), found.sim_bw.astype(float)
    pairs = ((found.bb, both), (found.bw, one), (found.ww, found.J - both - one))
    both_named, one_named, none_named = (
        Statistic(Result(float(count)), float(sims.mean()), _p(count, sims)) for count, sims in pairs
    )
    return both_named, one_named, none_named


def _graph(codes: list[str], borders: Neighbours) -> Any:
    from libpysal.graph import Graph

    return Graph.from_dicts({code: list(borders[code]) for code in codes})


def _p(value: float, simulated: Any) -> float:
    """Two-sided: esda's own one is the smaller tail only, which is too small without a prior direction."""
    from esda.significance import calculate_significance

    return min(1.0, float(calculate_significance(float(value), simulated, alternative="two-sided")))


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """The library draws from numpy's one global generator: seed it, keep others out, put it back.

    Its warnings are about its own p-values, which are not used, and it changes the warning filters.
    """
    import numpy as np

    with _ONE_AT_A_TIME, warnings.catch_warnings(action="ignore"):
        before = np.random.get_state()
        np.random.seed(seed)
        try:
            yield
        finally:
            np.random.set_state(before)
