"""The datums that a list may be in: three of Chinese maps, CGCS2000, and every CRS that has an EPSG number."""

import re
from collections.abc import Iterator

import numpy as np
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from constants import CRS_GEOGRAPHIC
from errors import UserError
from geo.datums import DATUMS, Coordinates, convert
from language import message

DATUM_NAMES = {"wgs84": "WGS 84", "cgcs2000": "CGCS2000", "gcj02": "GCJ-02", "bd09": "BD-09"}
"""What a list may be declared in besides ``EPSG:NNNN``; CGCS2000 counts as WGS 84."""

_EPSG = re.compile(r"epsg:(\d{4,6})", re.I)
_ZONES = (
    *((4513 + zone, 75 + 3 * zone) for zone in range(21)), *((4534 + zone, 75 + 3 * zone) for zone in range(21)),
    *((4491 + zone, 75 + 6 * zone) for zone in range(11)),
)  # fmt: skip
"""CGCS2000 / Gauss-Krüger: EPSG number and central meridian; with the zone before the easting of 3° and 6°, without it
of 3°, which has every meridian of 6°."""
SURVEYS = {"cgcs2000": 4534, "xian80": 2370, "beijing54": 2422}
"""Systems of surveys: EPSG number of the 3° zone around 75° whose eastings lack the zone; those around 78°, 81° … follow."""


def datum_called(text: str) -> str:
    """A datum as it is written here.

    Raises:
        UserError: there is none of this name.
    """
    plain = re.sub(r"[\s_-]", "", text.strip().casefold())
    if plain in DATUM_NAMES:
        return plain
    found = _EPSG.fullmatch(text.strip())
    try:
        if found and CRS.from_epsg(int(found[1])):
            return f"EPSG:{int(found[1])}"
    except CRSError:
        pass
    names = (*DATUM_NAMES, "EPSG:4527")
    raise UserError(message("没有坐标系“{text}”。可用：{names} 等。", text=text[:40], names=names))


def is_projected(datum: str) -> bool:
    """Whether coordinates are metres."""
    return datum not in DATUM_NAMES and bool(CRS.from_user_input(datum).is_projected)


def to_wgs84(lon: np.ndarray, lat: np.ndarray, datum: str) -> Coordinates:
    """Coordinates of a datum (longitude or easting first) in WGS 84; NaN where they cannot be."""
    if datum in DATUM_NAMES:
        return convert(lon, lat, "wgs84" if datum == "cgcs2000" else datum, "wgs84")
    try:
        made = Transformer.from_crs(datum, CRS_GEOGRAPHIC, always_xy=True).transform(lon, lat)
    except ProjError:
        return np.full_like(lon, np.nan), np.full_like(lat, np.nan)
    found = tuple(np.where(np.isfinite(axis), axis, np.nan) for axis in made)
    return found[0], found[1]


def from_wgs84(lon: np.ndarray, lat: np.ndarray, datum: str) -> Coordinates:
    """The way back, for exports."""
    if datum in DATUM_NAMES:
        return convert(lon, lat, "wgs84", "wgs84" if datum == "cgcs2000" else datum)
    made = Transformer.from_crs(CRS_GEOGRAPHIC, datum, always_xy=True).transform(lon, lat)
    return made[0], made[1]


def zones_without_number(system: str, west: float, east: float) -> Iterator[tuple[str, int]]:
    """Datum and meridian of each zone of a system of ``SURVEYS`` that a province from west to east may use."""
    for zone in range(21):
        meridian = 75 + 3 * zone
        if west - 3.5 <= meridian <= east + 3.5:
            yield f"EPSG:{SURVEYS[system] + zone}", meridian


def others(datum: str, projected: bool, west: float, east: float) -> Iterator[str]:
    """Datums that coordinates of this kind may be in instead, where the province lies from west to east."""
    if not projected:
        yield from (other for other in DATUMS if other != ("wgs84" if datum == "cgcs2000" else datum))
        return
    for number, meridian in _ZONES:
        if west - 3.5 <= meridian <= east + 3.5 and f"EPSG:{number}" != datum:
            yield f"EPSG:{number}"
