"""What is wrong with a province's county shapes as the source has them: overlaps, gaps, prefectures that differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from geo.building.package import CountyShape, ProvinceShapes
from geo.topology import area_km2, union

LEAST_KM2 = 0.0001
"""100 m²: what is smaller is rounding."""


@dataclass(frozen=True)
class CountyOverlap:
    """Two counties that claim the same ground."""

    one: CountyShape
    other: CountyShape
    km2: float


@dataclass(frozen=True)
class Enclosure:
    """Ground inside the province that none of its counties has: another province's counties, water, or a gap.

    Attributes:
        at: longitude and latitude of a point in it, degrees.
        holders: counties of other provinces that fill it; none where nobody has it.
    """

    at: tuple[float, float]
    km2: float
    holders: tuple[CountyShape, ...]


@dataclass(frozen=True)
class Survey:
    """Everything found; ``differing`` has the prefectures whose own shape is not the union of its counties, km²."""

    overlaps: tuple[CountyOverlap, ...]
    holes: tuple[Enclosure, ...]
    differing: tuple[tuple[str, float], ...]
    largest_difference_km2: float

    @property
    def open_holes(self) -> tuple[Enclosure, ...]:
        """Those that no other province fills."""
        return tuple(hole for hole in self.holes if not hole.holders)


def survey(source: ProvinceShapes) -> Survey:
    """Looks at the counties of a province as the package has them, at 6 decimals."""
    shapes = rounded(county.shape for county in source.counties)
    differences = dict(_differences(source, shapes))
    return Survey(
        tuple(_overlaps(source.counties, shapes)),
        tuple(_holes(shapes, source.elsewhere)),
        tuple((zh, km2) for zh, km2 in differences.items() if km2 >= LEAST_KM2),
        max(differences.values(), default=0.0),
    )


def rounded(shapes: Iterable[shapely.Geometry]) -> np.ndarray:
    """The shapes (N,) at 6 decimals, outer rings counter-clockwise (RFC 7946); nothing is repaired."""
    plain = shapely.transform(np.array(list(shapes), dtype=object), lambda xy: np.round(xy, 6))
    return np.asarray(shapely.orient_polygons(plain, exterior_cw=False))


def _overlaps(counties: Sequence[CountyShape], shapes: np.ndarray) -> Iterable[CountyOverlap]:
    """Every two whose shared ground is an area, whatever its size: any of it spoils the coverage."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects").T
    for one, other in pairs[pairs[:, 0] < pairs[:, 1]]:
        shared = shapely.intersection(shapes[one], shapes[other])
        if shared.area > 0:
            yield CountyOverlap(counties[one], counties[other], _km2(shared))


def _holes(shapes: np.ndarray, elsewhere: Sequence[CountyShape]) -> Iterable[Enclosure]:
    parts = shapely.get_parts(union(shapes))
    rings = [ring for part in parts for ring in part.interiors]
    tree = shapely.STRtree([county.shape for county in elsewhere])
    for hole in map(shapely.Polygon, rings):
        if (km2 := _km2(hole)) >= LEAST_KM2:
            near = (elsewhere[number] for number in tree.query(hole, predicate="intersects"))
            holders = (county for county in near if shapely.intersection(county.shape, hole).area > 0)
            point = hole.representative_point()
            yield Enclosure((round(point.x, 4), round(point.y, 4)), km2, tuple(holders))


def _differences(source: ProvinceShapes, shapes: np.ndarray) -> Iterable[tuple[str, float]]:
    """Each prefecture's name, and the area in which its own shape differs from the union of its counties, km²."""
    home = np.array([county.prefecture for county in source.counties])
    for code, zh in source.prefectures.items():
        own = rounded([source.own_prefectures[code]])[0]
        yield zh, _km2(own.symmetric_difference(union(shapes[home == code])))


def _km2(shape: shapely.Geometry) -> float:
    polygons = (part for part in shapely.get_parts(shape) if part.geom_type == "Polygon")
    return round(sum(map(area_km2, polygons)), 4)
