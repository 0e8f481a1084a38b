"""Which part of the earth the map opens on: the whole province."""

from geo.boundaries import Boundaries

_SHANDONG = [[34.3, 114.7], [38.5, 122.8]]
"""Where the boundaries could not be read."""


def extent(boundaries: Boundaries) -> list[list[float]]:
    """South-west and north-east corner (latitude, longitude in degrees) of the prefectures."""
    if boundaries.prefectures.empty:
        return _SHANDONG
    west, south, east, north = boundaries.prefectures.total_bounds.tolist()
    return [[south, west], [north, east]]
