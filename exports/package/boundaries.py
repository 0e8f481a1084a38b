"""The boundaries as GeoJSON (RFC 7946), a file a level, in degrees."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import shapely

from atlas.model import Atlas
from geo.area import Area
from geo.building.geojson import geojson
from language import message


class BoundaryLevel(NamedTuple):
    """A file of boundaries: the level of the atlas that is in it, and a title (a message)."""

    file: str
    level: str
    title: str


LEVELS = (
    BoundaryLevel("prefectures", "prefectures", message("市界")),
    BoundaryLevel("counties", "counties", message("县界")),
    BoundaryLevel("groups", "circles", message("市组（如经济圈）的范围")),
    BoundaryLevel("province", "province", message("省界")),
)


def boundary_files(atlas: Atlas) -> Iterator[tuple[BoundaryLevel, bytes]]:
    """Every level that has areas."""
    for level in LEVELS:
        if areas := atlas.boundaries.areas[level.level]:
            yield level, geojson(map(_anticlockwise, areas.values())).encode()


def _anticlockwise(area: Area) -> Area:
    """Outer rings as the standard asks for them, coordinates as exact as the source's."""
    shape = shapely.orient_polygons(area.geometry, exterior_cw=False)
    return replace(area, wkb=shapely.to_wkb(shape))
