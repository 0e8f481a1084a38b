"""A page in the making: where the earth lies on it, what is free, what has been drawn and written so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely

from layers.layout.label_placing import Board
from layers.layout.model import DrawnArea, DrawnLine, Label, North, PointSymbol, ScaleBar
from layers.layout.projection import Box, Projection, Shapes
from layers.layout.text_width import BOLD, REGULAR, Typeface
from layers.model import Entry, Style

LEADING = 1.25
"""Distance of two lines of one label, as a multiple of its size."""

_LEADER = Style(stroke="#2B2F33", weight=0.7)


NO_SCALE, NO_NORTH = ScaleBar(0.0, "", 0.0, 0.0), North(0.0, 0.0, 0.0)


class Hand(NamedTuple):
    """How a kind of label is written: its size in points and its typeface."""

    size: float
    face: Typeface


HANDS = {
    "prefectures": Hand(15, BOLD),
    "note": Hand(12, REGULAR),
    "circles": Hand(18, REGULAR),
    "counties": Hand(10, REGULAR),
    "site": Hand(12, REGULAR),
    "target": Hand(13, REGULAR),
    "number": Hand(11, BOLD),
}


Key = tuple[str, str]
"""Layer and key of one thing."""


class Nameless(NamedTuple):
    """Something drawn whose name found no room: its legend entry, its place, where its number goes."""

    key: Key
    entry: Entry
    place: tuple[float, float]
    x: float
    y: float


@dataclass
class Canvas:
    """What the steps of drawing share; lists run from the bottom to the top.

    Attributes:
        shapes: of the earth in points. yielded: things whose names are not even tried any more.
        nameless: what has a number and stands in the legend. dropped: what has no place at all.
    """

    projection: Projection
    shapes: Shapes
    board: Board
    yielded: frozenset[Key] = frozenset()
    scale: ScaleBar = NO_SCALE
    north: North = NO_NORTH
    areas: list[DrawnArea] = field(default_factory=list)
    lines: list[DrawnLine] = field(default_factory=list)
    symbols: list[PointSymbol] = field(default_factory=list)
    badges: list[PointSymbol] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    nameless: list[Nameless] = field(default_factory=list)
    dropped: list[Key] = field(default_factory=list)

    @cached_property
    def land(self) -> shapely.Geometry | None:
        """The whole province on the page."""
        return next(iter(self.shapes["province"].values()), None)

    def write(self, lines: Sequence[str], x: float, y: float, kind: str) -> None:
        """Writes lines of a label around a centre."""
        hand = HANDS[kind]
        for number, text in enumerate(lines):
            middle = y + (number - (len(lines) - 1) / 2) * hand.size * LEADING
            width = hand.face.width(text, hand.size)
            self.labels.append(Label(text, x, middle, hand.size, width, kind, hand.face is BOLD))

    def lead(self, layer: str, key: str, path: Sequence[tuple[float, float]]) -> None:
        """Draws a thin line from a thing to where it, or its name, had to go."""
        self.lines.append(DrawnLine(layer, key, np.array(path), _LEADER))


def extent(lines: Sequence[str], kind: str) -> tuple[float, float]:
    """Width and height of a label's lines in points."""
    hand = HANDS[kind]
    return max(hand.face.width(line, hand.size) for line in lines), len(lines) * hand.size * LEADING


def nearest(target: Box, x: float, y: float) -> tuple[float, float]:
    """The point of a box nearest to a place."""
    left, top, right, bottom = target
    return min(max(x, left), right), min(max(y, top), bottom)
