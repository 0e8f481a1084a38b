"""The description of the service by OpenAPI 3.0, from the same collections and properties that answer."""

from typing import Any

from api.ogc.asking import DEFAULT_LIMIT, most_features
from api.ogc.boxes import MOST_NUMBERS
from api.ogc.crs import CRS84, SYSTEMS
from api.ogc.documents import JsonObject
from api.ogc.exchange import Exchange
from api.ogc.links import GEOJSON, HTML, JSON, OPENAPI, SCHEMA
from api.ogc.media import FORMATS
from api.ogc.model import FeatureSet, Property
from api.ogc.openapi_schemas import SCHEMAS
from language import LANGUAGES, message

PROBLEM = "application/problem+json"
_ITEMS = ("limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f", "lang")


def described(asked: Exchange) -> JsonObject:
    """What there is, for who asks."""
    say, atlas = asked.say, asked.contents.atlas
    paths = {
        "/": _operation("landing", say(message("首页")), (JSON, HTML), "landingPage"),
        "/conformance": _operation("conformance", say(message("符合的标准")), (JSON, HTML), "confClasses"),
        "/api": _operation("api", say(message("接口描述")), (OPENAPI,), "object"),
        "/collections": _operation("collections", say(message("要素集合")), (JSON, HTML), "collections"),
    }
    for found in asked.collections.values():
        paths |= _collection_paths(asked, found)
    return {
        "openapi": "3.0.3",
        "info": {
            "title": atlas.province.title.text(asked.lang),
            "version": "1",
            "description": say(message("只能读取；每个回答注明数据版本。")),
        },
        "servers": [{"url": asked.addresses.root}],
        "paths": paths,
        "components": {
            "parameters": _parameters(asked),
            "schemas": SCHEMAS,
            "responses": {
                "problem": {
                    "description": say(message("没有回答的原因（RFC 9457）")),
                    "content": {PROBLEM: {"schema": _schema("problem")}},
                }
            },
        },
    }


def _collection_paths(asked: Exchange, found: FeatureSet) -> JsonObject:
    root, title = f"/collections/{found.id}", asked.say(found.title)
    features, feature = (f"{one}.{found.id}" for one in ("features", "feature"))
    asks = [_named(name) for name in _ITEMS] + [_property(asked, item) for item in found.properties]
    one = [_named(name) for name in ("featureId", "crs", "f", "lang")]
    return {
        root: _operation(f"collection.{found.id}", title, (JSON, HTML), "collection"),
        f"{root}/queryables": _operation(f"queryables.{found.id}", title, (SCHEMA, HTML), "object"),
        f"{root}/items": _operation(features, title, (GEOJSON, HTML), "featureCollection", asks),
        f"{root}/items/{{featureId}}": _operation(feature, title, (GEOJSON, HTML), "feature", one),
    }


def _operation(
    id: str, summary: str, media: tuple[str, ...], schema: str, parameters: list[JsonObject] | None = None
) -> JsonObject:
    content = {name: {"schema": {"type": "string"} if name == HTML else _schema(schema)} for name in media}
    refused = {
        status: {"$ref": "#/components/responses/problem"} for status in ("400", "403", "404", "406", "414")
    }
    return {
        "get": {
            "operationId": id,
            "summary": summary,
            "parameters": parameters or [_named("f"), _named("lang")],
            "responses": {"200": {"description": summary, "content": content}, **refused},
        }
    }


def _schema(name: str) -> JsonObject:
    return {"type": "object"} if name == "object" else {"$ref": f"#/components/schemas/{name}"}


def _named(name: str) -> JsonObject:
    return {"$ref": f"#/components/parameters/{name}"}


def _property(asked: Exchange, item: Property) -> JsonObject:
    """One value a property; of a list it is one of its members."""
    kind = "string" if item.type == "array" else item.type
    return _parameter(item.name, asked.say(item.title), {"type": kind})


def _parameter(name: str, said: str, schema: JsonObject, place: str = "query") -> JsonObject:
    return {
        "name": name,
        "in": place,
        "description": said,
        "required": place == "path",
        "schema": schema,
        "style": "simple" if place == "path" else "form",
        "explode": False,
    }


def _parameters(asked: Exchange) -> JsonObject:
    say, most = asked.say, most_features()
    systems: dict[str, Any] = {"type": "string", "enum": list(SYSTEMS), "default": CRS84}
    whole = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
    numbers = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": MOST_NUMBERS}
    query = {
        "limit": (message("一页最多多少个"), whole | {"minimum": 1, "maximum": most, "default": min(DEFAULT_LIMIT, most)}),
        "offset": (message("从第几个起，0 为首个"), whole | {"default": 0}),
        "bbox": (message("范围：次序同 bbox-crs 的轴"), numbers),
        "bbox-crs": (message("bbox 所用的坐标系"), systems),
        "crs": (message("回答所用的坐标系"), systems),
        "datetime": (message("时刻、日期，或用“/”隔开的起止；没有日期的集合不受影响"), {"type": "string"}),
        "f": (message("格式"), {"type": "string", "enum": list(FORMATS)}),
        "lang": (message("语言"), {"type": "string", "enum": list(LANGUAGES), "default": LANGUAGES[0]}),
    }  # fmt: skip
    found = {name: _parameter(name, say(said), schema) for name, (said, schema) in query.items()}
    return found | {
        "featureId": _parameter("featureId", say(message("要素的编号")), {"type": "string"}, "path")
    }
