"""The shapes of every level as the map page has them, in the datum of its tiles."""

from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.boundaries import MAP_LEVELS, Boundaries
from layers.web.basemap import BaseMap, Shift


def map_shapes(boundaries: Boundaries, basemap: BaseMap | None = None) -> dict[str, Any]:
    """GeoJSON by level, longitude and latitude in degrees, WGS 84 or as the base map shifts it."""
    from geo.webshapes import (
        web_shapes,
    )  # with geopandas, which a page kept from an earlier start does not need

    shapes = web_shapes(boundaries)
    chosen = {level: shapes[level] for level in MAP_LEVELS}
    shift = basemap.shift if basemap else None
    if shift:
        for collection in chosen.values():
            for feature in collection["features"]:
                feature["geometry"] = _shifted(shapely.geometry.shape(feature["geometry"]), shift)
    return chosen


def _shifted(shape: BaseGeometry, shift: Shift) -> dict[str, Any]:
    moved = shapely.transform(shape, lambda xy: np.column_stack(shift(*xy.T)))
    return dict(shapely.geometry.mapping(shapely.set_precision(moved, 1e-6)))
