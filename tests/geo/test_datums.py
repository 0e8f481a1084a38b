"""Datums: published examples, and there and back again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.datums import DATUMS, bd09_to_wgs84, convert, gcj02_to_wgs84, wgs84_to_bd09, wgs84_to_gcj02

LON = st.floats(73, 134)
LAT = st.floats(4, 53)


@pytest.mark.parametrize(
    ("wgs", "gcj"),
    [  # https://github.com/googollee/eviltransform, python/test.py: Shanghai, Shenzhen, Beijing
        ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
        ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
        ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
    ],
)
def test_published_gcj02(wgs, gcj):
    assert np.allclose(wgs84_to_gcj02(*wgs), gcj, rtol=0, atol=1e-9)
    assert np.allclose(gcj02_to_wgs84(*gcj), wgs, rtol=0, atol=1e-9)


def test_published_bd09():
    # https://github.com/wandergis/coordtransform, README
    assert np.allclose(
        convert(116.404, 39.915, "gcj02", "bd09"), (116.41036949371029, 39.92133699351021), rtol=0, atol=1e-9
    )


@given(LON, LAT, st.sampled_from(DATUMS), st.sampled_from(DATUMS))
def test_there_and_back(lon, lat, source, target):
    back = convert(*convert(lon, lat, source, target), target, source)
    assert np.allclose(back, (lon, lat), rtol=0, atol=1e-7)


@given(LON, LAT)
def test_the_shift_is_some_hundred_metres(lon, lat):
    for there in (wgs84_to_gcj02(lon, lat), wgs84_to_bd09(lon, lat)):
        assert 0 < np.hypot(there[0] - lon, there[1] - lat) < 0.025


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_outside_china_nothing_moves(lon, lat):
    if 72 <= lon <= 138 and 0.8 <= lat <= 56:
        return
    for target in DATUMS:
        assert convert(lon, lat, "wgs84", target) == (lon, lat)
        assert convert(lon, lat, target, "wgs84") == (lon, lat)


def test_arrays_keep_their_shape_and_mix_inside_and_outside():
    lon, lat = np.array([[118.0, 2.0]]), np.array([[36.0, 48.0]])
    there = bd09_to_wgs84(*wgs84_to_bd09(lon, lat))
    assert there[0].shape == (1, 2)
    assert np.allclose(there, (lon, lat), rtol=0, atol=1e-9)
    assert wgs84_to_bd09(lon, lat)[0][0, 1] == 2.0


def test_unknown_datum():
    with pytest.raises(ValueError, match="nad27"):
        convert(118, 36, "wgs84", "nad27")
