"""What can be asked, and how nonsense is refused: with a problem document that says what to write instead."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from atlas.model import Atlas
from tests.api.ogc.conftest import asking

ITEMS = "/ogc/collections/counties/items"
NONSENSE = (
    ("limit=0", "limit"), ("limit=-1", "limit"), ("limit=ten", "limit"), ("limit=٣", "limit"), ("limit=1&limit=2", "limit"),
    ("offset=137", "136"), ("offset=999999999", "136"), ("offset=1e9", "offset"), ("offset=99999999999999999999", "offset"),
    ("bbox=1,2,3", "bbox"), ("bbox=1,2,3,4,5", "bbox"), ("bbox=1,2,3,x", "bbox"), ("bbox=nan,1,2,3", "bbox"),
    ("bbox=1e999,1,2,3", "bbox"), ("bbox=117,37,118,36", "bbox"), ("bbox=36,117,38,120", "bbox"), ("bbox=", "bbox"),
    ("bbox=1,2,9,3,4,5", "bbox"), (f"bbox={'1,' * 2000}", "bbox"), ("bbox=200,1,201,2", "bbox"),
    ("crs=EPSG:4326", "crs"), ("crs=http://www.opengis.net/def/crs/EPSG/0/4547", "crs"), ("bbox-crs=x&bbox=1,2,3,4", "bbox-crs"),
    ("datetime=yesterday", "datetime"), ("datetime=2024-02-30", "datetime"), ("datetime=../..", "datetime"),
    ("datetime=2024-05-01/2024-04-01", "datetime"), ("datetime=2024-04-22T10:00:00", "datetime"), ("datetime=/", "datetime"),
    ("colour=red", "colour"), ("area_km2=large", "area_km2"), ("f=xml", "f"), ("lang=fr", "lang"), ("%00=1", "参数"),
    ("<script>=1", "script"),
)  # fmt: skip


@pytest.mark.parametrize(("query", "named"), NONSENSE)
def test_nonsense_is_a_problem_document(web: TestClient, query: str, named: str):
    answer = web.get(f"{ITEMS}?{query}")
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (answer.status_code, problem["status"], problem["title"]) == (400, 400, "Bad Request")
    assert named in problem["detail"] and len(problem["detail"]) < 700


def test_what_is_not_there_is_404_and_what_is_not_offered_406(web: TestClient):
    for path in (
        "collections/nowhere",
        "collections/nowhere/items",
        "collections/counties/items/999999",
        "elsewhere",
        "collections/%00",
    ):
        answer = web.get(f"/ogc/{path}")
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json"), path
    for path in ("", "api", "collections", "collections/counties/items"):
        answer = web.get(f"/ogc/{path}", headers={"accept": "application/gml+xml"})
        assert (answer.status_code, answer.headers["content-type"]) == (406, "application/problem+json"), path
    assert web.post(ITEMS).status_code == web.delete(ITEMS).status_code == 405


def test_a_query_without_end_is_refused(web: TestClient):
    answer = web.get(f"{ITEMS}?city={'3' * 50_000}")
    assert (answer.status_code, len(answer.content) < 500) == (414, True)


def test_refusals_are_said_in_the_language_of_who_asks(web: TestClient):
    said = web.get(f"{ITEMS}?limit=0&lang=en").json()["detail"]
    assert said == "Parameter limit “0” is wrong. Write a whole number from 1 to 999999999."
    links = web.get("/ogc/collections/counties?lang=en").json()["links"]
    assert all("lang=en" in link["href"] for link in links)


def test_properties_filter(items: Callable, real_atlas: Atlas):
    of_city = items("counties", city="371300", limit=1000)["features"]
    known = real_atlas.boundaries.areas["counties"].values()
    assert {one["id"] for one in of_city} == {area.adcode for area in known if area.parent == "371300"}
    assert items("counties", city="nowhere")["numberMatched"] == 0
    grouped = items("designations", limit=1000, pairing="collective", places="370200")["features"]
    assert grouped and all("370200" in one["properties"]["places"] for one in grouped)
    assert (
        items("designations", open="true")["numberMatched"]
        + items("designations", open="false")["numberMatched"]
        == (items("designations")["numberMatched"])
    )
    assert items("airports", year="2022")["numberMatched"] + items("airports", year="0")["numberMatched"] > 0


def test_every_property_is_listed_to_ask_by(web: TestClient, items: Callable):
    for collection in ("designations", "zones"):
        listed = web.get(f"/ogc/collections/{collection}/queryables").json()["properties"]
        (feature,) = items(collection, limit=1)["features"]
        assert set(feature["properties"]) - {"data_version"} == set(listed) - {"geometry"}


@pytest.mark.parametrize(
    ("asked", "plans"),
    [
        ("2024-04-22", {"health-2024", "care-2024", "ecosystem-2024"}),
        ("2022-04-15T12:00:00Z", {"health-2022"}),
        ("2022-04-30T23:59:59+08:00/2022-05-02", {"health-2022"}),
        ("2022-04-01/P3D", {"health-2022"}),
        ("../2018-06-30", {"dev-2018"}),
        ("2025-01-01/..", set()),
    ],
)
def test_dates_are_those_of_the_notice(items: Callable, asked: str, plans: set[str]):
    found = items("designations", datetime=asked, limit=1000)["features"]
    every = items("designations", limit=1000)["features"]
    said = {one["properties"]["plan"] for one in every}
    assert {one["properties"]["plan"] for one in found} == plans & said


def test_a_collection_without_dates_is_not_narrowed_by_one(items: Callable):
    assert items("counties", datetime="1999-01-01")["numberMatched"] == 136


def test_an_answer_is_never_longer_than_the_office_allows(web: TestClient, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLAN_ATLAS_FEATURES_LIMIT", "7")
    page = web.get(f"{ITEMS}?limit=5000").json()
    assert (page["numberReturned"], page["numberMatched"]) == (7, 136)
    assert len(web.get(ITEMS).json()["features"]) == 7
    limit = web.get("/ogc/api").json()["components"]["parameters"]["limit"]["schema"]
    assert (limit["default"], limit["maximum"]) == (7, 7)
    monkeypatch.setenv("PLAN_ATLAS_FEATURES_LIMIT", "many")
    refused = web.get(ITEMS)
    assert refused.status_code == 500 and "PLAN_ATLAS_FEATURES_LIMIT" in refused.json()["detail"]


def test_what_has_not_changed_is_not_sent_again(web: TestClient):
    first = web.get(ITEMS)
    again = web.get(ITEMS, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert web.get(f"{ITEMS}?limit=3", headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_data_that_change_are_in_the_next_answer_and_ids_stay(real_atlas: Atlas):
    served = [real_atlas]
    visitor = asking(lambda: served[0])
    address = "/ogc/collections/designations/items?limit=1000"
    before = visitor.get(address).json()["features"]
    served[0] = replace(real_atlas, plans=real_atlas.plans[1:], version="another")
    after = visitor.get(address).json()["features"]
    assert len(after) < len(before)
    assert {one["id"] for one in after} == {
        one["id"] for one in before if one["properties"]["plan"] != real_atlas.plans[0].id
    }
    assert {one["properties"]["data_version"] for one in after} == {"another"}


def test_a_province_that_knows_little_has_what_it_knows(toy_atlas: Atlas):
    visitor = asking(lambda: toy_atlas)
    found = {one["id"]: one for one in visitor.get("/ogc/collections").json()["collections"]}
    assert found.keys() >= {"prefectures", "counties", "designations"}
    for id in found:
        assert visitor.get(f"/ogc/collections/{id}/items").status_code == 200
        assert visitor.get(f"/ogc/collections/{id}/items?f=html&lang=en").status_code == 200
