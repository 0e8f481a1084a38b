"""Points of sites on the small map of the province: as one path, however many there are."""

from collections.abc import Sequence

import numpy as np
from pyproj import Transformer

from constants import CRS_GEOGRAPHIC
from geo.boundaries import Boundaries
from layers.charts.locator import Locator

_CELL = 4
"""Units of the drawing; points in one cell are one dot."""


def site_dots(drawn: Locator, boundaries: Boundaries, points: Sequence[tuple[float, float]]) -> str:
    """The dots as the ``d`` of an SVG path whose lines have no length and round ends.

    Args:
        drawn: the map they lie on.
        boundaries: what it was drawn of.
        points: longitude and latitude in degrees; what lies outside of the drawing is left out.
    """
    if not points or not drawn.paths:
        return ""
    to_metres = Transformer.from_crs(CRS_GEOGRAPHIC, boundaries.equal_area, always_xy=True)
    x, y = drawn.units(*to_metres.transform(*np.asarray(points, dtype=float).T))
    inside = (x >= 0) & (x <= drawn.width) & (y >= 0) & (y <= drawn.height)
    cells = np.unique(np.column_stack((x, y))[inside].astype(int) // _CELL, axis=0) * _CELL + _CELL // 2
    return "".join(f"M{column} {row}h0" for column, row in cells.tolist())
