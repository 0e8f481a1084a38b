"""The folder ``data/context`` read: a table that is damaged or missing takes only itself."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import TypeAdapter

from atlas.context.census import CensusCount, CensusGap, FunctionalZone, census_rule, zone_rule
from atlas.context.economy import (
    ClusterList,
    DevelopmentZone,
    RecognisedCluster,
    cluster_rule,
    development_rule,
)
from atlas.context.model import ContextSource, PlaceContext
from atlas.context.transport import Airport, Station, airport_rule, station_rule
from datafiles.model import Text
from datafiles.rows import RowRule, TableRow, no_rule, read_rows
from datafiles.toml import checked_toml
from errors import Fault
from geo.boundaries import Boundaries
from geo.gazetteer import Gazetteer
from geo.site_checks import KnownAreas
from language import message
from plans.vocabulary import Industry

R = TypeVar("R", bound=TableRow)
T = TypeVar("T")
_SOURCES: TypeAdapter[dict[str, ContextSource]] = TypeAdapter(dict[str, ContextSource])
_WORDS: TypeAdapter[dict[str, tuple[Text, ...]]] = TypeAdapter(dict[str, tuple[Text, ...]])


def load_context(
    folder: Path,
    boundaries: Boundaries,
    gazetteer: Gazetteer,
    industries: Mapping[str, Industry],
) -> tuple[PlaceContext, list[Fault]]:
    """The tables of ``folder``; a faulty row is left out and reported, as is what a whole table lacks.

    Args:
        folder: ``data/context``; a province need not have it.
        boundaries: what codes and points are checked against.
        gazetteer: the same for names.
        industries: the taxonomy, whose own words need not be listed again.
    """
    if not folder.exists():
        return PlaceContext(), []
    tables, ground = _Tables(folder), KnownAreas.of(boundaries, gazetteer.former)
    sources = tables.toml("sources.toml", _SOURCES)
    named = frozenset(sources)
    lists = tables.rows("cluster_lists.csv", ClusterList, ("id",), no_rule)
    known = cluster_rule(ground, frozenset(item.id for item in lists))
    counted = zone_rule(gazetteer, named)
    found = PlaceContext(
        census=tables.rows("census.csv", CensusCount, ("adcode",), census_rule(gazetteer, named)),
        functional_zones=tables.rows("functional_zones.csv", FunctionalZone, ("code",), counted),
        gaps=tables.rows("census_gaps.csv", CensusGap, ("city_adcode", "measure"), no_rule),
        zones=tables.rows("development_zones.csv", DevelopmentZone, ("id",), development_rule(ground, named)),
        lists=lists,
        clusters=tables.rows("clusters.csv", RecognisedCluster, ("list", "name", "cities"), known),
        airports=tables.rows("airports.csv", Airport, ("iata",), airport_rule(ground, named)),
        stations=tables.rows("stations.csv", Station, ("telecode",), station_rule(ground, named)),
        words=_words(tables, industries),
        sources=sources,
    )
    return found, tables.faults


def _words(tables: "_Tables", industries: Mapping[str, Industry]) -> Mapping[str, tuple[str, ...]]:
    """The taxonomy's own words, and what ``words.toml`` adds; a code that the taxonomy lacks is a fault."""
    own = {word: (code,) for code, item in industries.items() for word in (item.zh, *item.aliases)}
    added = tables.toml("words.toml", _WORDS)
    for word, codes in added.items():
        for code in codes if industries else ():
            if code not in industries:
                problem, remedy = message("产业分类中没有这个代码"), message("请改正代码，或删去该词")
                tables.faults.append(Fault("context/words.toml", word, code, problem, remedy))
    known = {word: tuple(code for code in codes if code in industries) for word, codes in added.items()}
    return MappingProxyType({**own, **known})


class _Tables:
    """The tables of one folder, read one by one; ``faults`` collects what is wrong with any of them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.faults = folder, list[Fault]()

    def rows(self, name: str, model: type[R], key: tuple[str, ...], rule: RowRule) -> tuple[R, ...]:
        """The sound rows of a table; a province need not have it, the catalogue of sources says which there are."""
        path = self.folder / name
        if not _there(path):
            return ()
        rows, faults = read_rows(path, model, key, rule)
        self.faults += faults
        return tuple(rows)

    def toml(self, name: str, adapter: TypeAdapter[dict[str, T]]) -> Mapping[str, T]:
        """A TOML table, empty where there is none or it cannot be used."""
        path = self.folder / name
        if not _there(path):
            return {}
        found, faults = checked_toml(path, f"context/{name}", adapter, {})
        self.faults += faults
        return MappingProxyType(found)


def _there(path: Path) -> bool:
    """Whether there is something of this name, be it a link that leads nowhere."""
    return path.exists() or path.is_symlink()
