"""Where features are: boxes, the order of axes in each system, and shapes as official as the boundaries."""

import csv
import math
from collections.abc import Callable

import pytest
import shapely
from shapely.geometry import shape
from starlette.testclient import TestClient

from atlas.model import Atlas
from constants import DATA
from plans.records import Designation
from tests.api.ogc.test_requirements import CRS84, EPSG

SEMI_MAJOR = 6_378_137


@pytest.fixture(scope="session")
def airports() -> dict[str, tuple[float, float]]:
    """Longitude and latitude by code, as the table has them."""
    with (DATA / "context/airports.csv").open(encoding="utf-8") as file:
        return {row["iata"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)}


def place(web: TestClient, code: str, crs: str) -> list[float]:
    return web.get(f"/ogc/collections/airports/items/{code}", params={"crs": crs}).json()["geometry"][
        "coordinates"
    ]


def test_axes_stand_in_the_order_of_their_authority(web: TestClient, airports: dict):
    """Longitude first in CRS84, latitude first in EPSG:4326 and EPSG:4490, easting first in EPSG:3857."""
    lon, lat = airports["TNA"]
    assert place(web, "TNA", CRS84) == pytest.approx([lon, lat], abs=1e-6)
    assert place(web, "TNA", f"{EPSG}/4326") == pytest.approx([lat, lon], abs=1e-6)
    assert place(web, "TNA", f"{EPSG}/4490") == pytest.approx([lat, lon], abs=1e-6)
    east = SEMI_MAJOR * math.radians(lon)
    north = SEMI_MAJOR * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
    assert place(web, "TNA", f"{EPSG}/3857") == pytest.approx([east, north], abs=0.01)


def test_the_same_box_in_every_system_finds_the_same(items: Callable, airports: dict):
    inside = {code for code, (lon, lat) in airports.items() if 117 <= lon <= 120 and 36 <= lat <= 38}
    assert 0 < len(inside) < len(airports)
    x = [SEMI_MAJOR * math.radians(lon) for lon in (117, 120)]
    y = [SEMI_MAJOR * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) for lat in (36, 38)]
    for crs, box in (
        (CRS84, "117,36,120,38"),
        (f"{EPSG}/4326", "36,117,38,120"),
        (f"{EPSG}/4490", "36,117,38,120"),
        (f"{EPSG}/3857", f"{x[0]},{y[0]},{x[1]},{y[1]}"),
        (CRS84, "117,36,-50,120,38,9000"),
        ("http://www.opengis.net/def/crs/OGC/0/CRS84h", "117,36,-50,120,38,9000"),
    ):
        found = items("airports", bbox=box, bbox_crs=crs)
        assert {feature["id"] for feature in found["features"]} == inside, crs


def test_a_box_may_cross_the_antimeridian_or_touch_nothing(items: Callable):
    assert items("airports", bbox="100,30,-170,40")["numberMatched"] == 10
    assert items("airports", bbox="170,30,-170,40")["numberMatched"] == 0
    everywhere = items("airports", bbox="-3e7,-3e7,3e7,3e7", bbox_crs=f"{EPSG}/3857")
    assert everywhere["numberMatched"] == 10


def test_a_box_finds_shapes_and_not_their_boxes(items: Callable, real_atlas: Atlas):
    box = shapely.box(117.0, 36.0, 117.3, 36.4)
    touched = {
        code
        for code, area in real_atlas.boundaries.areas["counties"].items()
        if area.geometry.intersects(box)
    }
    found = items("counties", bbox="117,36,117.3,36.4")
    assert {feature["id"] for feature in found["features"]} == touched


def test_boundaries_lose_no_vertex(items: Callable, real_atlas: Atlas):
    for level in ("prefectures", "counties"):
        areas = real_atlas.boundaries.areas[level]
        for feature in items(level, limit=1000)["features"]:
            given, official = shape(feature["geometry"]), areas[feature["id"]].geometry
            assert shapely.get_num_coordinates(given) == shapely.get_num_coordinates(official)
            assert {(x, y) for x, y in shapely.get_coordinates(given)} == {
                (round(x, 6), round(y, 6)) for x, y in shapely.get_coordinates(official)
            }
            assert shapely.is_ccw(given.geoms[0].exterior)


def test_a_group_stays_one_feature_over_all_its_places(items: Callable, real_atlas: Atlas):
    records = [record for plan in real_atlas.plans for record in plan.of_type(Designation)]
    features = items("designations", limit=1000)["features"]
    assert len(features) == len(records)
    areas = {**real_atlas.boundaries.areas["prefectures"], **real_atlas.boundaries.areas["counties"]}
    collective = 0
    for feature, record in zip(features, records, strict=True):
        said, covered = feature["properties"], shape(feature["geometry"])
        assert (said["places"], said["pairing"]) == (list(record.places), record.pairing)
        assert (said["clause"], said["evidence"]) == (record.ref, record.evidence)
        assert covered.is_valid
        assert covered.area == pytest.approx(
            sum(areas[code].geometry.area for code in record.places), rel=1e-6
        )
        if record.pairing == "collective":
            collective += 1
            assert "未逐一对应" in said["note"]
    assert collective > 3


def test_what_nobody_places_has_no_geometry(items: Callable):
    sites = items("sites", limit=1000)["features"]
    unknown = [site for site in sites if site["properties"]["precision"] == "unknown"]
    assert len(unknown) == sum(site["geometry"] is None for site in sites) > 5
    everywhere = items("sites", limit=1000, bbox="-180,-90,180,90")
    assert everywhere["numberMatched"] == len(sites) - len(unknown)


def test_zones_say_that_only_their_county_is_known(items: Callable, real_atlas: Atlas):
    zones = items("zones", limit=1000, precision="county")["features"]
    assert len(zones) > 100
    for zone in zones:
        said, area = zone["properties"], real_atlas.boundaries.areas["counties"][zone["properties"]["county"]]
        assert shape(zone["geometry"]).coords[0] == pytest.approx((area.label_lon, area.label_lat))
        assert said["precision_note"] == "只知在哪个县，点位是该县的注记点"
        assert said["precision_note_en"] == "only the county is known; the point is that county's label point"
        assert said["context"] == "背景资料，不计入点名"


def test_a_cluster_of_several_cities_is_one_feature(items: Callable):
    joint = [one for one in items("clusters", limit=1000)["features"] if len(one["properties"]["cities"]) > 1]
    assert joint
    assert all(len(one["geometry"]["coordinates"]) == len(one["properties"]["cities"]) for one in joint)
