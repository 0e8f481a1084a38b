"""Each province of the country gets a projection in which areas are right and distances nearly so."""

import pytest
import shapely
from pyproj import Geod, Transformer

from constants import CRS_GEOGRAPHIC
from geo.albers import albers
from geo.topology import area_km2

EXTENTS = {
    "浙江": (118.0, 27.0, 123.0, 31.2), "新疆": (73.5, 34.3, 96.4, 49.2), "内蒙古": (97.2, 37.4, 126.1, 53.3),
    "海南": (108.6, 3.8, 117.9, 20.2), "澳门": (113.5, 22.1, 113.6, 22.2),
}  # fmt: skip


@pytest.mark.parametrize("extent", EXTENTS.values(), ids=EXTENTS)
def test_areas_are_right_and_distances_nearly(extent):
    flat = Transformer.from_crs(CRS_GEOGRAPHIC, albers(extent), always_xy=True).transform
    west, south, east, north = extent
    x, y = (west + east) / 2, (south + north) / 2
    cell = shapely.box(x, y, x + 0.01, y + 0.01)
    assert shapely.transform(cell, flat, interleaved=False).area / 1e6 == pytest.approx(area_km2(cell), 1e-4)
    for end in ((west, y), (x, north)):
        across = Geod(ellps="WGS84").inv(x, y, *end)[2]
        (x1, y1), (x2, y2) = flat(x, y), flat(*end)
        assert ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 == pytest.approx(across, 0.01)
