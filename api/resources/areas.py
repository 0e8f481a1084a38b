"""Prefectures and counties: where they are, and how the chosen plans name the prefectures."""

from typing import Any

from api.asking import ApiRequest
from api.models.entries import AreaBody, PrefectureBody
from api.queries.filters import city_of, view_of
from api.queries.lists import CountyQuery, PrefectureQuery
from api.resources.carrying import carried, catalogue_source
from api.resources.collection import Collection
from api.shapes import Whereabouts, of_places
from geo.area import Area
from geo.places import named
from insight.checks.gaps import gaps
from insight.cities.attention import STATE_CODES, Attention, attention
from wording.not_named import caveat

_ORDERS = {"name": lambda area: area.pinyin, "area": lambda area: area.area_km2}


def _area(area: Area, collection: str, asking: ApiRequest[Any]) -> dict[str, Any]:
    return {
        **carried(area.adcode, collection, "boundaries", asking),
        "name": named(area).text(asking.words.lang),
        "name_zh": area.name_zh,
        "name_en": area.name_en,
        "level": area.level,
        "parent": area.parent or None,
        "label_lon": area.label_lon,
        "label_lat": area.label_lat,
        "area_km2": area.area_km2,
        "source": catalogue_source("boundaries", asking),
    }


def _prefectures(asking: ApiRequest[PrefectureQuery]) -> list[tuple[Area, Attention]]:
    found = attention(asking.atlas, view_of(asking.query, asking.atlas))
    return [(area, found[code]) for code, area in asking.atlas.boundaries.areas["prefectures"].items()]


def _prefecture(it: tuple[Area, Attention], asking: ApiRequest[Any]) -> dict[str, Any]:
    area, found = it
    unseen = not found.designations and gaps(asking.atlas, view_of(asking.query, asking.atlas).plans)
    return _area(area, "prefectures", asking) | {
        "circle": area.circle or None,
        "named": "unknown" if unseen else STATE_CODES[found.state],
        "industries": {code: STATE_CODES[state] for code, state in found.industries.items()},
        "clauses": list(dict.fromkeys(record.ref for record in found.designations)),
    }


def _counties(asking: ApiRequest[CountyQuery]) -> list[Area]:
    city = city_of(asking.query.city, asking.atlas)
    every = asking.atlas.boundaries.areas["counties"].values()
    return [area for area in every if city in (None, area.parent)]


def _where(area: Area, asking: ApiRequest[Any]) -> Whereabouts:
    return of_places((area.adcode,), asking.atlas, asking.query.shape)


PREFECTURES = Collection[tuple[Area, Attention], PrefectureQuery](
    "prefectures", "Prefectures, and how the plans name them", PrefectureQuery, PrefectureBody, "{adcode}", _prefectures,
    _prefecture,
    {"name": lambda it: it[0].pinyin, "area": lambda it: it[0].area_km2}, lambda it, asking: _where(it[0], asking),
    lambda asking: caveat(asking.words, view_of(asking.query, asking.atlas).plans),
    id_of=lambda it: it[0].adcode,
)  # fmt: skip
COUNTIES = Collection[Area, CountyQuery](
    "counties", "Counties, districts and county-level cities", CountyQuery, AreaBody, "{adcode}", _counties,
    lambda area, asking: _area(area, "counties", asking), _ORDERS, _where,
    id_of=lambda it: it.adcode,
)  # fmt: skip
