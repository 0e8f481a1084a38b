"""Own sites in the plane of the small map of the province, for a map on which they can be chosen."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from pyproj import Transformer

from atlas.own_sites import OwnSite
from constants import CRS_GEOGRAPHIC
from geo.boundaries import Boundaries
from layers.charts.locator import Locator

_STEPS = 20
"""Steps a unit of the drawing, each about 35 m: less than a pixel as near as this map goes."""


def plane_positions(sites: Sequence[OwnSite], boundaries: Boundaries, drawn: Locator) -> np.ndarray:
    """(N, 2): where sites with points lie, in units of the drawing."""
    if not sites:
        return np.empty((0, 2))
    to_metres = Transformer.from_crs(CRS_GEOGRAPHIC, boundaries.equal_area, always_xy=True)
    lon, lat = (np.array([getattr(site, name) for site in sites], dtype=float) for name in ("lon", "lat"))
    return np.column_stack(drawn.units(*to_metres.transform(lon, lat)))


def packed_plane(sites: Sequence[OwnSite], positions: np.ndarray, drawn: Locator) -> dict[str, Any]:
    """The drawing and the steps from each site to the next, with a letter a site for how well its place is known."""
    steps = np.diff(np.rint(positions * _STEPS).astype(np.int64), axis=0, prepend=0)
    return {
        "width": drawn.width, "height": drawn.height, "paths": list(drawn.paths.values()), "steps": _STEPS,
        "x": steps[:, 0].tolist(), "y": steps[:, 1].tolist(),
        "about": "".join("0" if site.precision == "exact" else "1" for site in sites),
    }  # fmt: skip
