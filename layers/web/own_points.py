"""Own sites as the browser gets them: columns of whole numbers, in an order in which neighbours follow one another."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from atlas.own_sites import OwnSite
from layers.web.basemap import BaseMap

_UNIT = 10_000
"""Steps a degree, about 10 m: less than a pixel as near as the map goes."""
_BITS = 24


def drawn_sites(sites: Sequence[OwnSite]) -> tuple[OwnSite, ...]:
    """Those that have a point, along a curve that fills the plane, so that the steps from one to the next are small."""
    known = [site for site in sites if site.lon is not None and site.lat is not None]
    if not known:
        return ()
    order = np.argsort(_along_curve(_steps(known, None)), kind="stable")
    return tuple(known[index] for index in order.tolist())


def packed_points(sites: Sequence[OwnSite], basemap: BaseMap | None) -> dict[str, Any]:
    """The points of drawn sites: the steps in longitude and latitude, and a letter a site for how well it is known.

    Args:
        sites: with points, in the order of ``drawn_sites``.
        basemap: shifts them into the datum of its tiles.
    """
    steps = np.diff(_steps(sites, basemap), axis=0, prepend=0)
    about = "".join("0" if site.precision == "exact" else "1" for site in sites)
    return {"unit": _UNIT, "x": steps[:, 0].tolist(), "y": steps[:, 1].tolist(), "about": about}


def shown_at(site: OwnSite, basemap: BaseMap | None) -> list[float]:
    """Latitude and longitude of one site on the map."""
    x, y = (_steps([site], basemap)[0] / _UNIT).tolist()
    return [y, x]


def _steps(sites: Sequence[OwnSite], basemap: BaseMap | None) -> np.ndarray:
    """(N, 2): longitude and latitude in whole steps."""
    lon, lat = (np.array([getattr(site, name) for site in sites], dtype=float) for name in ("lon", "lat"))
    if basemap and basemap.shift:
        lon, lat = basemap.shift(lon, lat)
    return np.asarray(np.rint(np.column_stack((lon, lat)) * _UNIT), dtype=np.int64)


def _along_curve(steps: np.ndarray) -> np.ndarray:
    """The place of each point along a Z-order curve."""
    x, y = (steps - steps.min(axis=0)).T
    bits = ((x >> bit & 1) << (2 * bit) | (y >> bit & 1) << (2 * bit + 1) for bit in range(_BITS))
    return np.asarray(np.bitwise_or.reduce(list(bits)))
