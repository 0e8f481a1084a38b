"""The map inside a page's frame: areas, symbols and names in the order in which they take their room."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import Transformer

from layers.layout.areas import areas
from layers.layout.canvas import Canvas, Key
from layers.layout.cities import cities, crowding, stand
from layers.layout.label_placing import Board
from layers.layout.model import North, ScaleBar
from layers.layout.names import circles, counties, number, sites, targets
from layers.layout.page import PADDING
from layers.layout.projection import Box, Projection, Shapes
from layers.layout.sites import Seat, clustered, spots
from layers.model import Layer

_LONGEST_BAR = 160.0  # points
_BAND = 56.0  # points below the province for scale and arrow where its corners are not free
_ARROW, _ARROW_CORNERS = (28.0, 44.0), ("top right", "top left", "bottom left", "bottom right")
_BAR_HEIGHT, _BAR_CORNERS = 26.0, ("bottom right", "bottom left", "top left", "top right")
_BESIDE, _INSET, _RIM = 20.0, 10.0, 4.0  # points: bar to its box, furniture to the frame, names to the frame


@dataclass(frozen=True)
class MapContent:
    """What is drawn: all shapes (metres) and what they fill, the shown layers, names of counties, the way to metres."""

    shapes: Shapes
    extent: Box
    layers: Sequence[Layer]
    counties: Sequence[tuple[str, str, shapely.Point]]
    flattened: Transformer


def draw(ground: MapContent, frame: Box, yielded: frozenset[Key]) -> Canvas:
    """The map.

    Args:
        ground: what is drawn.
        frame: of the map, in points.
        yielded: things whose names are not even tried.
    """
    canvas = _canvas(ground, frame, yielded)
    canvas.areas = areas(ground.layers, canvas.shapes)
    seats = _cities_and_sites(canvas, ground.layers)
    for layer in ground.layers:
        if layer.level == "lines":
            targets(canvas, layer)
        elif layer.level == "circles":
            circles(canvas, layer)
    sites(canvas, seats)
    if any(layer.level == "counties" for layer in ground.layers):
        counties(canvas, ground.counties)
    number(canvas)
    return canvas


def _canvas(ground: MapContent, frame: Box, yielded: frozenset[Key]) -> Canvas:
    """The province in the frame, with scale bar and north arrow where they hide nothing of it."""
    left, top, right, bottom = frame
    for band in (0.0, _BAND):
        inner = (left + PADDING, top + PADDING, right - PADDING, bottom - PADDING - band)
        projection = Projection(ground.extent, inner, ground.flattened)
        canvas = Canvas(projection, projection.draw(ground.shapes), Board(_within(frame)), yielded)
        length, metres = projection.scale(_LONGEST_BAR)
        arrow = _corner(canvas, frame, _ARROW, _ARROW_CORNERS)
        bar = _corner(canvas, frame, (length + 2 * _BESIDE, _BAR_HEIGHT), _BAR_CORNERS)
        if arrow and bar:
            break
    bar, arrow = bar or frame, arrow or frame
    distance = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
    canvas.scale = ScaleBar(length, distance, bar[0] + _BESIDE, bar[3] - 8)
    canvas.north = North((arrow[0] + arrow[2]) / 2, (arrow[1] + arrow[3]) / 2, projection.north)
    return canvas


def _within(frame: Box) -> Box:
    """The frame without a thin rim, so that no name touches its line."""
    left, top, right, bottom = frame
    return left + _RIM, top + _RIM, right - _RIM, bottom - _RIM


def _corner(canvas: Canvas, frame: Box, size: tuple[float, float], corners: tuple[str, ...]) -> Box | None:
    """Takes the first corner in which a box covers neither land nor anything taken."""
    left, top, right, bottom = frame
    x = {"left": left + _INSET, "right": right - _INSET - size[0]}
    y = {"top": top + _INSET, "bottom": bottom - _INSET - size[1]}
    land = [shape for areas in canvas.shapes.values() for shape in areas.values()]
    for corner in corners:
        down, across = corner.split()
        found = (x[across], y[down], x[across] + size[0], y[down] + size[1])
        if canvas.board.free(np.array(found)) and not shapely.intersects(land, shapely.box(*found)).any():
            canvas.board.take([found])
            return found
    return None


def _cities_and_sites(canvas: Canvas, layers: Sequence[Layer]) -> list[Seat]:
    """Sites with a place of their own, then the cities, the most crowded first, with the sites that stand for them."""
    found, homes = spots(layers, canvas.projection), canvas.shapes["prefectures"]
    visible = [spot for spot in found if canvas.board.holds(spot.x, spot.y)]
    canvas.dropped += [(spot.layer, spot.key) for spot in found if spot not in visible]
    known = cities(layers, visible, canvas.projection)
    seats = clustered(canvas, [spot for spot in visible if spot.city not in known])
    for city in sorted(known.values(), key=lambda city: -crowding(city, homes)):
        seats += stand(canvas, city, homes.get(city.code))
    return seats
