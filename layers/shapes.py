"""The shapes of every level as the map page has them, in the datum of its tiles."""

from typing import Any

import shapely

from geo.boundaries import MAP_LEVELS, Boundaries
from layers.web.basemap import BaseMap


def map_shapes(boundaries: Boundaries, basemap: BaseMap | None = None) -> dict[str, Any]:
    """GeoJSON by level, longitude and latitude in degrees, WGS 84 or as the base map shifts it."""
    from geo.webshapes import (
        web_shapes,
    )  # with geopandas, which a page kept from an earlier start does not need

    shapes = web_shapes(boundaries)
    chosen = {level: shapes[level] for level in MAP_LEVELS}
    if basemap and basemap.shift:
        for collection in chosen.values():
            for feature in collection["features"]:
                feature["geometry"] = _shifted(shapely.geometry.shape(feature["geometry"]), basemap)
    return chosen


def _shifted(shape: shapely.Geometry, basemap: BaseMap) -> dict[str, Any]:
    moved = shapely.transform(shape, lambda x, y: basemap.shift(x, y), interleaved=False)
    return shapely.geometry.mapping(shapely.set_precision(moved, 1e-6))
