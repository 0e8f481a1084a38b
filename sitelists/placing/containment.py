"""Which points lie in which areas: many at once."""

from collections.abc import Mapping, Sequence

import numpy as np
import shapely

from geo.boundaries import Areas, Boundaries
from geo.site_checks import BORDER_DEGREES


class Containment:
    """The counties and cities as shapes to ask for many points at once."""

    def __init__(self, boundaries: Boundaries) -> None:
        """Prepares the shapes."""
        self.counties, self.cities = boundaries.areas["counties"], boundaries.areas["prefectures"]
        self._shapes = {
            code: area.geometry for areas in (self.cities, self.counties) for code, area in areas.items()
        }
        shapely.prepare(list(self._shapes.values()))

    def inside(self, codes: Sequence[str], x: np.ndarray, y: np.ndarray, *, near: bool = False) -> np.ndarray:
        """Whether each point lies in the area of its code; with ``near`` also close to its border.

        A point without coordinates, or without a code that has a shape, lies in none.
        """
        found = np.zeros(len(x), dtype=bool)
        for code, indices in _by_code(codes).items():
            if shape := self._shapes.get(code):
                px, py = x[indices], y[indices]
                here = shapely.contains_xy(shape, px, py)
                if near and not here.all():
                    missed = np.flatnonzero(~here & ~np.isnan(px) & ~np.isnan(py))
                    points = shapely.points(px[missed], py[missed])
                    here[missed] = shapely.dwithin(shape, points, BORDER_DEGREES)
                found[indices] = here
        return found

    def county_of(self, x: np.ndarray, y: np.ndarray) -> list[str]:
        """The county that each point lies in, else nothing."""
        return _holding(self.counties, x, y)

    def city_of(self, x: np.ndarray, y: np.ndarray) -> list[str]:
        """The same of cities, for provinces where some have no counties."""
        return _holding(self.cities, x, y)

    def near_any(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Whether each point lies in a city or close to its border; the coast is generalised, too."""
        found = np.zeros(len(x), dtype=bool)
        there = np.flatnonzero(~np.isnan(x) & ~np.isnan(y))
        if len(there):
            tree = shapely.STRtree([area.geometry for area in self.cities.values()])
            points = shapely.points(x[there], y[there])
            found[there[tree.query(points, predicate="dwithin", distance=BORDER_DEGREES)[0]]] = True
        return found


def _holding(areas: Areas, x: np.ndarray, y: np.ndarray) -> list[str]:
    codes, found = list(areas), [""] * len(x)
    there = np.flatnonzero(~np.isnan(x) & ~np.isnan(y))
    tree = shapely.STRtree([area.geometry for area in areas.values()])
    points, shapes = tree.query(shapely.points(x[there], y[there]), predicate="intersects")
    for point, shape in zip(there[points].tolist(), shapes.tolist(), strict=True):
        found[point] = found[point] or codes[shape]
    return found


def _by_code(codes: Sequence[str]) -> Mapping[str, np.ndarray]:
    """The indices of each code."""
    found: dict[str, list[int]] = {}
    for index, code in enumerate(codes):
        if code:
            found.setdefault(code, []).append(index)
    return {code: np.array(indices) for code, indices in found.items()}
