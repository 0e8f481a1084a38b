"""Shapes as a source has them: what overlaps, what nobody has, what other provinces have inside this one."""

import pytest
import shapely

from geo.building.levels import build_levels
from geo.building.notes import joined, notes
from geo.building.package import CountyShape, ProvinceShapes
from geo.building.survey import survey

FLAT = "+proj=aea +lat_1=30 +lat_2=32 +lat_0=31 +lon_0=120 +datum=WGS84 +units=m"
WEST, EAST = shapely.box(120, 31, 120.1, 31.1), shapely.box(120.1, 31, 120.2, 31.1)


def source(*counties, elsewhere=(), **own):
    shapes = {"320100": WEST, "320200": EAST} | own
    return ProvinceShapes(
        "320000",
        "江苏省",
        {"320100": "南京市", "320200": "无锡市"},
        tuple(counties),
        shapes,
        tuple(elsewhere),
    )


def county(code, zh, city, shape):
    return CountyShape(code, zh, city, shape)


def plain(**changed):
    return source(
        county("320102", "玄武区", "320100", WEST), county("320205", "锡山区", "320200", EAST), **changed
    )


def test_sound_shapes_have_no_remark_but_how_areas_are_taken():
    found = survey(plain())
    assert (found.overlaps, found.holes, found.differing) == ((), (), ())
    assert joined(notes(plain(), found)).en == "Areas are on the ellipsoid."


def test_ground_that_two_counties_claim():
    wide = source(
        county("320102", "玄武区", "320100", shapely.box(120, 31, 120.11, 31.1)), county("320205", "锡山区", "320200", EAST)
    )  # fmt: skip
    (overlap,) = survey(wide).overlaps
    assert (overlap.one.name_zh, overlap.other.name_zh) == ("玄武区", "锡山区")
    assert overlap.km2 == pytest.approx(10.6, abs=0.1)
    note = joined(notes(wide, survey(wide)))
    assert "玄武区与锡山区" in note.zh and "Xuanwu District and Xishan District" in note.en


def test_a_hole_is_an_enclave_where_another_province_has_it_else_open():
    hole = shapely.box(120.02, 31.02, 120.03, 31.03)
    holed = source(
        county("320102", "玄武区", "320100", WEST.difference(hole)), county("320205", "锡山区", "320200", EAST),
        elsewhere=[county("341102", "琅琊区", "341100", hole)],
    )  # fmt: skip
    found = survey(holed)
    assert [county.name_zh for county in found.holes[0].holders] == ["琅琊区"]
    assert found.open_holes == ()
    assert "飞地：琅琊区" in joined(notes(holed, found)).zh
    alone = survey(source(*holed.counties))
    assert len(alone.open_holes) == 1
    assert "no county's" in joined(notes(holed, alone)).en


def test_prefectures_of_the_source_that_are_not_their_counties():
    differing = plain(**{"320100": shapely.box(120, 31, 120.1, 31.12)})
    found = survey(differing)
    assert [zh for zh, _ in found.differing] == ["南京市"]
    assert found.largest_difference_km2 == found.differing[0][1]
    assert "南京市" in joined(notes(differing, found)).zh


def test_a_county_directly_under_the_province_is_a_prefecture_without_counties():
    alone = source(
        county("320102", "玄武区", "320100", WEST), county("320200", "无锡市", "320200", EAST)
    )  # fmt: skip
    levels = build_levels(alone, FLAT)
    assert [area.name_zh for area in levels["counties"]] == ["玄武区"]
    assert [area.name_zh for area in levels["prefectures"]] == ["南京市", "无锡市"]
    assert levels["province"][0].area_km2 == pytest.approx(
        sum(area.area_km2 for area in levels["prefectures"]), abs=0.1
    )
    assert "无锡市" in joined(notes(alone, survey(alone))).zh


def test_prefectures_are_the_union_of_their_counties():
    upper, lower = shapely.box(120, 31, 120.1, 31.05), shapely.box(120, 31.05, 120.1, 31.1)
    parts = source(
        county("320102", "玄武区", "320100", upper), county("320104", "秦淮区", "320100", lower), county("320205", "锡山区", "320200", EAST)
    )  # fmt: skip
    levels = build_levels(parts, FLAT)
    nanjing = levels["prefectures"][0]
    assert nanjing.geometry.equals(shapely.union_all([upper, lower]))
    assert (nanjing.parent, levels["counties"][0].parent, levels["province"][0].parent) == (
        "320000",
        "320100",
        "",
    )
    assert nanjing.geometry.contains(shapely.Point(nanjing.label_lon, nanjing.label_lat))
