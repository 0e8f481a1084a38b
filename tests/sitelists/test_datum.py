"""Points land where they are, whatever datum the list has; a wrong declaration is noticed and never mended in silence."""

import csv
import io

import numpy as np
import pytest
import shapely

from atlas.model import Atlas
from errors import UserError
from geo.datums import convert
from sitelists.placing.datums import from_wgs84
from tests.sitelists.conftest import Checking

# As the maps of Amap (GCJ-02) give them, and the county that each is in.
PLACES = {
    "泉城广场": (117.0213, 36.6606, "370102"), "五四广场": (120.3847, 36.0623, "370202"), "岱庙": (117.1297, 36.1936, "370902"),
    "蓬莱阁": (120.7556, 37.8260, "370614"), "曲阜孔庙": (116.9889, 35.5967, "370881"), "台儿庄古城": (117.7368, 34.5606, "370405"),
}  # fmt: skip


def a_list(rows: list[tuple[object, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([("名称", "区县代码", "经度", "纬度"), *rows])
    return text.getvalue().encode()


@pytest.fixture(scope="module")
def border(real_atlas: Atlas) -> list[tuple[str, float, float]]:
    """Places so near the border of their county that half a kilometre leads across it: county, lon, lat in WGS 84."""
    found = []
    for code, area in list(real_atlas.boundaries.areas["counties"].items())[:60]:
        ring = shapely.get_parts(area.geometry.boundary)[0]
        for share in np.linspace(0, 1, 30, endpoint=False):
            point = ring.interpolate(share, normalized=True)
            inner = shapely.Point(point.x - 0.003, point.y)
            if area.geometry.contains(inner) and not area.geometry.contains(
                shapely.Point(inner.x + 0.006, inner.y)
            ):
                found.append((code, inner.x, inner.y))
    return found


def test_points_of_known_places_in_gcj02_lie_in_their_counties(checked: Checking) -> None:
    rows = [(name, county, lon, lat) for name, (lon, lat, county) in PLACES.items()]
    found = checked(a_list(rows), datum="gcj02")
    assert (len(found.sites), found.faults, found.fit.better) == (len(PLACES), (), "")
    site = found.sites[0]
    assert (site.file_x, site.file_y, site.datum) == ("117.0213", "36.6606", "gcj02")
    assert site.lon == pytest.approx(117.0152, abs=3e-4)


@pytest.mark.parametrize("actual", ["gcj02", "bd09"])
def test_another_datum_that_fits_better_is_said_and_not_used(
    checked: Checking, border: list[tuple[str, float, float]], actual: str
) -> None:
    lon, lat = convert([one[1] for one in border], [one[2] for one in border], "wgs84", actual)
    data = a_list([(f"园{n}", border[n][0], x, y) for n, (x, y) in enumerate(zip(lon, lat, strict=True))])
    assert checked(data, datum=actual).fit.better == ""
    found = checked(data, datum="wgs84")
    assert (found.fit.better, found.datum) == (actual, "wgs84")
    (warning,) = [one for one in found.warnings if one.row is None]
    assert warning.option == f"--datum {actual}" and "--" not in warning.remedy
    assert found.sites[0].lon == pytest.approx(float(lon[int(found.sites[0].name[1:])]), abs=1e-6)


def test_survey_coordinates_are_read_in_both_orders_and_with_the_zone_before_them(
    checked: Checking, real_atlas: Atlas
) -> None:
    area = real_atlas.boundaries.areas["counties"]["370112"]
    lon, lat = np.array([area.label_lon]), np.array([area.label_lat])
    for datum in ("EPSG:4527", "EPSG:4548"):  # zone 39 with its number, and without it
        (east,), (north,) = from_wgs84(lon, lat, datum)
        for head, values in (("X坐标,Y坐标", (north, east)), ("东坐标,北坐标", (east, north))):
            text = f"名称,区县,{head}\n宗地,历城区," + ",".join(f"{value:.3f}" for value in values)
            (site,) = checked(text, datum=datum).sites
            assert (site.lon, site.lat) == pytest.approx((lon[0], lat[0]), abs=1e-6)
    wrong = checked(
        text,
        text.split("\n")[1].replace("宗地", "乙"),
        text.split("\n")[1].replace("宗地", "丙"),
        datum="wgs84",
    )
    assert (wrong.sites, wrong.fit.zones[0]) == ((), ("EPSG:4548", 117, 3))


def test_swapped_coordinates_are_put_right_and_said(checked: Checking) -> None:
    found = checked("名称,区县,经度,纬度", "甲,历下区,36.6434,117.0899", "乙,历下区,117°06′00″E,36°38′24″N")
    assert [(site.lon, site.lat) for site in found.sites] == [(117.0899, 36.6434), (117.1, 36.64)]
    assert {"1 行的两个坐标互换了位置，已按经度、纬度读取", "1 行坐标按度分秒读取"} <= set(found.notes)


def test_a_point_just_off_the_coast_is_no_fault_and_one_far_out_is(
    checked: Checking, real_atlas: Atlas
) -> None:
    area = real_atlas.boundaries.areas["province"]["370000"].geometry
    east = max(shapely.get_parts(area), key=shapely.area).exterior.coords
    lon, lat = max(east)
    found = checked("名称,经度,纬度", f"码头,{lon + 0.003},{lat}", f"海上,{lon + 0.1},{lat}")
    assert [site.name for site in found.sites] == ["码头"]
    assert "不在本省内" in found.faults[0].problem and found.waiting[0].row.number == 3


def test_an_unknown_datum_is_refused(checked: Checking) -> None:
    for name in ("beijing", "EPSG:1", "EPSG:4527; x", "/etc/passwd", "+proj=utm"):
        with pytest.raises(UserError, match="gcj02"):
            checked("名称", "甲", datum=name)
