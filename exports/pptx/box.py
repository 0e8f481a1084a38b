"""Rectangles on a slide in points, and the units of the file."""

from typing import NamedTuple

from pptx.shapes.base import BaseShape
from pptx.util import Emu

EMU = 12700
"""English metric units in a point."""


class SlideBox(NamedTuple):
    """A rectangle on the slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """The same in the units of the file."""
        left, top, width, height = (Emu(round(value * EMU)) for value in self)
        return left, top, width, height

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @classmethod
    def around(cls, x: float, y: float, width: float, height: float) -> "SlideBox":
        """The box with its centre at ``x``, ``y``."""
        return cls(x - width / 2, y - height / 2, width, height)

    @classmethod
    def of(cls, shape: BaseShape) -> "SlideBox":
        """Where a shape stands."""
        return cls(*(edge / EMU for edge in (shape.left, shape.top, shape.width, shape.height)))
