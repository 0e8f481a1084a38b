"""A picture as a page without a map: boxes and outlines with their words, in points."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from layers.layout.canvas import NO_NORTH, NO_SCALE
from layers.layout.model import Caption, DrawnArea, Label, PageLayout, Ring, Swatch
from layers.layout.text_width import BOLD, REGULAR
from layers.model import Style

SIZE = 13.0
"""Of a picture's words, in points."""

_MARGIN = 24.0


class Picture(NamedTuple):
    """A picture of a report: its id, its page, and what it shows in words."""

    id: str
    layout: PageLayout
    words: str


@dataclass
class Sheet:
    """A picture in the making; lists run from the bottom to the top."""

    width: float
    areas: list[DrawnArea] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    swatches: list[Swatch] = field(default_factory=list)

    def box(self, left: float, top: float, width: float, height: float, style: Style, name: str = "") -> None:
        """A rectangle, upright."""
        right, bottom = left + width, top + height
        ring = np.array([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)])
        self.shape(((ring,),), style, name)

    def shape(self, parts: tuple[tuple[Ring, ...], ...], style: Style, name: str = "") -> None:
        """Polygons drawn as one."""
        self.areas.append(DrawnArea("picture", name, name, parts, style))

    def write(
        self, text: str, x: float, y: float, *, bold: bool = False, quiet: bool = False, size: float = SIZE
    ) -> None:
        """A line from its left end; ``y`` is its middle."""
        self.captions.append(Caption(text, x, y, size, "foot" if quiet else "entry", bold))

    def centre(self, text: str, x: float, y: float, *, bold: bool = False, size: float = SIZE) -> None:
        """A line around its middle."""
        face = BOLD if bold else REGULAR
        self.labels.append(Label(text, x, y, size, face.width(text, size), "entry", bold))

    def samples(self, entries: Sequence[tuple[str, Style]], y: float) -> float:
        """What the styles mean, one beside the other from this middle of the first line on; where the last ends."""
        x = 0.0
        for text, style in entries:
            wide = 28 + REGULAR.width(text, SIZE)
            if x and x + wide > self.width:
                x, y = 0.0, y + 20
            self.swatches.append(Swatch(x + 11, y, style))
            self.write(text, x + 28, y, quiet=True)
            x += wide + 20
        return y + 12

    def page(self, height: float, title: str, words: str) -> PageLayout:
        """The finished page."""
        return PageLayout(
            self.width, height, (0.0, 0.0, 0.0, 0.0), title, words, (), tuple(self.areas), (), (), (),
            tuple(self.labels), (), (), NO_SCALE, 0.0, NO_NORTH, tuple(self.captions), tuple(self.swatches),
        )  # fmt: skip


def framed(layout: PageLayout, title: str, subtitle: str, foot: Sequence[str]) -> PageLayout:
    """A picture that goes out alone: inside margins, what it is of above it, where it comes from below."""
    head = [(line, 24.0, "title", True) for line in BOLD.wrap(title, 24, layout.width)]
    head += [(line, SIZE, "subtitle", False) for line in REGULAR.wrap(subtitle, SIZE, layout.width)]
    tail = [(line, 12.0, "foot", False) for text in foot for line in REGULAR.wrap(text, 12, layout.width)]
    above, y = [], _MARGIN
    for text, size, kind, bold in head:
        above.append(Caption(text, _MARGIN, y + size * 0.65, size, kind, bold))
        y += size * 1.3
    top = y + 12
    y = top + layout.height + 14
    for text, size, kind, bold in tail:
        above.append(Caption(text, _MARGIN, y + size * 0.65, size, kind, bold))
        y += size * 1.35
    moved = _moved(layout, _MARGIN, top)
    return replace(
        moved, width=layout.width + 2 * _MARGIN, height=y + _MARGIN, title=title,
        captions=(*moved.captions, *above),
    )  # fmt: skip


def _moved(layout: PageLayout, right: float, down: float) -> PageLayout:
    def shift(parts: tuple[tuple[Ring, ...], ...]) -> tuple[tuple[Ring, ...], ...]:
        return tuple(tuple(ring + np.array((right, down)) for ring in part) for part in parts)

    return replace(
        layout,
        areas=tuple(area._replace(parts=shift(area.parts)) for area in layout.areas),
        labels=tuple(label._replace(x=label.x + right, y=label.y + down) for label in layout.labels),
        captions=tuple(item._replace(x=item.x + right, y=item.y + down) for item in layout.captions),
        swatches=tuple(item._replace(x=item.x + right, y=item.y + down) for item in layout.swatches),
    )
