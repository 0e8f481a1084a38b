"""The cities on a page: name, industry badges above it, and below it the sites that only stand for the city."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.layout.canvas import Canvas, extent, nearest
from layers.layout.label_placing import box, grid, moved, rows
from layers.layout.model import PointSymbol
from layers.layout.projection import Projection
from layers.layout.sites import RADIUS, Seat, SiteSpot, cells, clustered, places, seat
from layers.model import Layer, Symbol

BADGE = 17.0
"""Edge of an industry badge in points."""

_PITCH, _PER_ROW = BADGE + 2, 4
_STEPS = grid(reach=96, step=8)
_AIR = 6.0  # points kept free beside a name, in sum of both sides
_AT_ONCE = 40  # candidates weighed together
_OUTSIDE, _ABROAD = 90.0, 90.0  # points of distance that lying outside its city, and in another one, weigh
_MOSTLY, _HARDLY = 0.5, 0.3  # shares of a block in its own area


@dataclass
class City:
    """What stands at one city; ``x``, ``y`` is the place of its name, ``layer`` the first that shows it."""

    code: str
    layer: str
    x: float
    y: float
    name: str = ""
    note: str = ""
    badges: tuple[tuple[str, Symbol], ...] = ()
    spots: list[SiteSpot] = field(default_factory=list)

    @property
    def written(self) -> list[tuple[str, str, float, float]]:
        """Text, kind, width and height of what is written: its name, and below that its class."""
        lines = [(self.name, "prefectures"), (self.note, "note")]
        return [(text, kind, *extent([text], kind)) for text, kind in lines if text]

    @property
    def high(self) -> float:
        """Height of what is written."""
        return sum(height for *_, height in self.written)


class _Place(NamedTuple):
    """A place for a name, and how much of what belongs to it then lies in its own area."""

    x: float
    y: float
    own: float


def cities(layers: Iterable[Layer], found: Iterable[SiteSpot], projection: Projection) -> dict[str, City]:
    """The cities that a shown layer names or marks, with the sites that stand for the whole of one."""
    known: dict[str, City] = {}
    for layer in layers:
        named = [r for r in layer.table.itertuples() if r.symbols or (r.at and layer.level == "prefectures")]
        for row, (x, y) in zip(named, projection.points([r.at or r.geometry for r in named]), strict=True):
            city = known.setdefault(row.city, City(row.city, layer.id, float(x), float(y)))
            city.badges += tuple((layer.id, symbol) for symbol in row.symbols)
            if not row.symbols:
                city.name, city.note = (
                    row.label or city.name,
                    row.note,
                )  # the upper layer hides the lower's class
    known = {code: city for code, city in known.items() if city.written or city.badges}
    for spot in found:
        if spot.city in known:
            known[spot.city].spots.append(spot)
    return known


def stand(canvas: Canvas, city: City, home: shapely.Geometry | None) -> list[Seat]:
    """Draws a city where there is room for it, in its own area if at all possible, else tied to it by a line."""
    key = (city.layer, city.code)
    place = None if key in canvas.yielded else _best(canvas, city, home)
    if city.spots and (place is None or place.own < _MOSTLY):
        without = replace(city, spots=[])
        return [*stand(canvas, without, home), *clustered(canvas, city.spots)]
    if place is None:
        canvas.dropped.append(key)
        return []
    boxes = moved(_boxes(city), place.x, place.y)[0]
    canvas.board.take(boxes)
    if place.own < _HARDLY:
        whole = (*boxes[:, :2].min(0).tolist(), *boxes[:, 2:].max(0).tolist())
        canvas.lead(*key, [(city.x, city.y), nearest(whole, city.x, city.y)])
    top = place.y - city.high / 2
    for text, kind, _, height in city.written:
        canvas.write([text], place.x, top + height / 2, kind)
        top += height
    for (layer, (industry, state, style)), (x, y) in zip(
        city.badges, _badge_places(city).tolist(), strict=True
    ):
        at = (place.x + x, place.y + y)
        canvas.badges.append(
            PointSymbol(layer, city.code, city.name, *at, style, industry=industry, state=state)
        )
    return seat(canvas, city.spots, place.x, place.y + _below(city))


def crowding(city: City, homes: Mapping[str, BaseGeometry]) -> float:
    """How much of its area a city's block needs; the most crowded are placed first."""
    low, high = _boxes(city)[:, :2].min(0), _boxes(city)[:, 2:].max(0)
    area = homes[city.code].area if city.code in homes else 1.0
    return float(np.prod(high - low)) / area


def _boxes(city: City) -> np.ndarray:
    """The boxes of name, badges and sites around the name's place, shape (N, 4)."""
    width = max((width for *_, width, _ in city.written), default=0.0)
    boxes = [box(0, 0, width + _AIR, city.high)] if city.written else []
    boxes += [box(x, y, _PITCH, _PITCH) for x, y in _badge_places(city).tolist()]
    return np.vstack([np.reshape(boxes, (-1, 4)), cells(places(len(city.spots), y=_below(city)))])


def _badge_places(city: City) -> np.ndarray:
    """Centres of the badges above the name, shape (N, 2)."""
    places = rows(len(city.badges), _PER_ROW, (_PITCH, _PITCH))
    return places - (0, city.high / 2 - _PITCH / 2 + _PITCH * -(-len(places) // _PER_ROW))


def _below(city: City) -> float:
    """How far below the name's middle the first row of sites has its centres."""
    return city.high / 2 + RADIUS


def _best(canvas: Canvas, city: City, home: shapely.Geometry | None) -> _Place | None:
    """The place that costs least: near its own, in its own area, and rather in the sea than in another's."""
    candidates = moved(_boxes(city), city.x, city.y, _STEPS)
    free = canvas.board.free(candidates).all(-1)
    best, least = None, np.inf
    for some in np.array_split(np.flatnonzero(free), max(1, free.sum() // _AT_ONCE)):
        far = np.hypot(*_STEPS[some].T)
        if not len(some) or far[0] >= least:  # the steps grow, and so does what they cost
            break
        corners = np.hstack([candidates[some, :, :2].min(1), candidates[some, :, 2:].max(1)])
        own, land = (_share(corners, shape) for shape in (home, canvas.land))
        cost = far + _OUTSIDE * (1 - own) + _ABROAD * np.clip(land - own, 0, 1)
        first = int(np.argmin(cost))
        if cost[first] < least:
            x, y = _STEPS[some[first]].tolist()
            best, least = _Place(city.x + x, city.y + y, float(own[first])), cost[first]
    return best


def _share(corners: np.ndarray, shape: shapely.Geometry | None) -> np.ndarray:
    """How much of each box, shape (N, 4), lies in a shape; all of it where the shape is unknown."""
    if shape is None:
        return np.ones(len(corners))
    blocks = shapely.box(*corners.T)
    near = shapely.clip_by_rect(shape, *corners[:, :2].min(0), *corners[:, 2:].max(0))
    return np.asarray(shapely.area(shapely.intersection(blocks, near)) / shapely.area(blocks))
