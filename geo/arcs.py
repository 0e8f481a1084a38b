"""The shapes of all levels as arcs: a border shared by neighbours or by levels is written once."""

import itertools
from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

import numpy as np

from geo.webshapes import DECIMALS, FeatureCollection

SCALE = 10**DECIMALS
"""Steps a degree: coordinates are whole numbers of them."""

Point = tuple[int, int]
GridRing = list[Point]


class Topology(TypedDict):
    """Shapes by level, in steps of which ``scale`` make a degree.

    ``arcs``: each a flat list of its first point (longitude and latitude) and the differences from point to
    point. ``levels``: name -> key -> polygons -> rings -> numbers of arcs, ``~n`` for an arc walked backwards.
    """

    scale: int
    arcs: list[list[int]]
    levels: dict[str, dict[str, list[list[list[int]]]]]


def topology(levels: Mapping[str, FeatureCollection]) -> Topology:
    """GeoJSON by level (polygons, degrees at DECIMALS, each feature with its ``key``) as one topology."""
    shapes = {
        name: {feature["properties"]["key"]: _rings(feature["geometry"]) for feature in level["features"]}
        for name, level in levels.items()
    }
    arcs = _Arcs(
        ring for level in shapes.values() for shape in level.values() for part in shape for ring in part
    )
    found = {
        name: {key: [[arcs.numbers(ring) for ring in part] for part in shape] for key, shape in level.items()}
        for name, level in shapes.items()
    }
    return {"scale": SCALE, "arcs": [_differences(arc) for arc in arcs.number], "levels": found}


def _rings(geometry: dict[str, Any]) -> list[list[GridRing]]:
    """The polygons of a geometry, each its rings without the repeated end."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[_ring(ring) for ring in part] for part in parts]


def _ring(points: list[tuple[float, float]]) -> GridRing:
    return list(map(tuple, np.rint(np.array(points[:-1]) * SCALE).astype(int).tolist()))


def _differences(arc: tuple[Point, ...]) -> list[int]:
    steps = [(x - before[0], y - before[1]) for before, (x, y) in zip(((0, 0), *arc), arc, strict=False)]
    return [value for step in steps for value in step]


class _Arcs:
    """Rings cut where borders meet; ``number`` has every arc in the order first met."""

    def __init__(self, rings: Iterable[GridRing]) -> None:
        """Finds where more than two ways go on: there borders meet."""
        ways: dict[Point, set[Point]] = {}
        for ring in rings:
            for before, point, after in zip((ring[-1], *ring[:-1]), ring, (*ring[1:], ring[0]), strict=True):
                ways.setdefault(point, set()).update((before, after))
        self.meeting = {point for point, around in ways.items() if len(around) > 2}
        self.number: dict[tuple[Point, ...], int] = {}

    def numbers(self, ring: GridRing) -> list[int]:
        """The arcs of a ring in their order."""
        cuts = [place for place, point in enumerate(ring) if point in self.meeting]
        start = cuts[0] if cuts else ring.index(min(ring))
        closed = [*ring[start:], *ring[: start + 1]]
        ends = [*(cut - start for cut in cuts), len(ring)] if cuts else [0, len(ring)]
        return [self._of(tuple(closed[a : b + 1])) for a, b in itertools.pairwise(ends)]

    def _of(self, arc: tuple[Point, ...]) -> int:
        backwards = self.number.get(arc[::-1])
        return self.number.setdefault(arc, len(self.number)) if backwards is None else ~backwards
