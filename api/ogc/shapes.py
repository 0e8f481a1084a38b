"""Shapes made ready to be handed out: of one type, turned as GeoJSON wants them, in the system asked for."""

from typing import Any

import numpy as np
import shapely

from api.ogc.crs import Reprojection


def several(shape: shapely.Geometry) -> shapely.Geometry:
    """A polygon as a multipolygon of one, so that a collection's shapes are of one type."""
    return shapely.MultiPolygon([shape]) if isinstance(shape, shapely.Polygon) else shape


def geometry_objects(shapes: np.ndarray, projection: Reprojection) -> list[dict[str, Any] | None]:
    """GeoJSON geometries of shapes (N,) in CRS_GEOGRAPHIC, outer rings anticlockwise on the Earth; None stays None."""
    turned = shapely.orient_polygons(shapes, exterior_cw=False)
    moved = shapely.transform(turned, projection.shape_points)
    return [None if shape is None else shapely.geometry.mapping(shape) for shape in moved]
