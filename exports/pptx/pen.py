"""Draws what a page has in its own points on a slide at a scale: areas, strokes, words, symbols, badges, samples."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from pptx.enum.text import MSO_ANCHOR
from pptx.shapes.autoshape import Shape
from pptx.shapes.connector import Connector
from pptx.shapes.shapetree import SlideShapes

from exports.pptx.box import SlideBox
from exports.pptx.colours import INK, DeckColour
from exports.pptx.drawing import (
    TextLook,
    Vertices,
    add_outline,
    add_rectangle,
    add_stroke,
    add_symbol,
    add_text,
    draw_line,
    paint,
    soften,
    write_text,
)
from exports.print.tints import mixed
from layers.layout.model import Caption, Label
from layers.layout.text_width import BOLD, REGULAR
from layers.model import Style

_SYMBOL, _RING, _BADGE, _SAMPLE = 11.0, 20.0, 17.0, (22.0, 14.0)  # points on the page
_ROOM = 1.12  # widths as measured in our font to those a reader's font may need
_LINE = 1.24  # height of a line in its size: no more than the page leaves between two
_RINGED = Style(stroke="#2B2F33", weight=1.0, dash="3 2.5")
_DARK, _GREY = "#1F2328", "#595F66"  # on the map's own white, whatever the template's theme has
_SOLID = Style(fill=_DARK, pattern="solid", stroke=_DARK, weight=0.5)
_LABEL_GROUND, _RING_GROUND = 0.65, 0.8  # opacity of the white under names and symbols


@dataclass(frozen=True)
class Pen:
    """Where the page's corner lies on the slide, in points, and how long one point of the page is there."""

    shapes: SlideShapes
    left: float
    top: float
    scale: float

    def area(self, rings: Iterable[Vertices], style: Style) -> Shape:
        """A filled or outlined shape."""
        shape = add_outline(self.shapes, (self._path(ring) for ring in rings))
        paint(shape, self._thin(style))
        return shape

    def stroke(self, path: Vertices, style: Style) -> Connector:
        """A straight line."""
        shape, thin = add_stroke(self.shapes, self._path(path)), self._thin(style)
        draw_line(shape, thin.stroke, thin.weight, thin.dash)
        return shape

    def label(self, label: Label) -> Shape:
        """A name around its centre, on a ground that keeps it readable."""
        box = SlideBox.around(label.x, label.y, label.width + 4, label.size * _LINE)
        shape = self._write(
            label, box, align="c", colour=_GREY if label.kind in ("counties", "circles") else _DARK
        )
        soften(shape, _LABEL_GROUND)
        return shape

    def caption(self, caption: Caption) -> Shape:
        """A line of the legend; it wraps, as PowerPoint moves what is set left in a box that does not."""
        measured = (BOLD if caption.bold else REGULAR).width(caption.text, caption.size)
        width = measured * _ROOM + caption.size / 2
        height = caption.size * _LINE
        return self._write(caption, SlideBox(caption.x, caption.y - height / 2, width, height), wrap=True)

    def words(self, text: str, x: float, y: float, size: float) -> Shape:
        """A word or two around a centre."""
        box = self._box(SlideBox.around(x, y, size * 5, size * _LINE))
        return add_text(self.shapes, text, box, anchor="m", wrap=False, size=size * self.scale, align="c")

    def bar(self, x: float, y: float, length: float) -> Shape:
        """A thick black line from its left end."""
        shape = add_rectangle(self.shapes, self._box(SlideBox(x, y - 1, length, 2)))
        paint(shape, self._thin(_SOLID))
        return shape

    def arrow(self, x: float, y: float, turn: float) -> Shape:
        """A black arrowhead, turned clockwise by degrees."""
        shape = add_symbol(self.shapes, "triangle", self._box(SlideBox.around(x, y, 12, 18)))
        paint(shape, self._thin(_SOLID))
        shape.rotation = turn
        return shape

    def symbol(self, x: float, y: float, style: Style) -> Iterator[Shape]:
        """A site's symbol in the dashed ring of an approximate place, or an industry's badge."""
        if style.approximate:
            ring = add_symbol(self.shapes, "ring", self._box(SlideBox.around(x, y, _RING, _RING)))
            paint(ring, self._thin(_RINGED))
            soften(ring, _RING_GROUND)
            yield ring
        if style.shape:
            yield self._badge(x, y, style) if style.shape == "badge" else self._plain_symbol(x, y, style)

    def sample(self, x: float, y: float, style: Style) -> list[Shape | Connector]:
        """What stands in the legend for everything drawn in a style."""
        if style.shape or style.approximate:
            return list(self.symbol(x, y, style))
        width, height = _SAMPLE
        if style.dash or style.weight > 2:
            return [self.stroke(np.array([(x - width / 2, y), (x + width / 2, y)]), style)]
        shape = add_rectangle(self.shapes, self._box(SlideBox.around(x, y, width, height)))
        paint(shape, self._thin(style))
        return [shape]

    def _plain_symbol(self, x: float, y: float, style: Style) -> Shape:
        shape = add_symbol(self.shapes, style.shape, self._box(SlideBox.around(x, y, _SYMBOL, _SYMBOL)))
        look = style._replace(fill="#FFFFFF", weight=2.5) if style.shape == "ring" else style
        paint(shape, self._thin(look))
        return shape

    def _badge(self, x: float, y: float, style: Style) -> Shape:
        """A tinted square with the industry's character; in a group hatched and with a dashed edge."""
        shape = add_rectangle(self.shapes, self._box(SlideBox.around(x, y, _BADGE, _BADGE)))
        tint, edge = mixed(style.fill, "#FFFFFF", 0.4), mixed(style.fill, "#000000", 0.7)
        dash = "3 2" if style.pattern == "hatch" else ""
        paint(shape, self._thin(style._replace(fill=tint, stroke=edge, weight=1.0, dash=dash)))
        write_text(shape.text_frame, style.glyph, size=11 * self.scale, colour=_DARK, align="c")
        shape.text_frame.vertical_anchor, shape.text_frame.word_wrap = MSO_ANCHOR.MIDDLE, False
        return shape

    def _write(
        self,
        words: Label | Caption,
        box: SlideBox,
        *,
        wrap: bool = False,
        colour: DeckColour = INK,
        align: str = "l",
    ) -> Shape:
        size = words.size * self.scale
        look: TextLook = {
            "size": size, "bold": words.bold, "leading": size * 1.2, "colour": colour, "align": align
        }  # fmt: skip
        return add_text(self.shapes, words.text, self._box(box), anchor="m", wrap=wrap, **look)

    def _path(self, path: Vertices) -> Vertices:
        return path * self.scale + (self.left, self.top)

    def _box(self, box: SlideBox) -> SlideBox:
        left, top, width, height = (value * self.scale for value in box)
        return SlideBox(left + self.left, top + self.top, width, height)

    def _thin(self, style: Style) -> Style:
        dash = " ".join(f"{float(length) * self.scale:g}" for length in style.dash.split())
        return style._replace(weight=style.weight * self.scale, dash=dash)
