"""What is known of places besides the plans: people, zones, clusters, airports, stations; never a promise."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from api.asking import ApiRequest
from api.models import context as models
from api.models.carried import OfSource
from api.queries.filters import city_of, codes
from api.queries.lists import ContextQuery, EconomyQuery
from api.resources.carrying import carried
from api.resources.collection import Collection
from api.shapes import WHOLE_PROVINCE, Whereabouts, of_places, of_point
from atlas.context.economy import DevelopmentZone
from insight.context.industries import ListedCluster, all_clusters, clusters_for, zones_for
from wording.context.sources import context_source, list_coverage, list_name

C = TypeVar("C", bound=ContextQuery)
Rows = Callable[[ApiRequest[Any]], Sequence[Any]]


def _entry(row: BaseModel, id: str, name: str, asking: ApiRequest[Any]) -> dict[str, Any]:
    cells = row.model_dump(mode="json")
    source, context, words = cells["source"], asking.atlas.context, asking.words
    known = context.sources.get(source)
    return cells | {
        **carried(id, name, "context", asking),
        "licence": known.licence if known else carried(id, name, "context", asking)["licence"],
        "source": {
            "title": context_source(source, words), "producer": "", "date": str(cells["year"]),
            "url": known.url if known else None,
        },
    }  # fmt: skip


def _table(
    name: str, summary: str, model: type[OfSource], rows: Rows, id: str, query: type[C]
) -> Collection[Any, C]:
    """A table whose rows have an ``id`` column and a city."""

    def found(asking: ApiRequest[C]) -> list[Any]:
        city = city_of(asking.query.city, asking.atlas)
        return [row for row in rows(asking) if city in (None, _city(row, asking))]

    address = f"context/{name}"
    return Collection(
        address, summary, query, model, "{id}", found,
        lambda row, asking: _entry(row, getattr(row, id), address, asking), place=_where,
        id_of=lambda row: str(getattr(row, id)),
    )  # fmt: skip


def _city(row: Any, asking: ApiRequest[Any]) -> str | None:
    """The prefecture that a row is about, or in which its place lies."""
    code = getattr(row, "city_adcode", "") or getattr(row, "adcode", "")
    return asking.atlas.prefecture_of(code) if code else None


def _where(row: Any, asking: ApiRequest[Any]) -> Whereabouts:
    """A point of its own, else the label point of its county, else of its city."""
    if getattr(row, "lon", None) is not None:
        return of_point(row.lon, row.lat, "exact")
    code = getattr(row, "county_adcode", "") or getattr(row, "city_adcode", "") or getattr(row, "adcode", "")
    if code == asking.atlas.province.adcode:
        return WHOLE_PROVINCE
    return of_places((code,), asking.atlas, "point")


def _zones(asking: ApiRequest[EconomyQuery]) -> Sequence[DevelopmentZone]:
    """Those with one of the industries, or one under it, among their lead industries."""
    every, wanted = asking.atlas.context.zones, _industries(asking)
    ids = {match.zone.id for code in wanted for match in zones_for(asking.atlas, code)}
    return [zone for zone in every if not wanted or zone.id in ids]


def _industries(asking: ApiRequest[EconomyQuery]) -> tuple[str, ...]:
    return codes(asking.query.industry, asking.atlas.vocabulary.industries, "industry")


def _clusters(asking: ApiRequest[EconomyQuery]) -> list[tuple[int, ListedCluster]]:
    city, wanted = city_of(asking.query.city, asking.atlas), _industries(asking)
    fitting = [it for code in wanted for it in clusters_for(asking.atlas, code)]
    return [
        (number, it)
        for number, it in enumerate(all_clusters(asking.atlas), start=1)
        if (city is None or city in it.cluster.cities) and (not wanted or it in fitting)
    ]


def _cluster_id(numbered: tuple[int, ListedCluster]) -> str:
    return f"{numbered[1].list.id}/{numbered[0]}"


def _cluster(numbered: tuple[int, ListedCluster], asking: ApiRequest[Any]) -> dict[str, Any]:
    it = numbered[1]
    words, id = asking.words, _cluster_id(numbered)
    issuer = words.either(it.list.issuer, it.list.issuer_en)
    return it.cluster.model_dump(mode="json") | {
        **carried(id, "context/clusters", "context", asking),
        "list_title": list_name(it.list, words),
        "stage": it.list.stage,
        "known": list_coverage(it.list, it.known, words),
        "industry": list(it.codes),
        "source": {"title": it.list.source, "producer": issuer, "date": it.list.date, "url": None},
    }


def _cluster_place(numbered: tuple[int, ListedCluster], asking: ApiRequest[Any]) -> Whereabouts:
    cluster = numbered[1].cluster
    return of_places(
        (cluster.county_adcode,) if cluster.county_adcode else cluster.cities, asking.atlas, "point"
    )


_CENSUS = _table(
    "census",
    "People of the province, prefectures and counties",
    models.CensusBody,
    lambda it: it.atlas.context.census,
    "adcode",
    ContextQuery,
)
_FUNCTIONAL_ZONES = _table(
    "functional-zones", "People of functional zones that the census counts apart", models.FunctionalZoneBody,
    lambda it: it.atlas.context.functional_zones, "code", ContextQuery,
)  # fmt: skip
ZONES = _table("zones", "Development zones", models.ZoneBody, _zones, "id", EconomyQuery)
CLUSTERS = Collection[tuple[int, ListedCluster], EconomyQuery](
    "context/clusters", "Recognised clusters of published lists", EconomyQuery, models.ClusterBody, "{list}/{number}",
    _clusters, _cluster, place=_cluster_place, id_of=_cluster_id,
)  # fmt: skip
_AIRPORTS = _table(
    "airports", "Airports", models.AirportBody, lambda it: it.atlas.context.airports, "iata", ContextQuery
)
_STATIONS = _table(
    "stations",
    "Railway stations",
    models.StationBody,
    lambda it: it.atlas.context.stations,
    "telecode",
    ContextQuery,
)
TABLES: tuple[Collection[Any, Any], ...] = (
    _CENSUS, _FUNCTIONAL_ZONES, ZONES, CLUSTERS, _AIRPORTS, _STATIONS,
)  # fmt: skip
