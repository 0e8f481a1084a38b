"""Loading boundaries: what is read from sound files, and what is said of broken ones."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from constants import CRS_GEOGRAPHIC
from geo.boundaries import FILES, load_boundaries
from geo.topology import area_km2, holes, union


def test_sound_files_have_no_fault(toy_folder):
    boundaries, faults = load_boundaries(toy_folder())
    assert faults == []
    assert list(boundaries.counties.index) == ["370102", "370103", "370202", "370203"]
    assert boundaries.counties.index.name == "adcode"
    assert boundaries.prefectures.name_zh["370200"] == "乙乙市"
    assert boundaries.counties.area_km2.sum() == pytest.approx(400)
    assert all(getattr(boundaries, level).crs == CRS_GEOGRAPHIC for level in FILES)


def test_missing_files_are_faults_and_empty_levels(tmp_path):
    boundaries, faults = load_boundaries(tmp_path / "boundaries")
    assert [fault.file for fault in faults] == [
        f"boundaries/{name}"
        for name in (
            "prefectures.geojson", "counties.geojson", "province.geojson",
        )
    ]  # fmt: skip
    assert boundaries.counties.empty
    assert {"name_zh", "parent", "area_km2", "geometry"} <= set(boundaries.counties.columns)
    assert boundaries.counties.crs == CRS_GEOGRAPHIC


def only_fault(folder):
    _, (fault,) = load_boundaries(folder)
    return fault


def test_not_json_names_line_and_column(toy_folder):
    fault = only_fault(toy_folder(province='{"type":\n oops}'))
    assert (fault.file, fault.place) == ("boundaries/province.geojson", "第2行第2列")


def test_not_utf8(toy_folder):
    folder = toy_folder()
    (folder / "province.geojson").write_bytes('{"a":"甲"}'.encode("gb18030"))
    problems = [fault.problem for fault in load_boundaries(folder)[1]]
    assert "不是 UTF-8 编码" in problems


@pytest.mark.parametrize(
    ("crs", "problem"),
    [
        (None, "未说明坐标系"),
        ({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}, "坐标系不是"),
        ({"type": "name", "properties": {"name": "EPSG:43260"}}, "坐标系不是"),
    ],
)
def test_wrong_crs(toy_folder, levels, crs, problem):
    whole = {"type": "FeatureCollection", "crs": crs, "features": levels["counties"]}
    folder = toy_folder(counties=json.dumps(whole))
    boundaries, (fault,) = load_boundaries(folder)
    assert fault.problem.startswith(problem)
    assert boundaries.counties.empty


def test_named_wgs84_is_accepted(toy_folder, levels):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    whole = {"type": "FeatureCollection", "crs": crs, "features": levels["counties"]}
    assert load_boundaries(toy_folder(counties=json.dumps(whole)))[1] == []


def test_metres_are_not_degrees(toy_folder, levels):
    levels["counties"][0]["geometry"]["coordinates"][0][1] = [500000, 4000000]
    assert "坐标不是经纬度" in only_fault(toy_folder(**levels)).problem


def test_missing_column(toy_folder, levels):
    del levels["counties"][1]["properties"]["parent"]
    fault = only_fault(toy_folder(**levels))
    assert (fault.place, fault.problem) == ("第2个要素 parent", "缺少此列")


def test_wrong_type(toy_folder, levels):
    levels["counties"][1]["properties"]["area_km2"] = "100"
    fault = only_fault(toy_folder(**levels))
    assert (fault.value, fault.problem) == ("100", "类型不对")


def test_duplicate_adcode_keeps_the_first(toy_folder, levels):
    levels["counties"][3]["properties"]["adcode"] = "370202"
    boundaries, (fault,) = load_boundaries(toy_folder(**levels))
    assert (fault.place, fault.problem) == ("第4个要素 adcode", "代码重复")
    assert boundaries.counties.name_zh["370202"] == "乙南县"
    assert len(boundaries.counties) == 3


def test_bow_tie_is_invalid(toy_folder, levels):
    ring = levels["counties"][0]["geometry"]["coordinates"][0]
    ring[1], ring[2] = ring[2], ring[1]
    fault = only_fault(toy_folder(**levels))
    assert fault.problem.startswith("图形无效")
    assert "Self-intersection" in fault.value


@pytest.mark.parametrize(
    "geometry",
    [None, {}, {"type": "Polygon"}, {"type": "Polygon", "coordinates": [[[1, 2], [3, 4]]]},
     {"type": "Polygon", "coordinates": "x"}, {"type": "Point", "coordinates": [117, 36]},
     {"type": "Polygon", "coordinates": []}, {"type": "Polygon", "coordinates": [[["a", "b"]] * 4]}],
)  # fmt: skip
def test_broken_geometry_is_left_out(toy_folder, levels, geometry):
    levels["counties"][0]["geometry"] = geometry
    boundaries, (fault,) = load_boundaries(toy_folder(**levels))
    assert fault.place == "第1个要素 370102 geometry"
    assert len(boundaries.counties) == 3


def test_county_without_prefecture(toy_folder, levels):
    levels["counties"][0]["properties"]["parent"] = "379900"
    boundaries, (fault,) = load_boundaries(toy_folder(**levels))
    assert (fault.place, fault.value) == ("370102 parent", "379900")
    assert "370102" not in boundaries.counties.index


def test_unreadable_prefectures_do_not_blame_the_counties(toy_folder):
    boundaries, faults = load_boundaries(toy_folder(prefectures="[]"))
    assert [fault.file for fault in faults] == ["boundaries/prefectures.geojson"]
    assert len(boundaries.counties) == 4


def test_all_faults_at_once(toy_folder, levels):
    levels["counties"][0]["geometry"] = None
    levels["prefectures"][0]["properties"].pop("pinyin")
    faults = load_boundaries(toy_folder(**(levels | {"province": "{"})))[1]
    assert {fault.file for fault in faults} == {
        f"boundaries/{name}.geojson" for name in ("prefectures", "counties", "province")
    }


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=60), st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["features", "properties", "geometry", "crs", "type"]), inner, max_size=3),
    max_leaves=12).map(lambda value: json.dumps(value).encode())))  # fmt: skip
def test_no_content_brings_a_traceback(toy_folder, content):
    folder = toy_folder()
    (folder / "counties.geojson").write_bytes(content)
    boundaries, faults = load_boundaries(folder)
    assert faults
    assert boundaries.counties.empty


def test_union_of_the_toy_has_no_hole_and_no_new_vertex(toy):
    whole = union(toy.counties.geometry.to_numpy())
    assert holes(whole) == 0
    assert whole.equals(toy.province.geometry["370000"])
    assert len(whole.exterior.coords) == 9  # four corners, four middles of the sides, the first again


def test_area_of_a_degree_square_at_the_equator():
    from shapely import box

    # 1° of longitude is 111.3195 km there, 1° of latitude 110.574 km (WGS 84): 12,309 km²
    assert area_km2(box(0, 0, 1, 1)) == pytest.approx(111.3195 * 110.574, rel=1e-3)
