"""Airports, with their points, and railway stations, of which only name and city are known."""

from collections.abc import Callable, Iterator
from typing import Literal

from atlas.context.rules import sourced
from datafiles.cells import Amount, Cited, PlaceCode, Year, number
from datafiles.rows import Cells, Problem, TableRow
from geo.site_checks import KnownAreas, code_problems, degree_problems, inside_problems


class Airport(TableRow):
    """One airport: a point in degrees (CRS_GEOGRAPHIC); ``scheduled``: whether its source has scheduled flights."""

    iata: Cited
    name_zh: Cited
    name_en: Cited
    lon: Amount
    lat: Amount
    city_adcode: PlaceCode
    county_adcode: PlaceCode
    scheduled: Literal["yes", "no"]
    year: Year
    source: str


class Station(TableRow):
    """One railway station of a city."""

    telecode: Cited
    name: Cited
    city_adcode: PlaceCode
    year: Year
    source: str


def airport_rule(ground: KnownAreas, sources: frozenset[str]) -> Callable[[Cells], Iterator[Problem]]:
    """What an airport must fulfil: it lies where it says."""

    def problems(cells: Cells) -> Iterator[Problem]:
        yield from sourced(cells, sources)
        yield from code_problems(cells, ground)
        wrong = [*degree_problems(cells)]
        yield from wrong
        if not wrong and number(cells["lon"]) is not None and number(cells["lat"]) is not None:
            yield from inside_problems(cells, ground)

    return problems


def station_rule(ground: KnownAreas, sources: frozenset[str]) -> Callable[[Cells], Iterator[Problem]]:
    """What a station must fulfil: its city is one."""

    def problems(cells: Cells) -> Iterator[Problem]:
        yield from sourced(cells, sources)
        yield from code_problems({**cells, "county_adcode": ""}, ground)

    return problems
