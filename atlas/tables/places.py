"""Where things are: every place by its code, prefectures, counties, groups of prefectures, former places, sites."""

from collections.abc import Iterable, Iterator
from operator import attrgetter, itemgetter

from atlas.model import Atlas
from atlas.tables.building import column, fields, linked, table
from atlas.tables.ids import numbered
from atlas.tables.model import DataTable, ReadColumn, Reference
from datafiles.rows import columns as columns_of
from geo.area import TEXTS, Area
from geo.places import Former
from geo.sites import COLUMNS as SITE_COLUMNS
from geo.sites import SitePlace
from language import message
from plans.records import Site

_SOURCE = ("boundaries",)
_IN = (linked("city_adcode", "prefectures", "adcode"), linked("county_adcode", "counties", "adcode"))


def place_tables(atlas: Atlas) -> Iterator[DataTable]:
    """All tables of places and of sites with a place."""
    yield _places(atlas)
    prefectures, counties = (
        (name, atlas.boundaries.areas[name].values()) for name in ("prefectures", "counties")
    )
    circle = [linked("circle", "groups", "adcode")]
    yield _areas(
        *prefectures, message("市；界线见 prefectures.geojson"), [linked("adcode", "places"), *circle]
    )
    yield _areas(
        *counties, message("县（市、区）；界线见 counties.geojson"),
        [linked("adcode", "places"), linked("parent", "prefectures", "adcode"), *circle],
    )  # fmt: skip
    groups = ("groups", atlas.boundaries.areas["circles"].values())
    yield _areas(*groups, message("市组（如经济圈）；界线见 groups.geojson"), [])
    yield _former(atlas)
    yield _sites(atlas)
    yield _site_records(atlas)


def _places(atlas: Atlas) -> DataTable:
    """Every place that a record may name, and the province; groups of prefectures have a table of their own."""
    name = "places"
    names = ("adcode", "level", "name_zh", "name_short", "name_en", "pinyin", "prefecture")
    found = [place for place in atlas.gazetteer.places if place.level != "circle"]
    columns = _plain(name, names)
    return table(name, message("省、市、县的代码和名称"), found, columns, ("adcode",), (), _SOURCE)


def _areas(name: str, areas: Iterable[Area], title: str, references: list[Reference]) -> DataTable:
    texts = ("adcode", *(text for text in TEXTS if text != "level"), "circle")
    numbers = [column(name, key, attrgetter(key), "number") for key in ("label_lon", "label_lat", "area_km2")]
    return table(name, title, areas, [*_plain(name, texts), *numbers], ("adcode",), references, _SOURCE)


def _former(atlas: Atlas) -> DataTable:
    name = "former_places"
    columns = fields(name, Former, columns_of(Former))
    title = message("已并入、改设或更名的县（市、区）")
    return table(name, title, atlas.gazetteer.former, columns, ("adcode",), (), _SOURCE)


def _sites(atlas: Atlas) -> DataTable:
    name = "site_locations"
    columns = fields(name, SitePlace, (*SITE_COLUMNS, "uncertainty_m"))
    references = [*_IN, linked("kind", "kinds", "code")]
    title = message("园区、平台、企业与活动的位置，各有来源和精度")
    return table(name, title, atlas.sites, columns, ("id",), references, ("sites",))


def _site_records(atlas: Atlas) -> DataTable:
    """Which location stands for which site of a plan."""
    name = "site_location_records"
    named = [(id, record.name) for id, record in numbered(atlas) if isinstance(record, Site)]
    pairs = [(place.id, id) for place in atlas.sites for id, called in named if called in place.plan_names]
    columns = [column(name, "location", itemgetter(0)), column(name, "record", itemgetter(1))]
    references = [linked("location", "site_locations", "id"), linked("record", "sites", "id")]
    title = message("位置与规划点名的对应，一行一处")
    return table(name, title, pairs, columns, ("location", "record"), references, ("sites",))


def _plain(name: str, names: tuple[str, ...]) -> list[ReadColumn]:
    return [column(name, key, attrgetter(key)) for key in names]
