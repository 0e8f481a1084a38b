"""Whether the census adds up: counties and the zones counted apart to their city, the cities to the province."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from atlas.context.census import CensusCount, CensusGap
from atlas.model import Atlas

MEASURES = ("residents", "urban", "age_60plus", "age_65plus", "age_0_4")
"""What the zones counted apart have, too, so that it can be added."""

_OF_CITIES = (*MEASURES, "age_80plus", "households", "households_65plus")


@dataclass(frozen=True)
class CensusDifference:
    """How much more a place has than its parts, in people or households."""

    adcode: str
    measure: str
    difference: int


@dataclass(frozen=True)
class CensusAddsUp:
    """Whether the census's rows add up.

    Attributes:
        counties, zones, cities: how many were added. known: differences that the data explain.
        unexplained: those that they do not.
    """

    counties: int
    zones: int
    cities: int
    known: tuple[CensusGap, ...]
    unexplained: tuple[CensusDifference, ...]
    required: ClassVar = True

    @property
    def passed(self) -> bool:
        return not self.unexplained


def census_check(atlas: Atlas) -> Iterator[CensusAddsUp]:
    """The check, where the census has every city and county; else there is nothing to add."""
    people, areas = atlas.context.people, atlas.boundaries.areas
    counties = [code for code in areas["counties"] if code in people]
    whole = atlas.cities and set(atlas.cities) <= people.keys() and len(counties) == len(areas["counties"])
    if not whole:
        return
    gaps: dict[tuple[str, str], CensusGap] = {(g.city_adcode, g.measure): g for g in atlas.context.gaps}
    found = [*_cities(atlas, counties), *_province(atlas)]
    explained = [item for item in found if _explains(gaps.get((item.adcode, item.measure)), item)]
    known = tuple(gaps[item.adcode, item.measure] for item in explained)
    rest = tuple(item for item in found if item not in explained)
    yield CensusAddsUp(len(counties), len(atlas.context.functional_zones), len(atlas.cities), known, rest)


def _explains(gap: CensusGap | None, item: CensusDifference) -> bool:
    return gap is not None and gap.difference == item.difference


def _cities(atlas: Atlas, counties: list[str]) -> Iterator[CensusDifference]:
    """What a city has more than its counties and zones."""
    people = atlas.context.people
    for city in atlas.cities:
        parts = [people[code] for code in counties if atlas.prefecture_of(code) == city]
        zones = [zone for zone in atlas.context.functional_zones if zone.city_adcode == city]
        for measure in MEASURES:
            total = _sum(parts, measure) + sum(getattr(zone, measure) or 0 for zone in zones)
            if gap := getattr(people[city], measure) - total:
                yield CensusDifference(city, measure, gap)


def _province(atlas: Atlas) -> Iterator[CensusDifference]:
    """What the province has more than its cities, where it is counted itself."""
    people = atlas.context.people
    province = people.get(atlas.province.adcode)
    cities = [people[city] for city in atlas.cities]
    for measure in _OF_CITIES if province else ():
        if gap := getattr(province, measure) - _sum(cities, measure):
            yield CensusDifference(atlas.province.adcode, measure, gap)


def _sum(rows: list[CensusCount], measure: str) -> int:
    return sum(getattr(row, measure) for row in rows)
