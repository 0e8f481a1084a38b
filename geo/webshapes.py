"""The shapes a browser draws: simplified once as counties, so that the lines of all levels coincide."""

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from constants import CRS_GEOGRAPHIC
from geo.boundaries import Boundaries
from geo.topology import union

DECIMALS = 4
"""Of a degree: about 10 m, a tenth of a pixel at zoom 10."""

MOST_DECIMALS = 7

FeatureCollection = dict[str, Any]


def web_shapes(boundaries: Boundaries, tolerance_m: float = 150) -> dict[str, FeatureCollection]:
    """GeoJSON of every level for a browser.

    The smallest areas (counties, and prefectures that have none) are simplified as one coverage
    (Visvalingam–Whyatt, GEOS ``coverageSimplify``) in the boundaries' equal-area projection; every other level is
    the union of them. The source is generalised to about 250 m already, so tolerances below that drop little: 136
    counties, their prefectures and groups of these together are 297+117+46 kB (118 kB gzip) at 150 m, 89 kB gzip
    at 750 m with single spots 2.7 km off.

    Args:
        boundaries: as loaded; a level that is empty gives a collection without features.
        tolerance_m: square root of the smallest triangle kept, in metres.

    Returns:
        Collections by level name (counties, prefectures, circles, province), coordinates in degrees (WGS 84,
        4 decimals), the only property ``key`` (the adcode or circle id).
    """
    counties, equal_area = boundaries.counties, boundaries.equal_area
    alone = boundaries.prefectures[~boundaries.prefectures.index.isin(counties.parent)]
    smallest = pd.concat([counties, alone]) if len(alone) else counties
    shapes = _simplified(smallest, tolerance_m, equal_area)
    keys = {
        "prefectures": np.concatenate([counties.parent.to_numpy(), alone.index.to_numpy()]),
        "circles": smallest.circle.to_numpy(),
        "province": np.full(len(smallest), next(iter(boundaries.areas["province"]), "")),
    }
    levels = {"counties": _collection(counties.index, shapes[: len(counties)])}
    for level, homes in keys.items():
        frame = getattr(boundaries, level)
        whole = [_has_all(frame.area_km2[key], smallest.area_km2[homes == key]) for key in frame.index]
        own = shapes[:0] if all(whole) else _simplified(frame, tolerance_m, equal_area)
        joined = [
            union(shapes[homes == key]) if complete else own[number]
            for number, (key, complete) in enumerate(zip(frame.index, whole, strict=True))
        ]
        levels[level] = _collection(frame.index, joined)
    return levels


def _simplified(frame: gpd.GeoDataFrame, tolerance_m: float, equal_area: str) -> np.ndarray:
    """The frame's shapes (N,), simplified as a coverage, in degrees at DECIMALS, or more where those would cross."""
    if frame.empty:
        return np.array([], dtype=object)
    flat = frame.geometry.to_crs(equal_area).values
    simple = gpd.GeoSeries(shapely.coverage_simplify(np.asarray(flat), tolerance_m), crs=equal_area)
    degrees = np.asarray(simple.to_crs(CRS_GEOGRAPHIC).values)
    tries = (_rounded(degrees, decimals) for decimals in range(DECIMALS, MOST_DECIMALS + 1))
    return next(
        (shapes for shapes in tries if shapely.is_valid(shapes).all()), _rounded(degrees, MOST_DECIMALS)
    )


def _rounded(degrees: np.ndarray, decimals: int) -> np.ndarray:
    rounded = shapely.transform(degrees, lambda xy: np.round(xy, decimals))
    return np.asarray(shapely.orient_polygons(rounded, exterior_cw=False))


def _has_all(area: float, counties: pd.Series) -> bool:
    """Whether the counties present fill the area; one left out as faulty must not tear a hole."""
    return bool(abs(counties.sum() - area) < 0.005 * area)


def _collection(keys: Any, shapes: Any) -> FeatureCollection:
    """A FeatureCollection of shapes by key."""
    features = [
        {"type": "Feature", "properties": {"key": key}, "geometry": _geometry(shape)}
        for key, shape in zip(keys, shapes, strict=True)
    ]
    return {"type": "FeatureCollection", "features": features}


def _geometry(shape: BaseGeometry) -> dict[str, Any]:
    """The shape as GeoJSON, repeated neighbours (made by rounding) dropped."""
    return dict(shapely.geometry.mapping(shapely.remove_repeated_points(shape)))
