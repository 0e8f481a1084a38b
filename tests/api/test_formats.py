"""The forms that lists leave in, read back by what people read them with; what caches go by."""

import io
import json

import geopandas as gpd
import pandas as pd
import pytest

from tests.api.conftest import client_of
from tests.toy import A, B, clause, plan, programme, toy_plans, write_plan


def features(api, path, **asked):
    reply = api.get(f"/v1/{path}.geojson", params=asked)
    assert reply.headers["content-type"] == "application/geo+json"
    return {item["id"]: item for item in reply.json()["features"]}


def test_csv_has_the_same_entries_as_json(real):
    items = real.get("/v1/targets").json()["items"]
    table = pd.read_csv(io.StringIO(real.get("/v1/targets.csv").text), dtype={"clause": str})
    assert list(table["id"]) == [item["id"] for item in items]
    assert list(table["value"]) == [item["value"] for item in items]
    assert list(table["evidence"]) == [item["evidence"] for item in items]
    assert list(table["source_issuer"]) == [item["source"]["issuer"] for item in items]


def test_an_empty_csv_has_the_same_columns(api):
    heads = [api.get(f"/v1/achieved.csv?scope={scope}").text.split("\n")[0] for scope in ("province", "city")]
    assert heads[0] == heads[1]


def test_cells_that_a_spreadsheet_would_compute_are_defused(toy_copy):
    from atlas.loading import load_atlas

    hostile = plan(
        "toy-2032", "2032-01", clause("1", programme(name="=cmd|'/c calc'!A1"), programme(name="@甲"))
    )
    write_plan(toy_copy, hostile)
    text = client_of(load_atlas(toy_copy)).get("/v1/programmes.csv?plan=toy-2032").text
    assert list(pd.read_csv(io.StringIO(text))["name"]) == ["'=cmd|'/c calc'!A1", "'@甲"]


def test_geojson_is_read_back_where_it_says(api):
    frame = gpd.read_file(io.BytesIO(api.get("/v1/prefectures.geojson").content))
    assert frame.crs.to_epsg() == 4326
    assert list(frame["id"]) == [A, B]
    assert set(frame["precision"]) == {"city"}
    assert frame.geometry.geom_type.isin(["Polygon", "MultiPolygon"]).all()
    assert frame.geometry.iloc[0].bounds[0] < frame.geometry.iloc[1].bounds[0]


def test_places_are_as_precise_as_is_known(api):
    shapes = features(api, "designations")
    assert shapes["toy-2030/1/1"]["geometry"]["type"] == "Point"
    assert shapes["toy-2030/1/2"]["geometry"]["type"] == "MultiPoint"
    assert shapes["toy-2031/1/1"]["properties"]["precision"] == "county"
    assert {item["geometry"]["type"] for item in features(api, "designations", shape="area").values()} == {
        "Polygon"
    }
    sites = features(api, "sites")
    assert sites["toy-2030/1/3"]["geometry"]["coordinates"] == [117.02, 36.02]
    assert sites["toy-2030/1/3"]["properties"]["precision"] == "exact"
    assert sites["toy-2030/1/4"]["properties"]["precision"] == "city"
    assert sites["toy-2030/1/5"]["geometry"] is None


def test_a_number_of_the_province_lies_in_no_city(api):
    for shape in ("point", "area"):
        found = {
            item["properties"]["indicator"]: item for item in features(api, "targets", shape=shape).values()
        }
        assert found["产值"]["geometry"] is None
        assert found["产值"]["properties"]["precision"] == "province"
        assert found["厂房"]["geometry"] is not None


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("*/*", "application/json"), ("text/csv", "text/csv; charset=utf-8"), ("application/*", "application/json"),
        ("application/geo+json, application/json;q=0.5", "application/geo+json"),
        ("text/html, text/csv;q=0.1", "text/csv; charset=utf-8"),
    ],
)  # fmt: skip
def test_the_form_follows_what_is_accepted(api, accept, given):
    assert api.get("/v1/designations", headers={"Accept": accept}).headers["content-type"] == given


def test_what_a_client_has_is_not_sent_again_until_the_data_change(api, toy_copy):
    from atlas.loading import load_atlas

    first = api.get("/v1/targets")
    tag = first.headers["etag"]
    again = api.get("/v1/targets", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert "max-age" in again.headers["cache-control"] and again.headers["vary"] == "Accept"
    assert api.get("/v1/targets.csv", headers={"If-None-Match": tag}).status_code == 200
    assert api.get("/v1/targets?lang=en", headers={"If-None-Match": tag}).status_code == 200
    write_plan(toy_copy, toy_plans()[0] | {"title": "改名"})
    later = client_of(load_atlas(toy_copy)).get("/v1/targets", headers={"If-None-Match": tag})
    assert later.status_code == 200 and later.headers["etag"] != tag


def test_pages_of_every_form_name_the_next(api):
    for path in ("targets", "targets.csv", "targets.geojson"):
        link = api.get(f"/v1/{path}?limit=2&lang=en").headers["link"]
        assert link == f'</v1/{path}?limit=2&lang=en&offset=2>; rel="next"'
    page = api.get("/v1/targets.geojson?limit=2&offset=2").json()
    assert set(page["links"]) == {"self", "prev", "next"}
    assert json.dumps(page["total"]) == "5"
