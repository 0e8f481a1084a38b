"""The small map: one path a city, inside the drawing, equal in area to the real shapes."""

import re

import pytest
import shapely

from geo.boundaries import Boundaries
from layers.charts.locator import locator


def rings(path):
    """The rings of a path of ``M x y l dx dy … z`` as coordinates."""
    for start, lines in re.findall(r"M(-?\d+ -?\d+)l([^z]*)z", path):
        x, y = map(int, start.split())
        ring, steps = [(x, y)], list(map(int, lines.split()))
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        yield ring


def test_toy_cities_are_two_equal_boxes(toy_atlas):
    drawing = locator(toy_atlas.boundaries)
    west, east = (shapely.Polygon(next(rings(path))) for path in drawing.paths.values())
    assert west.area == pytest.approx(east.area, rel=0.01)
    assert west.centroid.x < east.centroid.x
    assert west.intersection(east).area < 0.001 * west.area


def test_real_cities_lie_in_the_drawing_and_keep_their_areas(real_atlas):
    drawing = locator(real_atlas.boundaries)
    shapes = real_atlas.boundaries.prefectures.geometry.to_crs(real_atlas.boundaries.equal_area)
    drawn = {code: sum(shapely.Polygon(r).area for r in rings(path)) for code, path in drawing.paths.items()}
    assert list(drawn) == list(shapes.index)
    scale = sum(drawn.values()) / shapes.area.sum()
    for code, area in drawn.items():
        assert area == pytest.approx(shapes.area[code] * scale, rel=0.03)
    points = [xy for path in drawing.paths.values() for ring in rings(path) for xy in ring]
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in points)


def test_it_is_small(real_atlas):
    assert sum(map(len, locator(real_atlas.boundaries).paths.values())) < 12_000


def test_no_boundaries_no_paths():
    assert locator(Boundaries({"prefectures": {}})).paths == {}
