"""Who borders on whom: the toy in the head, the real cities against what any atlas shows."""

from dataclasses import replace

import shapely

from geo.neighbours import neighbours
from tests.toy import A, B


def test_toy(toy):
    assert toy.neighbours == {A: (B,), B: (A,)}


def test_a_common_corner_is_no_border(toy):
    squares = [shapely.box(0, 0, 1, 1), shapely.box(1, 1, 2, 2), shapely.box(1, 0, 2, 1)]
    some = next(iter(toy.areas["prefectures"].values()))
    areas = {code: replace(some, adcode=code, wkb=s.wkb) for code, s in zip("abc", squares, strict=True)}
    found = neighbours(areas)
    assert found == {"a": ("c",), "b": ("c",), "c": ("a", "b")}


def test_real(real_atlas):
    found = real_atlas.boundaries.neighbours
    assert len(found) == 16
    assert all(code in found[other] for code, others in found.items() for other in others)
    assert found["371000"] == ("370600",)
    assert found["371700"] == ("370800",)
    assert found["371400"] == ("370100", "371500", "371600")


def test_no_boundaries_no_neighbours():
    assert neighbours({}) == {}
