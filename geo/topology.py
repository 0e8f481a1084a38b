"""What one topology needs: unions that keep shared borders, label points, areas on the ellipsoid."""

import numpy as np
import shapely
from pyproj import Geod, Transformer
from pyproj.enums import TransformDirection
from shapely.geometry.base import BaseGeometry

from constants import CRS_GEOGRAPHIC

GEOD = Geod(ellps="WGS84")


def union(shapes: np.ndarray) -> BaseGeometry:
    """One shape of many that share their borders vertex by vertex.

    Args:
        shapes: polygons, shape (N,), any CRS, forming a coverage.

    Returns:
        Their union, without a new vertex where the coverage is valid (some sources have counties that overlap by
        a few metres); parts from large to small, outer rings counter-clockwise (RFC 7946).
    """
    united = shapely.coverage_union_all if shapely.coverage_is_valid(shapes) else shapely.union_all
    merged = shapely.normalize(united(shapes))
    parts = sorted(shapely.get_parts(merged), key=lambda part: (-part.area, part.bounds))
    whole = parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
    return shapely.orient_polygons(whole, exterior_cw=False)


def holes(shape: BaseGeometry) -> int:
    """How many interior rings a polygon or multipolygon has."""
    return int(shapely.get_num_interior_rings(shapely.get_parts(shape)).sum())


def label_points(shapes: np.ndarray, equal_area: str) -> np.ndarray:
    """Where a label stands best: the centre of the largest circle inside each shape's largest part.

    Args:
        shapes: polygons or multipolygons, shape (N,), CRS_GEOGRAPHIC.
        equal_area: the projection in metres that distances are taken in.

    Returns:
        Longitude and latitude in degrees, shape (N, 2), 6 decimals; found to 50 m in ``equal_area``.
    """
    largest = [max(shapely.get_parts(shape), key=lambda part: part.area) for shape in shapes]
    there = Transformer.from_crs(CRS_GEOGRAPHIC, equal_area, always_xy=True)
    flat = shapely.transform(
        np.array(largest, dtype=object), lambda xy: np.column_stack(there.transform(*xy.T))
    )
    centres = [shapely.get_point(shapely.maximum_inscribed_circle(part, tolerance=50), 0) for part in flat]
    x, y = shapely.get_coordinates(centres).T
    degrees = there.transform(x, y, direction=TransformDirection.INVERSE)
    return np.round(np.column_stack(degrees), 6)


def area_km2(shape: BaseGeometry) -> float:
    """Area in km² on the WGS 84 ellipsoid (Karney 2013, doi:10.1007/s00190-012-0578-z, as in pyproj's Geod).

    Args:
        shape: polygon or multipolygon, CRS_GEOGRAPHIC.
    """
    return abs(GEOD.geometry_area_perimeter(shape)[0]) / 1e6
