"""The real boundary files, feature by feature."""

import json
import re
import tomllib
from hashlib import sha256

import numpy as np
import pytest
import shapely

from atlas.province.reading import load_province
from constants import DATA
from geo.boundaries import FILES
from geo.topology import area_km2, holes, union

FOLDER = DATA / "boundaries"
LEVELS = ("counties", "prefectures", "circles", "province")
SIDECAR = tomllib.loads((FOLDER / "SOURCE.toml").read_text(encoding="utf-8"))
ENGLISH = {
    "370100": "Jinan", "370900": "Tai'an", "371524": "Dong'e County", "371722": "Shanxian County",
    "371522": "Shenxian County", "371525": "Guanxian County", "371481": "Laoling City", "371503": "Chiping District",
    "370724": "Linqu County", "371726": "Juancheng County", "371322": "Tancheng County", "370881": "Qufu City",
    "370612": "Muping District", "370113": "Changqing District", "370505": "Kenli District",
    "371122": "Juxian County", "370602": "Zhifu District", "370212": "Laoshan District",
    "370812": "Yanzhou District", "370830": "Wenshang County", "370811": "Rencheng District",
    "370923": "Dongping County", "371623": "Wudi County", "371622": "Yangxin County", "370115": "Jiyang District",
    "371325": "Feixian County", "371721": "Caoxian County", "371326": "Pingyi County", "371082": "Rongcheng City",
    "370104": "Huaiyin District", "370405": "Tai'erzhuang District", "371424": "Linyi County",
    "lunan": "Southern Shandong Economic Circle", "370000": "Shandong",
}  # fmt: skip
SHORT = {
    "370100": "济南", "371326": "平邑", "370103": "市中区", "370402": "市中区", "371122": "莒县",
    "370502": "东营区", "370500": "东营", "370202": "市南区", "370405": "台儿庄",
}  # fmt: skip


def every(real):
    return [(level, row) for level in LEVELS for row in getattr(real, level).itertuples()]


def test_counts(real):
    counts = {level: len(getattr(real, level)) for level in LEVELS}
    assert counts == SIDECAR["counts"] | {"circles": 3}
    assert SIDECAR["counts"] == {"counties": 136, "prefectures": 16, "province": 1}


def test_sidecar_names_source_licence_and_approval():
    assert SIDECAR["approval_number"] == "GS（2024）0650号"
    assert SIDECAR["max_difference_km2"] < 0.01
    assert all(SIDECAR[key] for key in ("producer", "package_version", "built", "licence", "datum", "note"))


def test_sha256_of_the_sidecar():
    made = {name: sha256((FOLDER / name).read_bytes()).hexdigest() for name in SIDECAR["sha256"]}
    assert made == SIDECAR["sha256"]


def test_every_data_file_has_a_sha256():
    names = {path.name for path in FOLDER.iterdir()} - {"SOURCE.toml"}
    assert names == set(SIDECAR["sha256"])


@pytest.mark.parametrize("level", LEVELS)
def test_coverage_without_gap_overlap_or_hole(real, level):
    shapes = getattr(real, level).geometry.to_numpy()
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes, gap_width=1e-3)
    assert [holes(shape) for shape in shapes] == [0] * len(shapes)
    assert holes(union(shapes)) == 0


@pytest.mark.parametrize("level", LEVELS[1:])
def test_derived_borders_are_the_counties_borders(real, level):
    counties = real.counties
    homes = {"prefectures": counties.parent, "circles": counties.circle}.get(level)
    for row in getattr(real, level).itertuples():
        own = counties if homes is None else counties[homes == row.Index]
        vertices = set(map(tuple, shapely.get_coordinates(own.geometry.to_numpy())))
        assert set(map(tuple, shapely.get_coordinates(row.geometry))) <= vertices, row.Index
        assert union(own.geometry.to_numpy()).symmetric_difference(row.geometry).area == 0


def test_label_points_lie_inside(real):
    outside = [
        row.Index
        for _, row in every(real)
        if not row.geometry.contains(shapely.Point(row.label_lon, row.label_lat))
    ]
    assert outside == []


def test_areas_add_up(real):
    for home, frame in ((real.counties.parent, real.prefectures), (real.counties.circle, real.circles)):
        sums = real.counties.area_km2.groupby(home).sum()
        assert np.allclose(sums[frame.index], frame.area_km2, atol=1.5)
    assert real.prefectures.area_km2.sum() == pytest.approx(155_733, abs=2)


def test_areas_are_the_shapes_areas(real):
    assert [row.Index for _, row in every(real) if abs(area_km2(row.geometry) - row.area_km2) > 0.051] == []


def test_parents_and_circles(real):
    circle = real.prefectures.circle
    assert (real.counties.circle == circle[real.counties.parent].to_numpy()).all()
    assert circle.value_counts().to_dict() == {"shenghui": 7, "jiaodong": 5, "lunan": 4}
    assert (real.prefectures.parent == "370000").all()
    assert (real.circles.parent == "370000").all()


def test_codes_and_names_of_every_feature(real):
    for level, row in every(real):
        assert row.level == {"counties": "county", "prefectures": "prefecture", "circles": "circle"}.get(
            level, level
        )
        assert re.fullmatch(r"37\d{4}", row.Index) or level == "circles"
        assert re.fullmatch(r"[a-z]+", row.pinyin)
        assert re.fullmatch(r"[A-Z][A-Za-z' ]+", row.name_en)
        assert row.name_zh.startswith(row.name_short)
        assert len(row.name_short) >= 2
        if level == "counties":
            assert row.Index[:4] == row.parent[:4]
            assert row.name_en.endswith({"区": " District", "县": " County", "市": " City"}[row.name_zh[-1]])
            assert row.name_en.split()[0].replace("'", "").lower() == (
                row.pinyin.removesuffix("qu") if row.name_short.endswith("区") else row.pinyin
            )


def test_english_and_short_names(real):
    rows = {row.Index: row for _, row in every(real)}
    assert {code: rows[code].name_en for code in ENGLISH} == ENGLISH
    assert {code: rows[code].name_short for code in SHORT} == SHORT


@pytest.mark.parametrize("name", FILES.values())
def test_format_one_feature_a_line_six_decimals_counter_clockwise(name):
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"type":"FeatureCollection","features":['
    assert lines[-1] == "]}"
    for line in lines[1:-1]:
        shape = shapely.from_geojson(json.dumps(json.loads(line.rstrip(","))["geometry"]))
        xy = shapely.get_coordinates(shape)
        assert (xy == np.round(xy, 6)).all()
        assert all(part.exterior.is_ccw for part in shapely.get_parts(shape))


def test_the_islands_are_there(real):
    assert shapely.get_num_geometries(real.counties.geometry["370614"]) == 8


def test_rerunning_the_script_gives_the_same_bytes():
    from geo.building.package import read_province
    from tools.make_boundaries import made

    province = load_province(DATA)[0]
    files = made(FOLDER, province, read_province(province.adcode))
    assert files == {path.name: path.read_bytes() for path in FOLDER.iterdir()}
