"""The map laid out on one page: what every printed or drawn format paints, none decides anew.

Lengths are points (1/72 inch), x to the right and y downwards from the top left corner of the page.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from layers.model import Entry, Style

Ring = np.ndarray
"""Closed ring, shape (N, 2), in points; the last vertex repeats the first."""


class DrawnArea(NamedTuple):
    """One filled or outlined shape: ``parts`` are polygons, each its outer ring and then its holes."""

    layer: str
    key: str
    name: str
    parts: tuple[tuple[Ring, ...], ...]
    style: Style


class DrawnLine(NamedTuple):
    """One stroke along ``path``, shape (N, 2); a closed one with a ``fill`` is the plate under a label."""

    layer: str
    key: str
    path: np.ndarray
    style: Style


class PointSymbol(NamedTuple):
    """One point symbol with its centre; ``radius`` is the uncertainty in points, 0 when exact.

    A badge says by ids which ``industry`` it stands for and how (``state``) the city is named for it.
    """

    layer: str
    key: str
    name: str
    x: float
    y: float
    style: Style
    radius: float = 0.0
    industry: str = ""
    state: str = ""


class Label(NamedTuple):
    """One line of text around its centre; ``width`` as measured.

    ``kind`` is the layer's level, note (a city's class below its name), or site, target, number (of a symbol whose name stands in the legend).
    """

    text: str
    x: float
    y: float
    size: float
    width: float
    kind: str
    bold: bool = False


class LegendPart(NamedTuple):
    """The entries of one layer under its title."""

    title: str
    entries: tuple[Entry, ...]


class ScaleBar(NamedTuple):
    """A length on the page and the distance it stands for, e.g. 100 km; ``x``, ``y`` its left end.

    A page without a map has one of length 0.
    """

    length: float
    label: str
    x: float
    y: float


class North(NamedTuple):
    """The north arrow: its middle, and how many degrees clockwise from upright north lies in the map's middle."""

    x: float
    y: float
    turn: float


class Caption(NamedTuple):
    """One line of text beside the map: left end, middle of its height.

    ``kind`` is title, subtitle, heading (of a legend part), entry, foot, or notice (in an empty map).
    """

    text: str
    x: float
    y: float
    size: float
    kind: str
    bold: bool = False


class Swatch(NamedTuple):
    """The sample beside a legend entry, around its centre, 22 points wide and at most as high."""

    x: float
    y: float
    style: Style


@dataclass(frozen=True, eq=False)
class PageLayout:
    """A laid-out map.

    Attributes:
        width, height: of the whole page. frame: left, top, right, bottom of the map in it.
        title, subtitle: above the map. foot: lines below it (sources, date, base-map line).
        areas, lines, symbols, badges, labels: from the bottom to the top; ``badges`` are industry symbols.
        selected: outlines of the chosen cities, drawn dark above all areas.
        legend: beside or below the map; its last part may name symbols whose names found no room.
        captions, swatches: title, legend and foot lines, wrapped and in their places.
        scale, north: inside the frame. metres: that one point stands for, 0 where there is no map.
    """

    width: float
    height: float
    frame: tuple[float, float, float, float]
    title: str
    subtitle: str
    foot: tuple[str, ...]
    areas: tuple[DrawnArea, ...]
    lines: tuple[DrawnLine, ...]
    symbols: tuple[PointSymbol, ...]
    badges: tuple[PointSymbol, ...]
    labels: tuple[Label, ...]
    selected: tuple[DrawnArea, ...]
    legend: tuple[LegendPart, ...]
    scale: ScaleBar
    metres: float
    north: North
    captions: tuple[Caption, ...]
    swatches: tuple[Swatch, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that is painted."""
        glyphs = (symbol.style.glyph for symbol in self.badges)
        captions, labels = (caption.text for caption in self.captions), (label.text for label in self.labels)
        return (*captions, *labels, *glyphs, self.scale.label)
