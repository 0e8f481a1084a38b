"""How far it is to airports and neighbouring cities, as the crow flies: great circles on the ellipsoid, no roads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from atlas.context.transport import Airport
from atlas.model import Atlas

if TYPE_CHECKING:
    from pyproj import Geod

LonLat = tuple[float, float]
"""Longitude and latitude in degrees, CRS_GEOGRAPHIC."""


@dataclass(frozen=True)
class AirportAway:
    """An airport and its distance in kilometres from some point."""

    airport: Airport
    km: float


@dataclass(frozen=True)
class CityAway:
    """A neighbouring prefecture and the distance in kilometres between the label points of the two."""

    adcode: str
    km: float


def kilometres(one: LonLat, other: LonLat) -> float:
    """The shortest way over the WGS 84 ellipsoid, in kilometres."""
    _, _, metres = _ellipsoid().inv(*one, *other)
    return float(metres) / 1000


def nearest_airports(atlas: Atlas, at: LonLat, count: int = 1) -> tuple[AirportAway, ...]:
    """The airports nearest to a point; only those of the province are known."""
    found = (AirportAway(item, kilometres(at, (item.lon, item.lat))) for item in atlas.context.airports)
    return tuple(sorted(found, key=lambda item: item.km)[:count])


def label_point(atlas: Atlas, adcode: str) -> LonLat | None:
    """The point that stands for a prefecture or county on maps; nothing for what is neither."""
    for level in ("prefectures", "counties"):
        if area := atlas.boundaries.areas[level].get(adcode):
            return area.label_lon, area.label_lat
    return None


def neighbours_away(atlas: Atlas, city: str) -> tuple[CityAway, ...]:
    """The cities that share a border with one, nearest first."""
    here, found = label_point(atlas, city), list[CityAway]()
    for code in atlas.boundaries.neighbours.get(city, ()):
        there = label_point(atlas, code)
        if here and there:
            found.append(CityAway(code, kilometres(here, there)))
    return tuple(sorted(found, key=lambda item: item.km))


def _ellipsoid() -> "Geod":
    from pyproj import Geod  # where a distance is asked for

    return Geod(ellps="WGS84")
