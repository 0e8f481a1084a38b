"""A small map that shows where a city lies: the prefectures as paths of an SVG, in an equal-area projection."""

from typing import NamedTuple

import numpy as np
import shapely

from geo.boundaries import Boundaries

WIDTH = 1000
"""Of the drawing in its own units; the height follows from the shape of the province."""

_TOLERANCE = 2500
"""Square root of the smallest triangle kept, in metres: about a pixel where the map is 340 pixels wide."""

_MARGIN = 6


class Locator(NamedTuple):
    """The drawing's size and one path (the ``d`` of an SVG ``path``) a prefecture, by adcode.

    ``west`` and ``north`` are where it begins in the metres of its projection, ``scale`` units a metre.
    """

    width: int
    height: int
    paths: dict[str, str]
    west: float = 0.0
    north: float = 0.0
    scale: float = 0.0

    def units(self, east: np.ndarray, north: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where places, in metres of the projection, lie in the drawing."""
        return (east - self.west) * self.scale + _MARGIN, (self.north - north) * self.scale + _MARGIN


def locator(boundaries: Boundaries) -> Locator:
    """All prefectures, simplified together so that their borders still coincide."""
    frame = boundaries.prefectures
    if frame.empty:
        return Locator(WIDTH, WIDTH, {})
    flat = np.asarray(frame.geometry.to_crs(boundaries.equal_area).values)
    west, south, east, north = shapely.total_bounds(flat)
    scale = (WIDTH - 2 * _MARGIN) / (east - west)
    shapes = shapely.transform(
        shapely.coverage_simplify(flat, _TOLERANCE),
        lambda xy: np.column_stack(((xy[:, 0] - west) * scale, (north - xy[:, 1]) * scale)) + _MARGIN,
    )
    height = round((north - south) * scale) + 2 * _MARGIN
    paths = {code: _path(shape) for code, shape in zip(frame.index, shapes, strict=True)}
    return Locator(WIDTH, height, paths, west, north, scale)


def _path(shape: shapely.Geometry) -> str:
    """Every ring of a polygon or multipolygon as a move and relative lines, in whole units."""
    rings = [ring for part in shapely.get_parts(shape) for ring in shapely.get_rings(part)]
    return "".join(_ring(np.rint(shapely.get_coordinates(ring)[:-1]).astype(int)) for ring in rings)


def _ring(points: np.ndarray) -> str:
    """One ring, (N, 2) without the repeated end; what rounds to nothing is left out."""
    steps = np.diff(points, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    lines = " ".join(f"{x} {y}" for x, y in steps.tolist())
    return f"M{points[0][0]} {points[0][1]}l{lines}z" if len(steps) > 1 else ""
