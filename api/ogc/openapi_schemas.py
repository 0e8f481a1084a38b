"""The shapes of the answers, as OpenAPI 3.0 schemas: the essential parts of OGC's own, and of GeoJSON's."""

from typing import Any

_TEXT: dict[str, Any] = {"type": "string"}
_LINKS = {"type": "array", "items": {"$ref": "#/components/schemas/link"}}


def _object(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


SCHEMAS: dict[str, Any] = {
    "link": _object("href", "rel", href=_TEXT, rel=_TEXT, type=_TEXT, title=_TEXT),
    "landingPage": _object(
        "links", title=_TEXT, description=_TEXT, attribution=_TEXT, data_version=_TEXT, links=_LINKS
    ),
    "confClasses": _object("conformsTo", conformsTo={"type": "array", "items": _TEXT}, links=_LINKS),
    "extent": _object(
        spatial=_object(
            bbox={
                "type": "array",
                "minItems": 1,
                "items": {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 6},
            },
            crs=_TEXT,
        ),
        temporal=_object(
            interval={
                "type": "array",
                "minItems": 1,
                "items": {"type": "array", "items": _TEXT | {"nullable": True}, "minItems": 2, "maxItems": 2},
            },
            trs=_TEXT,
        ),
    ),
    "collection": _object(
        "id", "links",
        id=_TEXT, title=_TEXT, description=_TEXT, attribution=_TEXT, itemType=_TEXT, links=_LINKS,
        extent={"$ref": "#/components/schemas/extent"}, crs={"type": "array", "items": _TEXT}, storageCrs=_TEXT,
    ),
    "collections": _object(
        "links", "collections",
        links=_LINKS, crs={"type": "array", "items": _TEXT},
        collections={"type": "array", "items": {"$ref": "#/components/schemas/collection"}},
    ),
    "geometry": _object("type", "coordinates", type=_TEXT, coordinates={"type": "array", "items": {}}) | {"nullable": True},
    "feature": _object(
        "type", "geometry", "properties",
        type=_TEXT | {"enum": ["Feature"]}, id=_TEXT, geometry={"$ref": "#/components/schemas/geometry"},
        properties={"type": "object", "nullable": True}, links=_LINKS,
    ),
    "featureCollection": _object(
        "type", "features",
        type=_TEXT | {"enum": ["FeatureCollection"]}, attribution=_TEXT, timeStamp=_TEXT | {"format": "date-time"},
        numberMatched={"type": "integer", "minimum": 0}, numberReturned={"type": "integer", "minimum": 0},
        links=_LINKS, features={"type": "array", "items": {"$ref": "#/components/schemas/feature"}},
    ),
    "problem": _object("title", "status", type=_TEXT, title=_TEXT, status={"type": "integer"}, detail=_TEXT),
}  # fmt: skip
