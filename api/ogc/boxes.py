"""What the parameters ``bbox`` and ``bbox-crs`` ask for: one box in degrees, or two across the antimeridian."""

import math

from api.ogc.crs import CRS84, SYSTEMS, Reprojection
from api.ogc.refusing import FeatureRefusal, wrong_parameter
from language import message

DegreeEdges = tuple[float, float, float, float]
"""West, south, east, north."""

MOST_NUMBERS = 6
_MERCATOR_EDGE = 20037508.342789244
"""Metres: where Web Mercator's world ends; map programs ask for more, and mean all there is."""


def asked_boxes(text: str, system: str = CRS84) -> tuple[DegreeEdges, ...]:
    """The boxes in longitude and latitude.

    Args:
        text: four numbers, or six with heights, which features here do not have; in the system's order of axes.
        system: the address of a reference system.

    Raises:
        FeatureRefusal: it is no box.
    """
    numbers = _numbers(text)
    if len(numbers) == 6:
        if numbers[2] > numbers[5]:
            raise _wrong(text)
        numbers = [*numbers[:2], *numbers[3:5]]
    west, south, east, north = _in_degrees(numbers, system, text)
    wraps = west > east and SYSTEMS[system].degrees
    if south > north or (west > east and not wraps) or max(abs(south), abs(north)) > 90:
        raise _wrong(text)
    if max(abs(west), abs(east)) > 180:
        raise _wrong(text)
    return (
        ((west, south, 180.0, north), (-180.0, south, east, north))
        if wraps
        else ((west, south, east, north),)
    )


def _numbers(text: str) -> list[float]:
    try:
        found = [float(part) for part in text.split(",", MOST_NUMBERS)]
    except ValueError:
        raise _wrong(text) from None
    if len(found) not in (4, 6) or not all(map(math.isfinite, found)):
        raise _wrong(text)
    return found


def _in_degrees(numbers: list[float], system: str, text: str) -> DegreeEdges:
    """The lower and the upper corner, each as longitude and latitude."""
    projection = Reprojection(system)
    if projection.axes.degrees:
        first, second = numbers[:2], numbers[2:]
        corners = [corner[::-1] if projection.axes.latitude_first else corner for corner in (first, second)]
        return corners[0][0], corners[0][1], corners[1][0], corners[1][1]
    if numbers[0] > numbers[2] or numbers[1] > numbers[3]:
        raise _wrong(text)
    numbers = [max(-_MERCATOR_EDGE, min(_MERCATOR_EDGE, number)) for number in numbers]
    west, south = projection.lonlat(numbers[0], numbers[1])
    east, north = projection.lonlat(numbers[2], numbers[3])
    return west, south, east, north


def _wrong(text: str) -> FeatureRefusal:
    remedy = message(
        "请写四个数（或带高程的六个），用逗号隔开：先小后大，次序同坐标系的轴，如 117,35,119,36。"
    )
    return wrong_parameter("bbox", text, remedy)
