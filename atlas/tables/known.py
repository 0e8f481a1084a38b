"""What is known besides the plans: figures, reported outcomes, census, zones, clusters, airports, stations."""

from collections.abc import Iterator
from operator import attrgetter, itemgetter

from atlas.context.census import CensusCount, CensusGap, FunctionalZone
from atlas.context.economy import ClusterList, DevelopmentZone, RecognisedCluster
from atlas.context.transport import Airport, Station
from atlas.indicators import Figure, Indicator
from atlas.model import Atlas
from atlas.outcomes import Outcome
from atlas.tables.building import column, fields, linked, table
from atlas.tables.model import DataTable, Reference
from datafiles.rows import TableRow
from datafiles.rows import columns as columns_of
from language import message

_CITY, _COUNTY = linked("city_adcode", "prefectures", "adcode"), linked("county_adcode", "counties", "adcode")
_CITED = linked("source", "context_sources", "code")
_CONTEXT: dict[str, tuple[type[TableRow], tuple[str, ...], tuple[Reference, ...], str]] = {
    "census": (CensusCount, ("adcode",), (linked("adcode", "places"), _CITED), message("人口普查：省、市、县")),
    "functional_zones": (FunctionalZone, ("code",), (_CITY, _CITED), message("人口普查单列的功能区，不在各县内")),
    "census_gaps": (CensusGap, ("city_adcode", "measure"), (_CITY,), message("人口普查中已知的差额及原因")),
    "development_zones": (
        DevelopmentZone, ("id",), (_CITY, _COUNTY, _CITED), message("目录所列的开发区；背景，不是规划的承诺"),
    ),
    "cluster_lists": (ClusterList, ("id",), (), message("已认定集群的名单")),
    "airports": (Airport, ("iata",), (_CITY, _COUNTY, _CITED), message("机场")),
    "stations": (Station, ("telecode",), (_CITY, _CITED), message("火车站，只知名称和所在市")),
}  # fmt: skip
_ATTRIBUTES = {"census_gaps": "gaps", "development_zones": "zones", "cluster_lists": "lists"}
"""Where the place's context calls a table by a shorter name."""


def known_tables(atlas: Atlas) -> Iterator[DataTable]:
    """All tables of figures, outcomes and context."""
    yield _indicators(atlas)
    yield _figures(atlas)
    yield _outcomes(atlas)
    for name, (model, key, references, title) in _CONTEXT.items():
        rows: tuple[TableRow, ...] = getattr(atlas.context, _ATTRIBUTES.get(name, name))
        yield table(name, title, rows, fields(name, model, columns_of(model)), key, references, ("context",))
    yield from _clusters(atlas.context.clusters)


def _indicators(atlas: Atlas) -> DataTable:
    name = "indicators"
    names = ("zh", "en", "unit", "unit_en", "additive", "above_zero", "note", "note_en")
    columns = [
        column(name, "code", itemgetter(0)),
        *fields(
            name, Indicator, names, **{key: (lambda item, key=key: getattr(item[1], key)) for key in names}
        ),
    ]
    return table(
        name, message("指标的含义和单位"), atlas.indicators.measures.items(), columns, ("code",), (), (name,)
    )


def _figures(atlas: Atlas) -> DataTable:
    name = "figures"
    columns = fields(name, Figure, (*columns_of(Figure), "source_en"))
    references = (linked("adcode", "places"), linked("indicator", "indicators", "code"))
    key = ("indicator", "adcode", "year")
    title = message("人口、生产总值与老龄化的数，各有年份、单位和来源")
    return table(name, title, atlas.indicators.figures, columns, key, references, ("indicators",))


def _outcomes(atlas: Atlas) -> DataTable:
    name = "outcomes"
    columns = [column(name, "ref", attrgetter("ref")), *fields(name, Outcome, columns_of(Outcome))]
    key = ("ref", "indicator", "year", "source")
    title = message("规划目标的公开结果，各有来源")
    return table(name, title, atlas.outcomes, columns, key, (linked("ref", "clauses"),), ("outcomes",))


def _clusters(clusters: tuple[RecognisedCluster, ...]) -> Iterator[DataTable]:
    """The clusters, numbered in the order of the file, and the cities of each."""
    name, found = "clusters", [(str(number), item) for number, item in enumerate(clusters, start=1)]
    values = {key: (lambda pair, key=key: getattr(pair[1], key)) for key in columns_of(RecognisedCluster)}
    columns = [
        column(name, "id", itemgetter(0)),
        *fields(name, RecognisedCluster, columns_of(RecognisedCluster), **values),
    ]
    references = (linked("list", "cluster_lists", "id"), _COUNTY)
    title = message("名单所列的集群；背景，不是规划的点名")
    yield table(name, title, found, columns, ("id",), references, ("context",))
    pairs, name = [(id, city) for id, item in found for city in item.cities], "cluster_cities"
    links = [column(name, "cluster", itemgetter(0)), column(name, "city", itemgetter(1))]
    to = (linked("cluster", "clusters", "id"), linked("city", "prefectures", "adcode"))
    yield table(name, message("集群所在的市，一行一市"), pairs, links, ("cluster", "city"), to, ("context",))
