"""Which industries go together in the plans, and how special a city's portfolio is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from insight.balance.alike import Portfolios

LEAST_CITIES = 2
"""An industry named for fewer cities goes together with nothing that could be told from chance."""

LEAST_MENTIONS = 3
"""Fewer mentions of a city make no distribution."""


@dataclass(frozen=True)
class RelatedIndustries:
    """Two industries; ``proximity`` is the smaller of the two chances that who has one has the other."""

    one: str
    other: str
    both: int
    proximity: float


def related(portfolios: Portfolios) -> tuple[RelatedIndustries, ...]:
    """Proximity φ = min(P(i|j), P(j|i)) = shared / max(kᵢ, kⱼ) (Hidalgo et al. 2007, Science 317:482), highest first."""
    named: dict[str, set[str]] = {}
    for city, row in portfolios.items():
        for code in row:
            named.setdefault(code, set()).add(city)
    known = {code: cities for code, cities in named.items() if len(cities) >= LEAST_CITIES}
    pairs = (
        RelatedIndustries(one, other, both, both / max(len(known[one]), len(known[other])))
        for one, other in combinations(known, 2)
        if (both := len(known[one] & known[other]))
    )
    return tuple(sorted(pairs, key=lambda pair: (-pair.proximity, -pair.both)))


def specialisation(portfolios: Portfolios) -> dict[str, float | None]:
    """Krugman's index Σᵢ |sᵢ − s̄ᵢ| of each named city, 0 (as all others together) to 2; ``None`` with too few mentions.

    sᵢ is the share of industry i in the city's mentions, s̄ᵢ in those of all other cities together.
    """
    return {city: _index(city, portfolios) for city, row in portfolios.items() if row}


def _index(city: str, portfolios: Portfolios) -> float | None:
    own, rest = portfolios[city], _rest(city, portfolios)
    whole, others = math.fsum(own.values()), math.fsum(rest.values())
    if whole < LEAST_MENTIONS or not others:
        return None
    codes = own.keys() | rest.keys()
    return math.fsum(abs(own.get(code, 0.0) / whole - rest.get(code, 0.0) / others) for code in codes)


def _rest(city: str, portfolios: Portfolios) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for other, row in portfolios.items():
        for code, count in row.items() if other != city else ():
            found[code] = found.get(code, 0.0) + count
    return found
