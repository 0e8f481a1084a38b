"""How alike the cities' portfolios are: which pairs are named for the same industries, against what chance would give.

A portfolio is the row of a city in the table city × industry. Jaccard looks at which industries alone, cosine at
how often, too. The interval is of tables with the same margins (each city keeps its number of industries, each
industry its number of cities), shuffled by curveball trades (Strona et al. 2014, Nature Communications 5:4114).
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

LEAST = 2
"""A city named for fewer industries has no portfolio to compare."""

SEED, SHUFFLES = 2024, 999
_TRADES = 5
"""Trades a city between two shuffled tables."""

Portfolios = Mapping[str, Mapping[str, float]]
"""City -> industry -> how often it is named for that; what it is not named for is left out."""


@dataclass(frozen=True)
class PortfolioPair:
    """Two cities.

    Attributes:
        cosine, jaccard: 0 where they share nothing, 1 where they are named alike.
        shared: the industries that both are named for. low, high: between which 95 % of the shuffled tables lie.
        p: share of the tables (this one among them) in which the pair is at least as alike, by Jaccard.
    """

    one: str
    other: str
    cosine: float
    jaccard: float
    shared: tuple[str, ...]
    low: float
    high: float
    p: float


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Σ xᵢyᵢ / √(Σxᵢ² Σyᵢ²) over industries; 0 where either has none."""
    norms = math.fsum(x * x for x in one.values()) * math.fsum(y * y for y in other.values())
    return (
        math.fsum(one[code] * other[code] for code in one.keys() & other.keys()) / math.sqrt(norms)
        if norms
        else 0.0
    )


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared industries of all that either is named for; 0 where neither has any."""
    return len(one & other) / len(one | other) if one | other else 0.0


def alike(portfolios: Portfolios, shuffles: int = SHUFFLES, seed: int = SEED) -> tuple[PortfolioPair, ...]:
    """Every pair of cities that have a portfolio, most alike first; none where fewer than three have one."""
    chosen = {city: row for city, row in portfolios.items() if len(row) >= LEAST}
    if len(chosen) < 3:
        return ()
    chance = _by_chance(
        {city: frozenset(row) for city, row in portfolios.items() if row}, tuple(chosen), shuffles, seed
    )
    pairs = (_pair(one, other, chosen, chance[one, other]) for one, other in combinations(chosen, 2))
    return tuple(sorted(pairs, key=lambda pair: (-pair.jaccard, -pair.cosine)))


def _pair(one: str, other: str, rows: Portfolios, chance: Sequence[float]) -> PortfolioPair:
    sets = frozenset(rows[one]), frozenset(rows[other])
    found, ordered = jaccard(*sets), sorted(chance)
    shared = tuple(code for code in rows[one] if code in rows[other])
    at_least = sum(value >= found - 1e-12 for value in chance)
    return PortfolioPair(
        one,
        other,
        cosine(rows[one], rows[other]),
        found,
        shared,
        ordered[int(0.025 * len(ordered))],
        ordered[min(int(0.975 * len(ordered)), len(ordered) - 1)],
        (at_least + 1) / (len(chance) + 1),
    )


def _by_chance(
    rows: Mapping[str, frozenset[str]], compared: tuple[str, ...], shuffles: int, seed: int
) -> dict[tuple[str, str], list[float]]:
    """Pair -> its Jaccard in every shuffled table."""
    dice, table = random.Random(seed), {city: set(row) for city, row in rows.items()}
    found: dict[tuple[str, str], list[float]] = {pair: [] for pair in combinations(compared, 2)}
    cities = list(table)
    for _ in range(shuffles):
        for _ in range(_TRADES * len(cities)):
            one, other = dice.sample(cities, 2)
            _trade(table[one], table[other], dice)
        for one, other in found:
            found[one, other].append(jaccard(frozenset(table[one]), frozenset(table[other])))
    return found


def _trade(one: set[str], other: set[str], dice: random.Random) -> None:
    """Deals anew what only one of two cities has, so that both keep their numbers."""
    own, theirs = sorted(one - other), sorted(other - one)
    pool = own + theirs
    dice.shuffle(pool)
    one -= set(own)
    other -= set(theirs)
    one |= set(pool[: len(own)])
    other |= set(pool[len(own) :])
