"""Where the map opens: on the province, wherever its boundaries put it."""

from atlas.loading import load_atlas
from layers.extent import extent


def test_the_toy_is_two_squares_side_by_side(toy_atlas):
    assert extent(toy_atlas.boundaries) == [[36.0, 117.0], [36.2, 117.2]]


def test_without_boundaries_it_is_still_shandong(toy_copy):
    (toy_copy / "boundaries" / "prefectures.geojson").unlink()
    (south, west), (north, east) = extent(load_atlas(toy_copy).boundaries)
    jinan = (36.65, 117.0)
    assert south < jinan[0] < north and west < jinan[1] < east
