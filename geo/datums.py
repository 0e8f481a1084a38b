"""The three datums of Chinese maps: WGS 84, GCJ-02 (Amap, Tencent) and BD-09 (Baidu), to and from each other.

The formulas are unofficial and public: GCJ-02 as in https://github.com/googollee/eviltransform and
https://github.com/wandergis/coordtransform (both after EvilTransform.cs), BD-09 as in
https://github.com/wandergis/coordtransform. They agree with the maps to about a metre. The inverses are found
by iteration. CGCS2000 counts as WGS 84.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

Coordinates = tuple[np.ndarray, np.ndarray]

DATUMS = ("wgs84", "gcj02", "bd09")
AXIS_M = 6378245.0  # Krasovsky 1940, semi-major axis
ECCENTRICITY2 = 0.00669342162296594323  # its first eccentricity squared
BAIDU_FREQUENCY = np.pi * 3000 / 180
WEST, EAST, SOUTH, NORTH = 72.004, 137.8347, 0.8293, 55.8271  # the box that counts as China
PRECISION = 1e-9  # degrees, 0.1 mm; where an inverse stops
ROUNDS = 30


def convert(lon: ArrayLike, lat: ArrayLike, source: str, target: str) -> Coordinates:
    """Coordinates from one datum to another.

    Args:
        lon: longitudes in degrees, any shape.
        lat: latitudes in degrees, same shape.
        source: datum of the input, one of DATUMS.
        target: datum wanted, one of DATUMS.

    Returns:
        Longitudes and latitudes in degrees. Points outside the box of China are unchanged.

    Raises:
        ValueError: a datum is none of DATUMS.
    """
    steps = {"wgs84": 0, "gcj02": 1, "bd09": 2}
    if source not in steps or target not in steps:
        raise ValueError(f"datum {source!r} to {target!r}: must be among {', '.join(DATUMS)}")
    pair = np.asarray(lon, dtype=float), np.asarray(lat, dtype=float)
    for step in range(steps[source], steps[target]):
        pair = _inside(_FORWARD[step], *pair)
    for step in range(steps[source], steps[target], -1):
        pair = _inside(_inverse(_FORWARD[step - 1]), *pair)
    return pair


def wgs84_to_gcj02(lon: ArrayLike, lat: ArrayLike) -> Coordinates:
    """WGS 84 degrees to GCJ-02 degrees; see convert."""
    return convert(lon, lat, "wgs84", "gcj02")


def gcj02_to_wgs84(lon: ArrayLike, lat: ArrayLike) -> Coordinates:
    """GCJ-02 degrees to WGS 84 degrees; see convert."""
    return convert(lon, lat, "gcj02", "wgs84")


def bd09_to_wgs84(lon: ArrayLike, lat: ArrayLike) -> Coordinates:
    """BD-09 degrees to WGS 84 degrees; see convert."""
    return convert(lon, lat, "bd09", "wgs84")


def wgs84_to_bd09(lon: ArrayLike, lat: ArrayLike) -> Coordinates:
    """WGS 84 degrees to BD-09 degrees; see convert."""
    return convert(lon, lat, "wgs84", "bd09")


def _waves(value: np.ndarray, *terms: tuple[float, float]) -> np.ndarray:
    """Two thirds of the sum of amplitude · sin(frequency · π · value)."""
    return np.asarray(sum(size * np.sin(rate * np.pi * value) for size, rate in terms)) * 2 / 3


def _to_gcj(lon: np.ndarray, lat: np.ndarray) -> Coordinates:
    """WGS 84 to GCJ-02: a polynomial with waves, in metres, laid on the Krasovsky ellipsoid."""
    x, y = lon - 105, lat - 35
    common = _waves(x, (20, 6), (20, 2))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * np.sqrt(np.abs(x))
    east = east + common + _waves(x, (20, 1), (40, 1 / 3), (150, 1 / 12), (300, 1 / 30))
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * np.sqrt(np.abs(x))
    north = north + common + _waves(y, (20, 1), (40, 1 / 3), (160, 1 / 12), (320, 1 / 30))
    angle = np.radians(lat)
    magic = 1 - ECCENTRICITY2 * np.sin(angle) ** 2
    metres_east = AXIS_M / np.sqrt(magic) * np.cos(angle)
    metres_north = AXIS_M * (1 - ECCENTRICITY2) / magic**1.5
    return lon + np.degrees(east / metres_east), lat + np.degrees(north / metres_north)


def _to_bd(lon: np.ndarray, lat: np.ndarray) -> Coordinates:
    """GCJ-02 to BD-09: a small wave in polar coordinates and a fixed shift."""
    radius = np.hypot(lon, lat) + 0.00002 * np.sin(lat * BAIDU_FREQUENCY)
    angle = np.arctan2(lat, lon) + 0.000003 * np.cos(lon * BAIDU_FREQUENCY)
    return radius * np.cos(angle) + 0.0065, radius * np.sin(angle) + 0.006


_FORWARD: tuple[Callable[..., Coordinates], ...] = (_to_gcj, _to_bd)


def _inverse(forward: Callable[..., Coordinates]) -> Callable[..., Coordinates]:
    """The way back by fixed-point iteration: take off what going forward from the guess adds."""

    def back(lon: np.ndarray, lat: np.ndarray) -> Coordinates:
        guess = lon, lat
        for _ in range(ROUNDS):
            there = forward(*guess)
            off = lon - there[0], lat - there[1]
            guess = guess[0] + off[0], guess[1] + off[1]
            if not (np.abs(off) > PRECISION).any():
                break
        return guess

    return back


def _inside(move: Callable[..., Coordinates], lon: np.ndarray, lat: np.ndarray) -> Coordinates:
    """Moves the points in the box of China; the others stay."""
    here = (lon >= WEST) & (lon <= EAST) & (lat >= SOUTH) & (lat <= NORTH)
    # Elsewhere the formula overflows, so points outside take a harmless place while it runs.
    moved = move(np.where(here, lon, 105.0), np.where(here, lat, 35.0))
    return np.where(here, moved[0], lon), np.where(here, moved[1], lat)
