"""Which cities share a border, from the shapes themselves."""

from collections.abc import Mapping

import numpy as np
import shapely

from geo.area import Area

Neighbours = Mapping[str, tuple[str, ...]]


def neighbours(areas: Mapping[str, Area]) -> Neighbours:
    """Adcode -> adcodes of those it shares a stretch of border with, in the order of the codes.

    Meeting in a single point is no shared border. The shapes form one coverage, so nothing is snapped or
    guessed; what lies across the sea or outside the province is no neighbour.
    """
    shapes, codes = np.array([area.geometry for area in areas.values()], dtype=object), list(areas)
    pairs = [(codes[one], codes[other]) for one, other in zip(*_bordering(shapes), strict=True)]
    return {code: tuple(sorted(other for one, other in pairs if one == code)) for code in codes}


def _bordering(shapes: np.ndarray) -> np.ndarray:
    """Positions (2, N) of all ordered pairs of shapes (any CRS) whose common border has a length."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = pairs[:, pairs[0] != pairs[1]]
    common = shapely.intersection(shapes[pairs[0]], shapes[pairs[1]])
    return pairs[:, shapely.length(common) > 0]
