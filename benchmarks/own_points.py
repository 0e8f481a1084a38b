"""How large the layer of own sites is for a browser at a hundred thousand points, and how long it takes to be made."""

import gzip
import json
import time
from typing import Any

from atlas.own_sites import OwnSite
from benchmarks.report import Measurement

POINTS = 100_000
_EAST, _NORTH, _SPAN = 114.8, 34.4, (7.9, 4.0)
"""A box as large as a province, in degrees; points that lie anywhere in it are the hardest to pack."""


def own_points(points: int = POINTS) -> dict[str, Any]:
    """Packs points that are spread evenly.

    Returns:
        ``points``, ``bytes`` as sent, ``seconds`` of sorting and packing.
    """
    import numpy as np

    from layers.web.own_points import drawn_sites, packed_points

    spread = np.random.default_rng(1).random((points, 2)) * _SPAN + (_EAST, _NORTH)
    sites = [
        OwnSite(str(n), "", "", lon=x, lat=y, precision="exact") for n, (x, y) in enumerate(spread.tolist())
    ]
    begun = time.perf_counter()
    content = gzip.compress(json.dumps(packed_points(drawn_sites(sites), None)).encode(), 6)
    return {"points": points, "bytes": len(content), "seconds": time.perf_counter() - begun}


def points_listed(found: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets; none without measurements."""
    if not found:
        return []
    name = f"own sites on the map: {found['points']:,} points"
    return [
        Measurement(f"{name}, as sent", "kB", found["bytes"] / 1e3, most=1000),
        Measurement(f"{name}, made", "s", found["seconds"]),
    ]
