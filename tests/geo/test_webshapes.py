"""The browser's shapes: shared lines stay shared, nothing of note vanishes, sizes are bounded."""

import gzip
import json

import numpy as np
import pytest
import shapely

from geo.boundaries import load_boundaries
from geo.topology import holes
from geo.webshapes import web_shapes


def shapes(collection):
    return np.array([shapely.from_geojson(json.dumps(each["geometry"])) for each in collection["features"]])


def keys(collection):
    return [each["properties"]["key"] for each in collection["features"]]


@pytest.fixture(scope="module")
def web(real):
    return web_shapes(real)


def test_toy_squares_keep_their_corners(toy):
    web = web_shapes(toy, tolerance_m=100)
    assert keys(web["counties"]) == ["370102", "370103", "370202", "370203"]
    assert shapely.area(shapes(web["counties"])) == pytest.approx([0.01] * 4)
    assert shapely.area(shapes(web["prefectures"])) == pytest.approx([0.02] * 2)
    assert shapely.area(shapes(web["province"])) == pytest.approx([0.04])


def test_a_county_left_out_tears_no_hole(toy_folder, levels):
    levels["counties"][0]["geometry"] = None
    boundaries, _ = load_boundaries(toy_folder(**levels))
    web = web_shapes(boundaries, tolerance_m=100)
    assert shapely.area(shapes(web["counties"])).sum() == pytest.approx(0.03)
    assert shapely.area(shapes(web["prefectures"])) == pytest.approx([0.02] * 2)


def test_empty_boundaries_give_empty_collections(tmp_path):
    web = web_shapes(load_boundaries(tmp_path)[0])
    assert [collection["features"] for collection in web.values()] == [[], [], [], []]


def test_levels_keys_and_properties(real, web):
    assert list(web) == ["counties", "prefectures", "circles", "province"]
    for level, collection in web.items():
        assert keys(collection) == list(getattr(real, level).index)
        assert all(set(each["properties"]) == {"key"} for each in collection["features"])


@pytest.mark.parametrize("tolerance", [50, 150, 400, 750, 1500])
def test_valid_coverages_at_any_tolerance(real, tolerance):
    for collection in web_shapes(real, tolerance).values():
        found = shapes(collection)
        assert shapely.is_valid(found).all()
        assert shapely.coverage_is_valid(found)
        assert not any(map(holes, found))


def test_lines_of_the_levels_coincide(web):
    vertices = set(map(tuple, shapely.get_coordinates(shapes(web["counties"]))))
    for level in ("prefectures", "circles", "province"):
        assert set(map(tuple, shapely.get_coordinates(shapes(web[level])))) <= vertices


def test_islands_stay(real, web):
    index = keys(web["counties"]).index("370614")
    assert shapely.get_num_geometries(shapes(web["counties"])[index]) == 8
    parts = shapely.get_num_geometries(real.counties.geometry.to_numpy()).sum()
    assert shapely.get_num_geometries(shapes(web["counties"])).sum() == parts


def test_areas_hardly_change(real, web):
    before, after = shapely.area(real.counties.geometry.to_numpy()), shapely.area(shapes(web["counties"]))
    assert (abs(after / before - 1) < 0.002).all()


def test_four_decimals_and_size(web):
    xy = shapely.get_coordinates(shapes(web["counties"]))
    assert (xy == np.round(xy, 4)).all()
    text = "".join(
        json.dumps(web[level], separators=(",", ":")) for level in ("counties", "prefectures", "circles")
    )
    assert len(gzip.compress(text.encode(), 9)) < 125_000
