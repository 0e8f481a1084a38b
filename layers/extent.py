"""Which part of the earth the map opens on: the whole province."""

from geo.boundaries import Boundaries


def extent(boundaries: Boundaries) -> list[list[float]]:
    """South-west and north-east corner (latitude, longitude in degrees)."""
    west, south, east, north = boundaries.extent
    return [[south, west], [north, east]]
