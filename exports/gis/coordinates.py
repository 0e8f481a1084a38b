"""Geometries as GeoJSON asks for them (RFC 7946): rounded, outer rings anticlockwise."""

import numpy as np
import shapely

DECIMALS = 6
"""Of a degree: about 10 cm, as exact as the boundaries are written."""


def as_rfc7946(shapes: np.ndarray) -> np.ndarray:
    """The geometries (N,) in CRS_GEOGRAPHIC, made anew."""
    rounded = shapely.transform(shapes, lambda xy: np.round(xy, DECIMALS))
    return np.asarray(shapely.orient_polygons(rounded, exterior_cw=False))
