"""The sites on a page: those that share a place stand side by side, four in a row, a number's room below each."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from layers.layout.canvas import Canvas
from layers.layout.label_placing import grid, moved, rows
from layers.layout.model import PointSymbol
from layers.layout.projection import Projection
from layers.model import Layer, Style

RADIUS = 11.0
"""Of a symbol, in points."""

PITCH, ROW = 24.0, 34.0
"""Distance of two symbols in a row and of two rows, in points."""

_PER_ROW = 4
_STEPS = grid(reach=120, step=6)
_LED = 8.0  # points a symbol may stand beside its place without a line that says so


class SiteSpot(NamedTuple):
    """A site at its true place on the page; ``city`` is the prefecture it merely stands for, else ""."""

    layer: str
    key: str
    name: str
    x: float
    y: float
    style: Style
    radius: float
    city: str


class Seat(NamedTuple):
    """A site where it is drawn; ``row`` tells how many stand left and right of it."""

    spot: SiteSpot
    x: float
    y: float
    row: tuple[int, int]


def spots(layers: Iterable[Layer], projection: Projection) -> list[SiteSpot]:
    """Every point symbol of the layers, in their order."""
    found = []
    for layer in layers:
        sites = [row for row in layer.table.itertuples() if layer.level == "points" and not row.symbols]
        points = projection.points([row.at or row.geometry for row in sites])
        for row, (x, y) in zip(sites, points, strict=True):
            city = row.city if row.precision == "city" else ""
            radius = float(np.nan_to_num(row.radius or 0.0)) / projection.metres  # unknown without the area
            found.append(
                SiteSpot(layer.id, row.Index, row.label, float(x), float(y), row.style, radius, city)
            )
    return found


def places(count: int, x: float = 0.0, y: float = 0.0) -> np.ndarray:
    """Centres of ``count`` symbols whose first row has its middle at a place, shape (count, 2)."""
    return np.asarray(np.add(rows(count, _PER_ROW, (PITCH, ROW)), (x, y)))


def cells(centres: np.ndarray) -> np.ndarray:
    """The boxes of symbols with the room for a number below, shape (N, 4)."""
    return np.hstack([np.subtract(centres, (PITCH / 2, RADIUS)), np.add(centres, (PITCH / 2, ROW - RADIUS))])


def seat(canvas: Canvas, group: list[SiteSpot], x: float, y: float) -> list[Seat]:
    """Draws sites side by side; ``x``, ``y`` is the middle of their first row."""
    centres = places(len(group), x, y)
    canvas.board.take(cells(centres))
    seats = []
    for number, (spot, (at_x, at_y)) in enumerate(zip(group, centres.tolist(), strict=True)):
        canvas.symbols.append(
            PointSymbol(spot.layer, spot.key, spot.name, at_x, at_y, spot.style, spot.radius)
        )
        left = number % _PER_ROW
        right = min(_PER_ROW, len(group) - (number - left)) - left - 1
        seats.append(Seat(spot, at_x, at_y, (left, right)))
    return seats


def clustered(canvas: Canvas, found: Iterable[SiteSpot]) -> list[Seat]:
    """Draws sites at their own places; the exact ones first, because those must not move."""
    groups: dict[tuple[float, float], list[SiteSpot]] = {}
    for spot in found:
        groups.setdefault((round(spot.x, 1), round(spot.y, 1)), []).append(spot)
    ordered = sorted(groups.values(), key=lambda group: bool(group[0].style.approximate))
    return [seat for group in ordered for seat in _cluster(canvas, group)]


def _cluster(canvas: Canvas, group: list[SiteSpot]) -> list[Seat]:
    """Draws sites of one place as near to it as there is room; a line says where they belong when moved."""
    first = group[0]
    found = canvas.board.first(moved(cells(places(len(group))), first.x, first.y, _STEPS))
    step = _STEPS[found or 0]
    x, y = first.x + float(step[0]), first.y + float(step[1])
    if np.hypot(*step) > _LED:
        canvas.lead(first.layer, first.key, [(first.x, first.y), (x, y)])
    return seat(canvas, group, x, y)
