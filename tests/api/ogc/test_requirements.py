"""OGC API – Features requirement by requirement: Part 1 (17-069r4) core, GeoJSON and OpenAPI 3.0, Part 2 (18-058r1) CRS.

The abstract tests' numbers are those of the standards' annexes; what the executable tests of OGC ask of a server is
asked here of every collection.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import jsonschema
import pytest
from starlette.testclient import TestClient

PART1, PART2 = (f"http://www.opengis.net/spec/ogcapi-features-{part}/1.0/conf" for part in (1, 2))
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG = "http://www.opengis.net/def/crs/EPSG/0"
SYSTEMS = (CRS84, f"{EPSG}/4326", f"{EPSG}/4490", f"{EPSG}/3857")
COLLECTIONS = ("prefectures", "counties", "designations", "sites", "zones", "clusters", "airports")

LINKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["href", "rel", "type"],
        "properties": {name: {"type": "string"} for name in ("href", "rel", "type", "title")},
    },
}
GEOMETRY = {
    "type": ["object", "null"],
    "required": ["type", "coordinates"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["Point", "MultiPoint", "Polygon", "MultiPolygon"]},
        "coordinates": {"type": "array", "minItems": 1},
    },
}
FEATURE = {
    "type": "object",
    "required": ["type", "id", "geometry", "properties"],
    "properties": {
        "type": {"const": "Feature"},
        "id": {"type": "string", "minLength": 1},
        "geometry": GEOMETRY,
        "properties": {"type": "object", "required": ["data_version"]},
        "links": LINKS,
    },
}
FEATURES = {
    "type": "object",
    "required": ["type", "features", "links", "timeStamp", "numberMatched", "numberReturned"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": FEATURE},
        "links": LINKS,
    },
}
COLLECTION = {
    "type": "object",
    "required": ["id", "title", "links", "extent", "itemType", "crs", "storageCrs"],
    "properties": {
        "links": LINKS,
        "crs": {"type": "array", "contains": {"const": CRS84}},
        "storageCrs": {"const": CRS84},
        "extent": {
            "required": ["spatial"],
            "properties": {
                "spatial": {"required": ["bbox"], "properties": {"bbox": {"type": "array", "minItems": 1, "items": {"minItems": 4}}}},
                "temporal": {"required": ["interval"], "properties": {"interval": {"items": {"minItems": 2, "maxItems": 2}}}},
            },
        },
    },
}  # fmt: skip


def rels(document: dict) -> set[str]:
    """The relations of its links."""
    return {link["rel"] for link in document["links"]}


def test_landing_page_leads_everywhere(web: TestClient):
    """/req/core/root-op, root-success (tests 3, 4)."""
    answer = web.get("/ogc/")
    jsonschema.validate(answer.json()["links"], LINKS)
    assert rels(answer.json()) >= {"self", "alternate", "service-desc", "conformance", "data"}
    assert "审图号" in answer.json()["attribution"]
    for link in answer.json()["links"]:
        assert web.get(link["href"]).status_code == 200


def test_the_description_is_openapi_and_says_every_parameter(web: TestClient):
    """/req/core/api-definition-op, -success, /req/oas30 (tests 5, 6); fc-limit-, fc-bbox-, fc-time-definition (14, 16, 18)."""
    (link,) = (link for link in web.get("/ogc/").json()["links"] if link["rel"] == "service-desc")
    answer = web.get(link["href"], headers={"accept": link["type"]})
    assert link["type"] == answer.headers["content-type"] == "application/vnd.oai.openapi+json;version=3.0"
    described = answer.json()
    assert described["openapi"].startswith("3.0.")
    named = described["components"]["parameters"]
    for name in ("limit", "bbox", "datetime", "crs", "bbox-crs"):
        assert (named[name]["in"], named[name]["style"]) == ("query", "form")
        assert not named[name]["required"] and not named[name]["explode"]
    assert named["limit"]["schema"]["minimum"] == 1
    assert (named["bbox"]["schema"]["minItems"], named["bbox"]["schema"]["maxItems"]) == (4, 6)
    for collection in COLLECTIONS:
        asks = described["paths"][f"/collections/{collection}/items"]["get"]["parameters"]
        referred = {found["$ref"].rpartition("/")[2] for found in asks if "$ref" in found}
        assert referred >= {"limit", "bbox", "datetime", "crs", "bbox-crs"}
        assert f"/collections/{collection}/items/{{featureId}}" in described["paths"]


def test_conformance_is_declared(web: TestClient):
    """/req/core/conformance-op, -success (tests 7, 8)."""
    declared = web.get("/ogc/conformance").json()["conformsTo"]
    assert set(declared) == {f"{PART1}/core", f"{PART1}/geojson", f"{PART1}/oas30", f"{PART2}/crs"}


def test_collections_are_described_alike_in_both_places(web: TestClient):
    """/req/core/fc-md-op, -success, -links, -items, -extent, sfc-md-* (9 to 12); /req/crs/fc-md-crs-list, storageCrs (1 to 3)."""
    found = web.get("/ogc/collections").json()
    assert rels(found) >= {"self", "alternate"}
    assert set(found["crs"]) == set(SYSTEMS)
    assert tuple(one["id"] for one in found["collections"]) == COLLECTIONS
    for one in found["collections"]:
        jsonschema.validate(one, COLLECTION)
        assert "items" in rels(one)
        alone = web.get(f"/ogc/collections/{one['id']}").json()
        jsonschema.validate(alone, COLLECTION)
        assert {**alone, "links": 0} == {**one, "links": 0}
        assert rels(alone) >= {"self", "alternate", "items"}
        west, south, east, north = one["extent"]["spatial"]["bbox"][0]
        assert 114 < west < east < 123 and 34 < south < north < 39


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_features_and_each_one_alone(web: TestClient, collection: str):
    """/req/core/fc-op, fc-response, fc-links, fc-timeStamp, fc-numberMatched, -Returned, f-op, f-success, f-links (13, 22 to 29)."""
    before = datetime.now(UTC) - timedelta(seconds=1)
    answer = web.get(f"/ogc/collections/{collection}/items", params={"limit": 3})
    assert answer.headers["content-type"] == "application/geo+json"
    assert answer.headers["content-crs"] == f"<{CRS84}>"
    page = answer.json()
    jsonschema.validate(page, FEATURES)
    assert rels(page) >= {"self", "alternate", "next", "collection"}
    assert before <= datetime.fromisoformat(page["timeStamp"]) <= datetime.now(UTC)
    assert page["numberReturned"] == len(page["features"]) == 3
    for feature in page["features"]:
        alone = web.get(f"/ogc/collections/{collection}/items/{feature['id']}")
        assert alone.headers["content-type"] == "application/geo+json"
        jsonschema.validate(alone.json(), FEATURE)
        assert {**feature, "links": 0} == {**alone.json(), "links": 0}
        assert rels(alone.json()) >= {"self", "alternate", "collection"}


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_turning_every_page_gives_each_feature_once(web: TestClient, collection: str):
    """/req/core/fc-limit-response, fc-numberMatched (17, 25); the links alone lead through."""
    whole = web.get(f"/ogc/collections/{collection}/items", params={"limit": 1000}).json()
    assert "next" not in rels(whole)
    seen, address = [], f"/ogc/collections/{collection}/items?limit=40"
    while address:
        page = web.get(address).json()
        assert (page["numberReturned"], page["numberMatched"]) == (
            len(page["features"]),
            whole["numberMatched"],
        )
        assert len(page["features"]) <= 40
        seen += [feature["id"] for feature in page["features"]]
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert seen == [feature["id"] for feature in whole["features"]]
    assert len(set(seen)) == whole["numberMatched"]


def test_the_next_page_keeps_what_was_asked(items: Callable):
    page = items(
        "counties", city="371300", limit=5, crs=f"{EPSG}/4490", bbox="30,110,40,125", bbox_crs=f"{EPSG}/4326"
    )
    (following,) = (link["href"] for link in page["links"] if link["rel"] == "next")
    assert dict(parse_qsl(urlsplit(following).query)) == {
        "city": "371300", "limit": "5", "offset": "5", "crs": f"{EPSG}/4490", "bbox": "30,110,40,125",
        "bbox-crs": f"{EPSG}/4326", "f": "json",
    }  # fmt: skip


@pytest.mark.parametrize("crs", SYSTEMS)
def test_every_system_of_the_list_is_answered_in(web: TestClient, crs: str):
    """/req/crs/fc-crs-*, ogc-crs-header, geojson (4, 6, 7)."""
    for address in ("items?limit=1", "items/TNA?"):
        answer = web.get(
            f"/ogc/collections/airports/{address}",
            params={"crs": crs, **({"limit": 1} if "limit" in address else {})},
        )
        assert (answer.status_code, answer.headers["content-crs"]) == (200, f"<{crs}>")


def test_an_unknown_system_is_refused(web: TestClient):
    """/req/crs/fc-crs-valid-value, bbox-crs (5, 9)."""
    for address in ("items", "items/TNA"):
        assert web.get(f"/ogc/collections/airports/{address}", params={"crs": "EPSG:4326"}).status_code == 400
    asked = {"bbox": "1,2,3,4", "bbox-crs": f"{EPSG}/32650"}
    assert web.get("/ogc/collections/airports/items", params=asked).status_code == 400
