"""From the earth to the page: equal areas, one length of a metre, and what scale bar and north arrow may say."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from math import floor, log10

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from constants import CRS_GEOGRAPHIC
from geo.boundaries import Boundaries
from geo.topology import GEOD

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; of an extent in metres: west, south, east, north."""

Shapes = Mapping[str, Mapping[str, BaseGeometry]]
"""Areas by level and adcode."""

_STEPS = (5, 2, 1)


def flattening(boundaries: Boundaries) -> Transformer:
    """From longitude and latitude in degrees to the boundaries' equal-area projection in metres."""
    return Transformer.from_crs(CRS_GEOGRAPHIC, boundaries.equal_area, always_xy=True)


def flat(boundaries: Boundaries, flattened: Transformer) -> Shapes:
    """All areas on the plane, in metres."""
    levels = _geometries(boundaries).items()
    return {level: _each(areas, lambda xy: _metres(xy, flattened)) for level, areas in levels}


def extent(shapes: Shapes) -> Box | None:
    """What all shapes together fill; None where there is none."""
    found = [shape for areas in shapes.values() for shape in areas.values()]
    return tuple(shapely.total_bounds(found).tolist()) if found else None


class Projection:
    """The plane, scaled and moved so that an extent fills a box of the page.

    Attributes:
        metres: that one point of the page stands for.
    """

    def __init__(self, extent: Box, box: Box, flattened: Transformer) -> None:
        """Fits ``extent`` (metres) into the middle of ``box`` (points); ``flattened`` leads to the plane."""
        self._flattened = flattened
        west, south, east, north = extent
        left, top, right, bottom = box
        self.metres = max((east - west) / (right - left), (north - south) / (bottom - top))
        self._earth = np.array([(west + east) / 2, (south + north) / 2])
        self._page = np.array([(left + right) / 2, (top + bottom) / 2])

    def draw(self, shapes: Shapes) -> Shapes:
        """Flat shapes on the page, in points."""
        return {level: _each(areas, self._points) for level, areas in shapes.items()}

    def points(self, places: Sequence[shapely.Geometry]) -> np.ndarray:
        """The vertices of places in CRS_GEOGRAPHIC on the page, in points, shape (N, 2)."""
        return self._points(_metres(shapely.get_coordinates(list(places)), self._flattened))

    def _points(self, metres: np.ndarray) -> np.ndarray:
        return np.asarray((metres - self._earth) / [self.metres, -self.metres] + self._page)

    @cached_property
    def _eastwards(self) -> tuple[float, float]:
        """Azimuth (degrees) of what runs to the right in the middle of the map, and its true length a metre."""
        (x, y), half = self._earth, 500.0
        lon, lat = self._flattened.transform([x - half, x + half], [y, y], direction="INVERSE")
        azimuth, _, length = GEOD.inv(lon[0], lat[0], lon[1], lat[1])
        return azimuth, length / (2 * half)

    @property
    def north(self) -> float:
        """How many degrees clockwise from upright north lies in the middle of the map."""
        return 90.0 - self._eastwards[0]

    def scale(self, longest: float) -> tuple[float, int]:
        """The largest round distance that is not longer than ``longest`` points.

        Returns:
            Its length in points and the distance in metres; true in the middle of the map, measured on the
            WGS 84 ellipsoid.
        """
        true = self.metres * self._eastwards[1]
        power = 10 ** floor(log10(longest * true))
        distance = next(step * power for step in _STEPS if step * power <= longest * true)
        return distance / true, distance


def _geometries(boundaries: Boundaries) -> Shapes:
    levels = boundaries.areas.items()
    return {level: {code: area.geometry for code, area in areas.items()} for level, areas in levels}


def _each(
    areas: Mapping[str, BaseGeometry], change: Callable[[np.ndarray], np.ndarray]
) -> dict[str, BaseGeometry]:
    """The areas with all coordinates changed."""
    moved = shapely.transform(np.array(list(areas.values()), dtype=object), change)
    return dict(zip(areas, moved.tolist(), strict=True))


def _metres(degrees: np.ndarray, flattened: Transformer) -> np.ndarray:
    return np.column_stack(flattened.transform(*degrees.T))
