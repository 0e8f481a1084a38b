"""Zones, clusters and airports as symbols; what is known to the county or city alone stands at its name, in a dashed ring."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

import shapely

from atlas.model import Atlas
from atlas.view import View
from insight.context.distances import label_point
from insight.context.industries import ListedCluster, all_clusters
from layers.model import Card, Entry, Feature, Layer, Style, table
from wording.context.sources import context_source, list_coverage, list_name
from wording.words import Words

_COLOUR = "#5F6B76"
"""Lighter than what plans name, and no industry's colour."""

Precision = Literal["", "county", "city"]


class _Spot(NamedTuple):
    key: str
    name: str
    city: str
    county: str
    classes: tuple[str, ...]
    card: Card
    at: tuple[float, float] | None = None


def zones(atlas: Atlas, view: View) -> Layer:
    """The development zones of the catalogue: national ones and provincial ones."""
    words, say = Words(atlas, view.lang), Words(atlas, view.lang).say
    found = atlas.context.zones
    levels = {"national": say("国家级开发区"), "provincial": say("省级开发区")}
    spots = [
        _Spot(
            zone.id, zone.name, zone.city_adcode, zone.county_adcode, (zone.level,),
            Card(zone.name, (
                words.join((levels[zone.level], zone.approved)),
                say("主导产业：{industries}", industries=words.join(zone.industries) or say("目录未列主导产业")),
                say("背景资料，不计入点名"),
                say("来源：") + context_source(zone.source, words),
            )),
        )
        for zone in found
    ]  # fmt: skip
    entries = [
        Entry(levels["national"], _style("square"), "national"),
        Entry(levels["provincial"], _style("square", small=True), "provincial"),
    ]
    missing = sum(not zone.city_adcode for zone in found)
    year = found[0].year if found else ""
    title = say("开发区（{year}年目录，{count}处）", year=year, count=len(found))
    note = (
        [Entry(say("{count}处不知在哪个市，没有画", count=missing), Style(), "unplaced")] if missing else []
    )
    return _layer("zones", title, spots, [*entries, *note], words)


def clusters(atlas: Atlas, view: View) -> Layer:
    """Recognised clusters; one that lies in several cities stands in each."""
    words, say = Words(atlas, view.lang), Words(atlas, view.lang).say
    spots = [
        spot for number, item in enumerate(all_clusters(atlas)) for spot in _cluster(number, item, words)
    ]
    legend = [
        Entry(say("全名单中的集群"), _style("hexagon"), "whole"),
        Entry(say("只见部分的名单中的集群"), _style("hexagon", small=True), "part"),
    ]
    title = say("认定的集群（已知{count}个）", count=len(atlas.context.clusters))
    return _layer("clusters", title, spots, legend, words)


def airports(atlas: Atlas, view: View) -> Layer:
    """The province's airports."""
    words = Words(atlas, view.lang)
    spots = [
        _Spot(
            item.iata, words.either(item.name_zh, item.name_en), item.city_adcode, "", ("airport",),
            Card(words.either(item.name_zh, item.name_en), (words.say("来源：") + context_source(item.source, words),)),
            (item.lon, item.lat),
        )
        for item in atlas.context.airports
    ]  # fmt: skip
    legend = [Entry(words.say("机场"), _style("cross"), "airport")]
    return _layer("airports", words.say("机场"), spots, legend, words)


def _cluster(number: int, item: ListedCluster, words: Words) -> Iterable[_Spot]:
    cluster, say = item.cluster, words.say
    cities = words.join(map(words.names.city, cluster.cities))
    several = (say("{cities}合认一个集群", cities=cities),) if len(cluster.cities) > 1 else ()
    listed = say(
        "{list}，{known}", list=list_name(item.list, words), known=list_coverage(item.list, item.known, words)
    )
    source = say("来源：") + item.list.publisher
    card = Card(cluster.name, (*several, listed, say("背景资料，不计入点名"), source))
    for city in cluster.cities:
        county = cluster.county_adcode if len(cluster.cities) == 1 else ""
        yield _Spot(
            f"{number}-{city}", cluster.name, city, county, ("whole" if item.whole else "part",), card
        )


def _layer(id: str, title: str, spots: list[_Spot], legend: list[Entry], words: Words) -> Layer:
    """Symbols at their places; those of one county or city side by side."""
    taken: Counter[tuple[float, float]] = Counter()
    features, styles = [], {entry.id: entry.style for entry in legend}
    for spot in spots:
        at = spot.at or label_point(words.atlas, spot.county or spot.city)
        if at is None:
            continue
        precision: Precision = "" if spot.at else "county" if spot.county else "city"
        features.append(_feature(spot, at, precision, taken[at]))
        taken[at] += 1
    used = {name for feature in features for name in feature.classes}
    shown = [entry for entry in legend if entry.id in used or entry.id == "unplaced"]
    if any(not spot.at for spot in spots):
        shown.append(Entry(words.say("都只知在哪个县或市，画在其名旁"), Style(), "place"))
    return Layer(
        id=id,
        group=words.say("背景"),
        title=title,
        level="points",
        table=table(features, lambda feature: styles[feature.classes[0]]),
        legend=tuple(shown) if features else (),
        sources=tuple(name for name in ("context", "boundaries") if name in words.atlas.vocabulary.sources),
    )


def _feature(spot: _Spot, at: tuple[float, float], precision: Precision, slot: int) -> Feature:
    return Feature(
        spot.key,
        shapely.Point(at),
        classes=spot.classes,
        precision=precision,
        city=spot.city,
        card=spot.card,
        label=spot.name,
        slot=slot,
    )


def _style(shape: str, small: bool = False) -> Style:
    colour = "#9AA3AB" if small else _COLOUR
    return Style(fill=colour, pattern="solid", stroke=colour, shape=shape)
