"""The coordinate reference systems that features are given in, each with the order of axes that its authority set."""

import math
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from api.ogc.refusing import wrong_parameter
from constants import CRS_GEOGRAPHIC
from language import message

if TYPE_CHECKING:
    import numpy as np
    from pyproj import Transformer

_AUTHORITIES = "http://www.opengis.net/def/crs"
CRS84 = f"{_AUTHORITIES}/OGC/1.3/CRS84"
CRS84H = f"{_AUTHORITIES}/OGC/0/CRS84h"
"""The same with heights: what a box of six numbers is in."""

DEGREE_DECIMALS, METRE_DECIMALS = 6, 2


def _of_epsg(code: str) -> str:
    return f"{_AUTHORITIES}/EPSG/0/{code.rpartition(':')[2]}"


class Axes(NamedTuple):
    """A reference system as pyproj names it, whether latitude comes first, whether its unit is the degree."""

    name: str
    latitude_first: bool
    degrees: bool


SYSTEMS: dict[str, Axes] = {
    CRS84: Axes("OGC:CRS84", latitude_first=False, degrees=True),
    _of_epsg(CRS_GEOGRAPHIC): Axes(CRS_GEOGRAPHIC, latitude_first=True, degrees=True),
    _of_epsg("4490"): Axes("EPSG:4490", latitude_first=True, degrees=True),  # CGCS2000
    _of_epsg("3857"): Axes("EPSG:3857", latitude_first=False, degrees=False),
}
"""By its address: WGS 84 in longitude and latitude (that of GeoJSON), WGS 84, CGCS2000, Web Mercator."""


def system(name: str, text: str) -> str:
    """The address of a system that is there.

    Raises:
        FeatureRefusal: there is none of this address.
    """
    if text not in SYSTEMS:
        raise wrong_parameter(name, text, message("可用：{values}。", values=tuple(SYSTEMS)))
    return text


class Reprojection:
    """To a system and back, in its own order of axes."""

    def __init__(self, address: str) -> None:
        self.axes = SYSTEMS[address]
        self.decimals = DEGREE_DECIMALS if self.axes.degrees else METRE_DECIMALS

    def shape_points(self, points: "np.ndarray") -> "np.ndarray":
        """Longitudes and latitudes (N, 2) as coordinates (N, 2) of the system, rounded to 0.1 m or better."""
        import numpy as np

        if self.axes.name != SYSTEMS[CRS84].name:
            points = np.column_stack(self._forth.transform(points[:, 0], points[:, 1]))
        return np.round(points, self.decimals)

    def lonlat(self, first: float, second: float) -> tuple[float, float]:
        """Longitude and latitude of a point of the system; not finite where it is nowhere on Earth."""
        lon, lat = self._back.transform(first, second)
        return (lon, lat) if math.isfinite(lon) and math.isfinite(lat) else (math.inf, math.inf)

    @cached_property
    def _forth(self) -> "Transformer":
        from pyproj import Transformer

        return Transformer.from_crs(SYSTEMS[CRS84].name, self.axes.name)

    @cached_property
    def _back(self) -> "Transformer":
        from pyproj import Transformer

        return Transformer.from_crs(self.axes.name, SYSTEMS[CRS84].name)
