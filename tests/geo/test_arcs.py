"""Shapes as arcs: put together again they are the shapes, and a shared border is there once."""

import pytest

from geo.arcs import SCALE, topology
from geo.webshapes import web_shapes


def collection(**shapes: list) -> dict:
    """GeoJSON of polygons by key."""
    features = [
        {"properties": {"key": key}, "geometry": {"type": "Polygon", "coordinates": rings}}
        for key, rings in shapes.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def square(x: float, y: float, size: float = 1) -> list:
    """A closed ring, counter-clockwise from its lower left corner."""
    return [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]


def ring(found: dict, numbers: list[int]) -> list[tuple[float, float]]:
    """A ring put together again as a page does, without the repeated end."""
    points: list[tuple[int, int]] = []
    for number in numbers:
        steps, line, place = found["arcs"][number if number >= 0 else ~number], [], (0, 0)
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            place = (place[0] + dx, place[1] + dy)
            line.append(place)
        points += (line if number >= 0 else line[::-1])[:-1]
    return [(x / SCALE, y / SCALE) for x, y in points]


def turned(points: list) -> list:
    """The same ring from its smallest point on."""
    at = points.index(min(points))
    return [*points[at:], *points[:at]]


def test_neighbours_share_one_arc():
    found = topology({"cities": collection(a=[square(0, 0)], b=[square(1, 0)])})
    assert len(found["arcs"]) == 3
    ((a,),), ((b,),) = found["levels"]["cities"].values()
    assert {*a} & {~number for number in b}


def test_an_island_in_a_lake_and_two_levels_share_it():
    lake = square(1, 1)
    levels = {
        "inner": collection(land=[square(0, 0, 3), lake[::-1]], isle=[lake]),
        "outer": collection(all=[square(0, 0, 3)]),
    }
    found = topology(levels)
    assert len(found["arcs"]) == 2
    assert [~number for number in found["levels"]["inner"]["land"][0][1]] == found["levels"]["inner"]["isle"][
        0
    ][0]
    assert found["levels"]["outer"]["all"][0][0] == found["levels"]["inner"]["land"][0][0]


@pytest.mark.parametrize("which", ["toy", "real"])
def test_every_shape_comes_back(which, request):
    levels = web_shapes(request.getfixturevalue(which))
    found = topology(levels)
    for name, level in levels.items():
        for feature in level["features"]:
            geometry = feature["geometry"]
            parts = (
                geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
            )
            again = found["levels"][name][feature["properties"]["key"]]
            for part, numbers in zip(parts, again, strict=True):
                for old, new in zip(part, numbers, strict=True):
                    assert turned(ring(found, new)) == turned([tuple(point) for point in old[:-1]])


def test_counties_carry_the_borders_of_all_levels(real):
    levels = web_shapes(real)
    alone = topology({"counties": levels["counties"]})
    assert len(topology(levels)["arcs"]) == len(alone["arcs"])
