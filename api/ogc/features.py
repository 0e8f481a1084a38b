"""Features as GeoJSON: a page of them, or one."""

from typing import Any

from api.ogc.asking import AskedFeatures, asked, asked_crs
from api.ogc.crs import Reprojection
from api.ogc.documents import JsonObject, attribution, own_links
from api.ogc.exchange import Exchange
from api.ogc.links import GEOJSON, JSON, link
from api.ogc.refusing import FeatureRefusal, shown
from api.ogc.selecting import SelectedPage, selected
from api.ogc.shapes import geometry_objects
from language import message


def page(exchange: Exchange) -> tuple[JsonObject, str]:
    """The features that are asked for, and the address of the system that they are in.

    Raises:
        FeatureRefusal: a parameter is wrong.
    """
    wanted = asked(exchange.chosen, exchange.given)
    found = selected(exchange.chosen, wanted)
    features = _features(exchange, found.rows, wanted.crs)
    document = {
        "type": "FeatureCollection",
        **_named(exchange),
        "numberMatched": found.matched,
        "numberReturned": len(features),
        "links": [
            *own_links(exchange, GEOJSON),
            *_turning(exchange, wanted, found),
            _of_collection(exchange),
        ],
        "features": features,
    }
    return document, wanted.crs


def one(exchange: Exchange, fid: str) -> tuple[JsonObject, str]:
    """One feature, and the address of the system that it is in.

    Raises:
        FeatureRefusal: there is none of this id.
    """
    crs, number = asked_crs(exchange.given), exchange.chosen.numbers.get(fid)
    if number is None:
        raise FeatureRefusal(404, message("集合中没有要素“{fid}”。", fid=shown(fid)))
    (feature,) = _features(exchange, (number,), crs)
    return feature | {"links": [*own_links(exchange, GEOJSON), _of_collection(exchange)]}, crs


def _features(exchange: Exchange, rows: tuple[int, ...], crs: str) -> list[JsonObject]:
    found, version = exchange.chosen, exchange.contents.atlas.version
    geometries = geometry_objects(found.shapes[list(rows)], Reprojection(crs))
    return [
        {
            "type": "Feature",
            "id": found.fid(found.rows[number]),
            "geometry": geometry,
            "properties": _properties(exchange, found.rows[number]) | {"data_version": version},
        }
        for number, geometry in zip(rows, geometries, strict=True)
    ]


def _properties(exchange: Exchange, row: Any) -> JsonObject:
    return {item.name: item.of(row) for item in exchange.chosen.properties}


def _named(exchange: Exchange) -> JsonObject:
    named = attribution(exchange, exchange.chosen)
    return {"attribution": named} if named else {}


def _turning(exchange: Exchange, wanted: AskedFeatures, found: SelectedPage) -> list[dict[str, str]]:
    """To the next and the previous page."""
    offsets = {"next": wanted.offset + wanted.limit, "prev": max(0, wanted.offset - wanted.limit)}
    there = {"next": offsets["next"] < found.matched, "prev": wanted.offset > 0}
    kept = {"f": "html" if exchange.html else "json"}
    return [
        link(
            rel,
            exchange.addresses.to(
                *exchange.parts,
                query={**exchange.given, **kept, "limit": wanted.limit, "offset": offsets[rel]},
            ),
            "text/html" if exchange.html else GEOJSON,
        )
        for rel in ("next", "prev")
        if there[rel]
    ]


def _of_collection(exchange: Exchange) -> dict[str, str]:
    found = exchange.chosen
    return link("collection", exchange.addresses.to("collections", found.id), JSON, exchange.say(found.title))
