"""Native shapes of PowerPoint from the words of a layer's style: texts, fills, lines, outlines, symbols."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.shapes.autoshape import CT_Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import SlideShapes
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Pt

from exports.files.plaintext import plain
from layers.model import Style

EMU = 12700
"""English metric units in a point."""

INK, QUIET, WHITE, HAIRLINE = "1F2328", "595F66", "FFFFFF", "C9CED3"
_ALIGN = {"l": PP_ALIGN.LEFT, "c": PP_ALIGN.CENTER, "r": PP_ALIGN.RIGHT}
_ANCHOR = {"t": MSO_ANCHOR.TOP, "m": MSO_ANCHOR.MIDDLE, "b": MSO_ANCHOR.BOTTOM}
_MOVE, _LINE, _POINT, _CLOSE = qn("a:moveTo"), qn("a:lnTo"), qn("a:pt"), qn("a:close")
_PATTERNS = {"hatch": MSO_PATTERN.WIDE_UPWARD_DIAGONAL, "dots": MSO_PATTERN.DOTTED_GRID}
_SYMBOLS = {
    "square": MSO_SHAPE.RECTANGLE, "triangle": MSO_SHAPE.ISOSCELES_TRIANGLE, "diamond": MSO_SHAPE.DIAMOND,
    "cross": MSO_SHAPE.CROSS, "hexagon": MSO_SHAPE.HEXAGON, "pentagon": MSO_SHAPE.REGULAR_PENTAGON,
    "leaf": MSO_SHAPE.TEAR,
}  # fmt: skip


class SlideBox(NamedTuple):
    """A rectangle on the slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, ...]:
        """The same in the units of the file."""
        return tuple(Emu(round(value * EMU)) for value in self)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @classmethod
    def around(cls, x: float, y: float, width: float, height: float) -> "SlideBox":
        """The box with its centre at ``x``, ``y``."""
        return cls(x - width / 2, y - height / 2, width, height)


def add_outline(shapes: SlideShapes, rings: Iterable[np.ndarray]) -> BaseShape:
    """One freeform of closed rings, each of shape (N, 2) in points: islands, and holes in what they lie in.

    The library's own builder walks all vertices at every vertex.
    """
    paths = [np.rint(ring[:-1] * EMU).astype(int) for ring in rings]
    corners = np.concatenate(paths)
    corner, size = corners.min(axis=0), np.ptp(corners, axis=0).tolist()
    element = CT_Shape.new_freeform_sp(shapes._next_shape_id, "", *corner.tolist(), *size)
    outline = element.add_path(*size)
    for path in paths:
        _add_path(outline, (path - corner).tolist())
    shapes._spTree.append(element)
    return _plain(shapes._shape_factory(element))


def _add_path(outline: etree._Element, vertices: list[list[int]]) -> None:
    for number, (x, y) in enumerate(vertices):
        step = etree.SubElement(outline, _LINE if number else _MOVE)
        etree.SubElement(step, _POINT, x=str(x), y=str(y))
    etree.SubElement(outline, _CLOSE)


def add_stroke(shapes: SlideShapes, path: np.ndarray) -> BaseShape:
    """A straight line from the first to the last vertex of a path, shape (N, 2) in points."""
    ends = np.rint(path[[0, -1]] * EMU).astype(int).ravel().tolist()
    return _plain(shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends))


def add_symbol(shapes: SlideShapes, shape: str, box: SlideBox) -> BaseShape:
    """The symbol of a kind of site; an unknown one is round, as circles and rings are."""
    return _plain(shapes.add_shape(_SYMBOLS.get(shape, MSO_SHAPE.OVAL), *box.emu))


def add_rectangle(shapes: SlideShapes, box: SlideBox) -> BaseShape:
    """A plain rectangle."""
    return _plain(shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu))


def add_text(
    shapes: SlideShapes, text: str, box: SlideBox, *, anchor: str = "t", wrap: bool = True, **look: object
) -> BaseShape:
    """A text box; ``look`` as for ``write_text``."""
    shape = shapes.add_textbox(*box.emu)
    write_text(shape.text_frame, text, **look)
    shape.text_frame.vertical_anchor = _ANCHOR[anchor]
    shape.text_frame.word_wrap = wrap
    return shape


def write_text(
    frame: TextFrame,
    text: str,
    *,
    size: float,
    bold: bool = False,
    colour: str = INK,
    align: str = "l",
    leading: float = 0,
    link: str = "",
) -> None:
    """Replaces a frame's text, one paragraph a line.

    ``size`` and ``leading`` (height of a line, 0 for the font's own) are points, ``colour`` is RRGGBB, ``align``
    l, c or r; ``link`` is where the first line leads.
    """
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.auto_size = MSO_AUTO_SIZE.NONE
    for number, line in enumerate(plain(text).split("\n")):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.alignment = _ALIGN[align]
        paragraph.line_spacing = Pt(leading) if leading else None
        _write_run(paragraph, line, size, bold, colour, "" if number else link)


def _write_run(paragraph: _Paragraph, text: str, size: float, bold: bool, colour: str, link: str) -> None:
    if not text:  # an empty line is as high as its end mark says
        etree.SubElement(paragraph._p, qn("a:endParaRPr"), sz=str(Pt(size).centipoints))
        return
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(size), bold
    if link:
        run.hyperlink.address = link
    else:
        run.font.color.rgb = rgb(colour)


def paint(shape: BaseShape, style: Style) -> None:
    """Fill, pattern and line as the layer has them; hatch and dots are native patterns on white."""
    fill = shape.fill
    if not style.fill:
        fill.background()
    elif style.pattern in _PATTERNS:
        fill.patterned()
        fill.pattern = _PATTERNS[style.pattern]
        fill.fore_color.rgb, fill.back_color.rgb = rgb(style.fill), rgb(WHITE)
    else:
        fill.solid()
        fill.fore_color.rgb = rgb(style.fill)
    draw_line(shape, style.stroke, style.weight, style.dash)


def draw_line(shape: BaseShape, colour: str, weight: float, dash: str = "") -> None:
    """The shape's line: ``weight`` in points, ``dash`` as lengths of dashes and gaps in points."""
    line = shape.line
    line.color.rgb, line.width = rgb(colour), Emu(round(weight * EMU))
    if dash:
        lengths = [round(float(length) / weight * 100_000) for length in dash.split()]
        pattern = etree.SubElement(line._ln, qn("a:custDash"))
        for length, gap in zip(lengths[::2], lengths[1::2], strict=True):
            etree.SubElement(pattern, qn("a:ds"), d=str(length), sp=str(gap))


def describe(shape: BaseShape, name: str, words: str = "") -> None:
    """The shape's name in the selection pane and its words for those who do not see it."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("name", plain(name))
    if words:
        properties.set("descr", plain(words))


def soften(shape: BaseShape, opacity: float) -> None:
    """Lays a white ground of this opacity (0 to 1) under a label, so that it is read on any fill."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(WHITE)
    colour = shape._element.spPr.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}")
    etree.SubElement(colour, qn("a:alpha"), val=str(round(opacity * 100_000)))


def rgb(colour: str) -> RGBColor:
    """A colour with or without #."""
    return RGBColor.from_string(colour.removeprefix("#").upper())


def _plain(shape: BaseShape) -> BaseShape:
    """Without the theme's style, which brings lines, shadows and a text colour of its own."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    return shape
