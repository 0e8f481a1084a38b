"""Where an entry lies, as precisely as is known: a point, the label points of places, or what they fill."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.queries.asked import Shape
from atlas.model import Atlas
from geo.area import Area

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Whereabouts:
    """A geometry in CRS_GEOGRAPHIC, ``None`` for nowhere, and how precise it is.

    Attributes:
        precision: exact; county or city (it stands for the whole of it); province; unknown.
    """

    geometry: "BaseGeometry | None"
    precision: str


NOWHERE = Whereabouts(None, "unknown")
WHOLE_PROVINCE = Whereabouts(None, "province")
"""Of what is said of all of it: a point or an outline would put it somewhere."""


def of_places(codes: Iterable[str], atlas: Atlas, shape: Shape) -> Whereabouts:
    """Prefectures and counties by adcode, together one geometry; the coarsest of them says how precise it is."""
    areas = [area for code in codes if (area := area_of(code, atlas))]
    if not areas:
        return NOWHERE
    precision = "city" if any(area.level == "prefecture" for area in areas) else "county"
    return Whereabouts(_points(areas) if shape == "point" else _union(areas), precision)


def of_point(lon: float | None, lat: float | None, precision: str) -> Whereabouts:
    """A point in degrees."""
    import shapely

    if lon is None or lat is None:
        return NOWHERE
    return Whereabouts(shapely.Point(lon, lat), precision)


def area_of(code: str, atlas: Atlas) -> Area | None:
    """A prefecture or county of the boundaries."""
    levels = atlas.boundaries.areas
    return levels["prefectures"].get(code) or levels["counties"].get(code)


def _points(areas: list[Area]) -> "BaseGeometry":
    import shapely

    points = [shapely.Point(area.label_lon, area.label_lat) for area in areas]
    return points[0] if len(points) == 1 else shapely.MultiPoint(points)


def _union(areas: list[Area]) -> "BaseGeometry":
    import shapely

    return shapely.union_all([area.geometry for area in areas])
