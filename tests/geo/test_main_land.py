"""What a map opens on: everything, or the main land where that would be a speck among islands far away."""

import shapely

from geo.main_land import main_box

LAND, BESIDE = shapely.box(0, 0, 4, 4), shapely.box(4, 0, 8, 3)
NEAR, FAR, FARTHER = shapely.box(9, 1, 9.2, 1.2), shapely.box(6, -12, 6.5, -11.5), shapely.box(30, 5, 31, 6)


def test_islands_near_the_land_are_on_the_map() -> None:
    assert main_box([shapely.union(LAND, NEAR), BESIDE]) == (0, 0, 9.2, 4)


def test_islands_far_away_do_not_make_the_land_a_speck() -> None:
    assert main_box([LAND, BESIDE, shapely.union_all([FAR, FARTHER])]) == (0, 0, 8, 4)


def test_islands_that_cost_little_are_on_the_map_however_far() -> None:
    assert main_box([LAND, BESIDE, shapely.box(12, 0, 12.1, 0.1)]) == (0, 0, 12.1, 4)


def test_without_any_land_there_is_no_box() -> None:
    assert main_box([]) is None
    assert main_box([shapely.Polygon()]) is None
