"""The census by place: people by age, town and household, and the functional zones that are counted apart."""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from atlas.context.rules import of_one_year, sourced
from datafiles.cells import PlaceCode, Year
from datafiles.faults import Wrong
from datafiles.rows import Cells, Problem, TableRow
from geo.gazetteer import Gazetteer
from geo.places import named
from geo.unknown_code import why_unknown
from language import message


def _people(text: str) -> int:
    if text.isascii() and text.isdecimal():
        return int(text)
    raise Wrong(message("不是人数"), message("请写不带千分位和单位的整数"))


def _people_if_known(text: str) -> int | None:
    return _people(text) if text else None


Count = Annotated[int, BeforeValidator(_people)]
"""How many people or households."""

CountOrBlank = Annotated[int | None, BeforeValidator(_people_if_known)]
"""The same, or nothing where nobody says: unknown, never nought."""


class CensusCount(TableRow):
    """The people of one place: the province, a prefecture, or a county without the functional zones counted apart.

    Attributes:
        residents: all. urban: in towns. age_…: of that age. households: family households.
        households_65plus: of them with a member of 65 and over.
    """

    adcode: PlaceCode
    name: str
    year: Year
    unit: Literal["人"]
    residents: Count
    urban: Count
    age_60plus: Count
    age_65plus: Count
    age_80plus: Count
    age_0_4: Count
    households: Count
    households_65plus: Count
    source: str


class FunctionalZone(TableRow):
    """The people of a functional zone that the census counts apart from the counties of its city."""

    code: PlaceCode
    name: str
    city_adcode: PlaceCode
    year: Year
    unit: Literal["人"]
    residents: Count
    urban: Count
    age_60plus: Count
    age_65plus: Count
    age_0_4: CountOrBlank
    source: str


class CensusGap(TableRow):
    """A known difference: by how much a city has more than its counties and zones, and why."""

    city_adcode: PlaceCode
    measure: Literal["residents", "urban", "age_60plus", "age_65plus", "age_0_4"]
    year: Year
    difference: Count
    reason: str
    reason_en: str


PARTS = ("urban", "age_60plus", "age_65plus", "age_80plus", "age_0_4")
"""Columns that count some of a place's residents."""


def census_rule(gazetteer: Gazetteer, sources: frozenset[str]) -> Callable[[Cells], Iterator[Problem]]:
    """What a row of the census must fulfil: a place of that code and name, one year, no part above the whole."""
    year = of_one_year()

    def problems(cells: Cells) -> Iterator[Problem]:
        yield from year(cells)
        yield from sourced(cells, sources)
        yield from _place(cells, gazetteer)
        yield from parts_fit(cells)

    return problems


def zone_rule(gazetteer: Gazetteer, sources: frozenset[str]) -> Callable[[Cells], Iterator[Problem]]:
    """The same for functional zones, whose codes are no counties'."""
    year = of_one_year()

    def problems(cells: Cells) -> Iterator[Problem]:
        yield from year(cells)
        yield from sourced(cells, sources)
        city = gazetteer.get(cells["city_adcode"])
        if gazetteer.has_prefectures and (city is None or city.level != "prefecture"):
            yield Problem("city_adcode", message("不是市的代码"), message("请核对六位代码"))
        if cells["code"][:4] != cells["city_adcode"][:4]:
            yield Problem("code", message("不在所填的市内"), message("请核对六位代码"))
        yield from parts_fit(cells)

    return problems


def parts_fit(cells: Cells) -> Iterator[Problem]:
    """No part is larger than the whole, and the older are part of the old."""
    pairs = [(part, "residents") for part in PARTS]
    pairs += [("age_65plus", "age_60plus"), ("age_80plus", "age_65plus"), ("households_65plus", "households")]
    for part, whole in pairs:
        some, of = cells.get(part, ""), cells.get(whole, "")
        if some.isdecimal() and of.isdecimal() and int(some) > int(of):
            problem = message("大于 {column}（{value}）", column=whole, value=of)
            yield Problem(part, problem, message("请核对这两列"))


def _place(cells: Cells, gazetteer: Gazetteer) -> Iterator[Problem]:
    place = gazetteer.get(cells["adcode"])
    if place is None and gazetteer.has_prefectures:
        own = gazetteer.province.adcode if gazetteer.province else ""
        yield Problem("adcode", *why_unknown(cells["adcode"], own, gazetteer.former, gazetteer.get))
    elif place is not None and place.name_zh != cells["name"]:
        problem = message("与代码不符：{code} 是{place}", code=place.adcode, place=named(place))
        yield Problem("name", problem, message("请核对代码和名称"))
