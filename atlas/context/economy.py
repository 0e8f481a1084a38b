"""Development zones and recognised clusters, with their industries as the lists write them."""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from atlas.context.rules import of_one_year, sourced
from datafiles.cells import Amount, Cited, PlaceCodeOrBlank, Year
from datafiles.faults import Wrong
from datafiles.rows import Cells, Problem, TableRow
from geo.site_checks import KnownAreas, code_problems
from language import message

_SEPARATOR = "、"


def _written(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(_SEPARATOR)))


def _codes(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split("|")))


def _total(text: str) -> int | None:
    if not text:
        return None
    if text.isascii() and text.isdecimal() and int(text):
        return int(text)
    raise Wrong(message("不是个数"), message("请写整数；没有人说过总数就留空"))


class DevelopmentZone(TableRow):
    """One zone of a catalogue, known to its county at best.

    Attributes:
        id: its number in the catalogue. code: the catalogue's code, empty where that is not certain.
        level: national or provincial. approved: year and month. area_ha: approved area in hectares.
        industries: its lead industries as written. basis: how its county is known. year: of the catalogue.
    """

    id: str
    code: str
    name: Cited
    level: Literal["national", "provincial"]
    type: str
    approved: str
    area_ha: Amount
    industries: Annotated[tuple[str, ...], BeforeValidator(_written)]
    city_adcode: PlaceCodeOrBlank
    county_adcode: PlaceCodeOrBlank
    basis: Literal["address", "name", "city", "unknown"]
    year: Year
    source: str
    note: str


class ClusterList(TableRow):
    """A list of recognised clusters: who issued it, when, how far it is known.

    Attributes:
        total: how many clusters it has, ``None`` where nobody says.
        stage: published by the issuer, proposed for comment, or reported by the press.
    """

    id: str
    title: Cited
    title_en: Cited
    issuer: str
    issuer_en: str
    date: Cited
    stage: Literal["published", "proposed", "reported"]
    total: Annotated[int | None, BeforeValidator(_total)]
    publisher: Cited
    source: Cited


class RecognisedCluster(TableRow):
    """One cluster of a list, with the cities that the list says it lies in, and the county where it says that."""

    list: str
    name: Cited
    cities: Annotated[tuple[str, ...], BeforeValidator(_codes)]
    county_adcode: PlaceCodeOrBlank


def development_rule(ground: KnownAreas, sources: frozenset[str]) -> Callable[[Cells], Iterator[Problem]]:
    """What a development zone must fulfil besides each cell."""
    year = of_one_year()

    def problems(cells: Cells) -> Iterator[Problem]:
        yield from year(cells)
        yield from sourced(cells, sources)
        yield from code_problems(cells, ground)

    return problems


def cluster_rule(ground: KnownAreas, lists: frozenset[str]) -> Callable[[Cells], Iterator[Problem]]:
    """What a cluster must fulfil: its list is known, and so are its places."""

    def problems(cells: Cells) -> Iterator[Problem]:
        if cells["list"] not in lists:
            yield Problem("list", message("cluster_lists.csv 没有这份名单"), message("请先写入名单"))
        cities = _codes(cells["cities"])
        if not cities:
            yield Problem("cities", message("没有所在的市"), message("请写市的六位代码，多个用 | 隔开"))
        for city in cities:
            own = {
                **cells,
                "city_adcode": city,
                "county_adcode": cells["county_adcode"] if len(cities) == 1 else "",
            }
            for found in code_problems(own, ground):
                yield found._replace(column="cities" if found.column == "city_adcode" else found.column)

    return problems
