"""Names on a page after the cities': of targets, circles, sites and counties, each only where there is room."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.layout.canvas import HANDS, Canvas, Nameless, extent, nearest
from layers.layout.label_placing import box, grid, moved
from layers.layout.model import DrawnLine
from layers.layout.projection import Box
from layers.layout.sites import PITCH, RADIUS, Seat
from layers.model import Entry, Layer, Style

_LONGEST = 190.0  # points: a longer name is broken
_AIR = 3.0  # points kept free beside a name, in sum of both sides
_WIDE_AIR = 8.0  # points kept free around the name of a circle
_MOST_LINES = 3
_AROUND = grid(reach=144, step=6)
_DISTANCES = (20, 30, 44, 60, 78)
_DIRECTIONS = [(np.cos(turn), np.sin(turn)) for turn in np.linspace(0, 2 * np.pi, 16, endpoint=False)]
_PLATE = Style(fill="#FFFFFF", stroke="#2B2F33", weight=0.8)


def targets(canvas: Canvas, layer: Layer) -> None:
    """Each promise on a plate from which lines go to its cities; the plate holds a number where words do not fit."""
    for row in layer.table.itertuples():
        (middle,) = canvas.projection.points([row.at])
        ends = canvas.projection.points([row.geometry])[1::2]
        lines = next(_variants(row.label, "target"), [row.label])
        plate = None if (layer.id, row.Index) in canvas.yielded else _plate(canvas, lines, middle)
        if plate is None:
            plate = _plate(canvas, ["00"], middle) or box(float(middle[0]), float(middle[1]), 22, 20)
            entry = Entry(row.label, row.style)
            canvas.nameless.append(Nameless((layer.id, row.Index), entry, tuple(middle), *_centre(plate)))
            lines = []
        x, y = _centre(plate)
        for end in ends if len(ends) else [middle]:
            canvas.lines.append(DrawnLine(layer.id, row.Index, np.array([(x, y), end]), row.style))
        canvas.lines.append(DrawnLine(layer.id, row.Index, _outline(plate), _PLATE))
        canvas.board.take([plate])
        canvas.write(lines, x, y, "target")


def circles(canvas: Canvas, layer: Layer) -> None:
    """Names of the circles inside their outlines; without room the legend alone has them."""
    for row in layer.table[layer.table["at"].notna()].itertuples():
        (middle,) = canvas.projection.points([row.at])
        lines = HANDS["circles"].face.wrap(row.label, HANDS["circles"].size, 120)
        _inside(canvas, lines, middle, canvas.shapes["circles"][row.Index], "circles", air=_WIDE_AIR)


def counties(canvas: Canvas, names: Iterable[tuple[str, str, shapely.Point]]) -> None:
    """Names of counties (code, name, place) that fit inside their own outline."""
    for code, name, at in names:
        (middle,) = canvas.projection.points([at])
        _inside(canvas, [name], middle, canvas.shapes["counties"][code], "counties")


def sites(canvas: Canvas, seats: Iterable[Seat]) -> None:
    """Names of sites beside their symbols or led to them by a line; a number below the symbol where neither fits."""
    for seat in sorted(seats, key=lambda seat: sum(seat.row)):
        key = (seat.spot.layer, seat.spot.key)
        if key in canvas.yielded or not _named(canvas, seat):
            entry = Entry(seat.spot.name, seat.spot.style)
            place = (seat.spot.x, seat.spot.y)
            canvas.nameless.append(Nameless(key, entry, place, seat.x, seat.y + RADIUS + 6))


def number(canvas: Canvas) -> None:
    """Numbers what has no name on the map, from the west to the east."""
    canvas.nameless.sort(key=lambda item: item.place)
    for count, item in enumerate(canvas.nameless, start=1):
        canvas.write([str(count)], item.x, item.y, "number")


def _named(canvas: Canvas, seat: Seat) -> bool:
    """Whether the name found its room: right at the symbol, else a little away."""
    variants = list(_variants(seat.spot.name, "site"))
    return any(write(canvas, seat, lines) for write in (_beside, _led) for lines in variants)


def _variants(name: str, kind: str) -> Iterator[list[str]]:
    """The name in one line and in more, the widest first; words stay whole."""
    size, face = HANDS[kind]
    whole, longest = face.width(name, size), face.longest(name, size)
    for count in range(1, _MOST_LINES + 1):
        lines = face.wrap(name, size, max(longest, whole / count + (size if count > 1 else 0)))
        if len(lines) == count and extent(lines, kind)[0] <= _LONGEST:
            yield lines


def _beside(canvas: Canvas, seat: Seat, lines: list[str]) -> bool:
    """Writes a name right at its symbol, on a side where no other symbol of the row stands."""
    width, height = extent(lines, "site")
    left, right = seat.row
    across, up = (PITCH + width) / 2 + 2, RADIUS + height / 2 + 1
    steps = [(across, 0.0)] * (right == 0) + [(-across, 0.0)] * (left == 0)
    steps += [(0.0, -up), (across - 12, -up), (12 - across, -up)] * (left == right == 0)
    for target in _free(canvas, seat, lines, steps):
        return _write(canvas, lines, target)
    return False


def _led(canvas: Canvas, seat: Seat, lines: list[str]) -> bool:
    """Writes a name a little away, with a line to its symbol that crosses nothing."""
    width, height = extent(lines, "site")
    steps = [(x * (far + width / 2), y * (far + height / 2)) for far in _DISTANCES for x, y in _DIRECTIONS]
    for target in _free(canvas, seat, lines, steps):
        line = shapely.LineString([(seat.x, seat.y), nearest(target, seat.x, seat.y)])
        if not canvas.board.crossed(line):
            start = line.interpolate(RADIUS)
            canvas.lead(
                seat.spot.layer, seat.spot.key, [(start.x, start.y), (line.coords[-1][0], line.coords[-1][1])]
            )
            return _write(canvas, lines, target)
    return False


def _free(canvas: Canvas, seat: Seat, lines: list[str], steps: Sequence[tuple[float, float]]) -> list[Box]:
    """Where a name can stand, of all the steps from its symbol, in their order."""
    width, height = extent(lines, "site")
    candidates = moved([box(0, 0, width + _AIR, height)], seat.x, seat.y, np.reshape(steps, (-1, 2)))[:, 0]
    return [tuple(target) for target in candidates[canvas.board.free(candidates)].tolist()]


def _write(canvas: Canvas, lines: list[str], target: Box) -> bool:
    canvas.board.take([target])
    canvas.write(lines, *_centre(target), "site")
    return True


def _plate(canvas: Canvas, lines: list[str], middle: np.ndarray) -> Box | None:
    """Room for a plate, as near to a point as there is."""
    width, height = extent(lines, "target")
    candidates = moved([box(0, 0, width + 10, height + 4)], middle[0], middle[1], _AROUND)
    found = canvas.board.first(candidates)
    return None if found is None else tuple(candidates[found, 0].tolist())


def _inside(
    canvas: Canvas, lines: list[str], middle: np.ndarray, shape: BaseGeometry, kind: str, air: float = 0.0
) -> None:
    """Writes a name inside a shape, as near to a point as there is room; not at all without room."""
    width, height = extent(lines, kind)
    candidates = moved([box(0, 0, width + air, height + air)], middle[0], middle[1], _AROUND)[:, 0]
    west, north, east, south = shape.bounds
    near = (candidates[:, :2] >= (west, north)).all(1) & (candidates[:, 2:] <= (east, south)).all(1)
    shapely.prepare(shape)
    for target in candidates[near][canvas.board.free(candidates[near])]:
        if shapely.contains_properly(shape, shapely.box(*target)):
            canvas.board.take(target)
            canvas.write(lines, *_centre(tuple(target.tolist())), kind)
            return


def _centre(target: Box) -> tuple[float, float]:
    return (target[0] + target[2]) / 2, (target[1] + target[3]) / 2


def _outline(target: Box) -> np.ndarray:
    return shapely.get_coordinates(shapely.box(*target))
