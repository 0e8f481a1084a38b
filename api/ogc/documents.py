"""What the service says of itself: landing page, conformance, collections, what each can be asked by."""

from typing import Any

from api.ogc.crs import CRS84, SYSTEMS
from api.ogc.exchange import Exchange
from api.ogc.links import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, LinkObject, link
from api.ogc.model import FeatureSet
from language import message

_PART1, _PART2 = (
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf",
)
CONFORMANCE = (f"{_PART1}/core", f"{_PART1}/geojson", f"{_PART1}/oas30", f"{_PART2}/crs")
QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables"
_GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
JsonObject = dict[str, Any]


def landing(asked: Exchange) -> JsonObject:
    """Where everything begins."""
    to, say = asked.addresses.to, asked.say
    return {
        "title": asked.contents.atlas.province.title.text(asked.lang),
        "description": say(message("政区、规划点名、规划场所与背景资料，供地图软件读取；每个要素附条款、原文、来源与许可。")),
        "attribution": asked.contents.atlas.province.base_map.text(asked.lang),
        "data_version": asked.contents.atlas.version,
        "links": [
            *own_links(asked, JSON),
            link("service-desc", to("api"), OPENAPI, say(message("接口描述"))),
            link("conformance", to("conformance"), JSON, say(message("符合的标准"))),
            link("data", to("collections"), JSON, say(message("要素集合"))),
        ],
    }  # fmt: skip


def conformance(asked: Exchange) -> JsonObject:
    """What the service keeps to."""
    return {"conformsTo": list(CONFORMANCE), "links": own_links(asked, JSON)}


def collections(asked: Exchange) -> JsonObject:
    """Every collection that who asks may see."""
    return {
        "links": own_links(asked, JSON),
        "crs": list(SYSTEMS),
        "collections": [_collection(asked, found) for found in asked.collections.values()],
    }


def collection(asked: Exchange) -> JsonObject:
    """One collection."""
    return _collection(asked, asked.chosen, own_links(asked, JSON))


def queryables(asked: Exchange) -> JsonObject:
    """The properties that a collection's items can be asked by, as a JSON schema."""
    found, say = asked.chosen, asked.say
    kinds: dict[str, JsonObject] = {"array": {"type": "array", "items": {"type": "string"}}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": asked.addresses.to("collections", found.id, "queryables"),
        "type": "object",
        "title": say(found.title),
        "properties": {
            "geometry": {"title": say(message("位置")), "format": "geometry-any"},
            **{
                item.name: {"title": say(item.title), **kinds.get(item.type, {"type": item.type})}
                for item in found.properties
            },
        },
        "additionalProperties": False,
    }


def own_links(asked: Exchange, media: str) -> list[LinkObject]:
    """To this answer (``self``) and to the same in the other format (``alternate``)."""
    to, plain = asked.addresses.to, {name: value for name, value in asked.given.items() if name != "f"}
    formats = {"json": media, "html": HTML}
    own = "html" if asked.html else "json"
    return [
        link("self" if name == own else "alternate", to(*asked.parts, query={**plain, "f": name}), type)
        for name, type in formats.items()
    ]


def attribution(asked: Exchange, found: FeatureSet) -> str:
    """Who has to be named; the line of the base map among them."""
    return asked.say("；").join(
        said.text(asked.lang) if hasattr(said, "text") else asked.say(said) for said in found.attribution
    )


def _collection(asked: Exchange, found: FeatureSet, own: list[LinkObject] | None = None) -> JsonObject:
    to, say = asked.addresses.to, asked.say
    named = attribution(asked, found)
    return {
        "id": found.id,
        "title": say(found.title),
        "description": say(found.description),
        **({"attribution": named} if named else {}),
        "itemType": "feature",
        "extent": _extent(found),
        "crs": list(SYSTEMS),
        "storageCrs": CRS84,
        "links": [
            *(own or [link("self", to("collections", found.id), JSON)]),
            link("items", to("collections", found.id, "items"), GEOJSON, say(found.title)),
            link("items", to("collections", found.id, "items", query={"f": "html"}), HTML, say(found.title)),
            link(QUERYABLES, to("collections", found.id, "queryables"), SCHEMA, say(message("可筛选的属性"))),
        ],
    }


def _extent(found: FeatureSet) -> JsonObject:
    extent: JsonObject = {}
    if found.bounds:
        extent["spatial"] = {"bbox": [[round(edge, 6) for edge in found.bounds]], "crs": CRS84}
    if found.duration:
        extent["temporal"] = {"interval": [list(found.duration)], "trs": _GREGORIAN}
    return extent
