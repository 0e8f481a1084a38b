"""The prefectures' outlines for little maps: simplified together, so that their borders still coincide."""

from typing import NamedTuple

import numpy as np
import shapely
from pyproj import Transformer

from constants import CRS_GEOGRAPHIC
from geo.boundaries import Boundaries
from layers.layout.model import Ring

_TOLERANCE = 5000
"""Square root of the smallest triangle kept, in metres: half a point where a map is 170 points wide."""

_SPECK = 2e-5
"""Of the square of the map's width: islands smaller than this are not seen."""

CityOutline = tuple[tuple[Ring, ...], ...]


class Outlines(NamedTuple):
    """Polygons by adcode and the places of their names, both in units of the map's width, y downwards; and its height."""

    parts: dict[str, CityOutline]
    names: dict[str, tuple[float, float]]
    height: float


def outlines(boundaries: Boundaries, tolerance_m: float = _TOLERANCE) -> Outlines:
    """All prefectures in the boundaries' equal-area projection; empty without any."""
    frame = boundaries.prefectures
    if frame.empty:
        return Outlines({}, {}, 0.0)
    flat = shapely.coverage_simplify(
        np.asarray(frame.geometry.to_crs(boundaries.equal_area).values), tolerance_m
    )
    west, south, east, north = shapely.total_bounds(flat)

    def unit(xy: np.ndarray) -> np.ndarray:
        return np.asarray((xy - (west, north)) / (east - west) * (1, -1))

    flattened = Transformer.from_crs(CRS_GEOGRAPHIC, boundaries.equal_area, always_xy=True)
    places = unit(
        np.column_stack(flattened.transform(frame.label_lon.to_numpy(), frame.label_lat.to_numpy()))
    )
    parts = {
        code: _parts(shape) for code, shape in zip(frame.index, shapely.transform(flat, unit), strict=True)
    }
    names = {code: (float(x), float(y)) for code, (x, y) in zip(frame.index, places, strict=True)}
    return Outlines(parts, names, (north - south) / (east - west))


def placed(outline: CityOutline, left: float, top: float, width: float) -> CityOutline:
    """An outline on the page, where its map has this corner and this width."""
    return tuple(tuple(ring * width + np.array((left, top)) for ring in part) for part in outline)


def _parts(shape: shapely.Geometry) -> CityOutline:
    polygons = [part for part in shapely.get_parts(shape) if part.area > _SPECK] or list(
        shapely.get_parts(shape)
    )
    return tuple(
        tuple(shapely.get_coordinates(ring) for ring in shapely.get_rings(part)) for part in polygons
    )
