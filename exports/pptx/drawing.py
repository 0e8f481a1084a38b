"""Native shapes of PowerPoint from the words of a layer's style: texts, fills, lines, outlines, symbols."""

from collections.abc import Iterable
from typing import Required, TypedDict, TypeVar, Unpack, cast

import numpy as np
import numpy.typing as npt
from lxml import etree
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.shapes.autoshape import CT_Shape
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.connector import Connector
from pptx.shapes.shapetree import SlideShapes
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Pt

from exports.files.plaintext import plain
from exports.pptx.box import EMU, SlideBox
from exports.pptx.colours import INK, DeckColour, set_colour
from layers.model import Style

_PAPER = "FFFFFF"  # of a map, whatever ground the template's theme has
_ALIGN = {"l": PP_ALIGN.LEFT, "c": PP_ALIGN.CENTER, "r": PP_ALIGN.RIGHT}
_ANCHOR = {"t": MSO_ANCHOR.TOP, "m": MSO_ANCHOR.MIDDLE, "b": MSO_ANCHOR.BOTTOM}
_MOVE, _LINE, _POINT, _CLOSE = qn("a:moveTo"), qn("a:lnTo"), qn("a:pt"), qn("a:close")
_PATTERNS = {"hatch": MSO_PATTERN.WIDE_UPWARD_DIAGONAL, "dots": MSO_PATTERN.DOTTED_GRID}
_SYMBOLS = {
    "square": MSO_SHAPE.RECTANGLE, "triangle": MSO_SHAPE.ISOSCELES_TRIANGLE, "diamond": MSO_SHAPE.DIAMOND,
    "cross": MSO_SHAPE.CROSS, "hexagon": MSO_SHAPE.HEXAGON, "pentagon": MSO_SHAPE.REGULAR_PENTAGON,
    "leaf": MSO_SHAPE.TEAR,
}  # fmt: skip


S = TypeVar("S", bound=BaseShape)
Vertices = npt.NDArray[np.float64]
"""Vertices in points, shape (N, 2)."""


class TextLook(TypedDict, total=False):
    """How a text is set: ``size`` and ``leading`` (height of a line, 0 for the font's own) are points.

    ``align`` is l, c or r; ``link`` is where the first line leads.
    """

    size: Required[float]
    bold: bool
    colour: DeckColour
    align: str
    leading: float
    link: str


def add_outline(shapes: SlideShapes, rings: Iterable[Vertices]) -> Shape:
    """One freeform of closed rings: islands, and holes in what they lie in.

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
    return _plain(cast(Shape, shapes._shape_factory(element)))


def _add_path(outline: etree._Element, vertices: list[list[int]]) -> None:
    for number, (x, y) in enumerate(vertices):
        step = etree.SubElement(outline, _LINE if number else _MOVE)
        etree.SubElement(step, _POINT, x=str(x), y=str(y))
    etree.SubElement(outline, _CLOSE)


def add_stroke(shapes: SlideShapes, path: Vertices) -> Connector:
    """A straight line from the first to the last vertex of a path."""
    ends = np.rint(path[[0, -1]] * EMU).astype(int).ravel().tolist()
    return _plain(shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends))


def add_symbol(shapes: SlideShapes, shape: str, box: SlideBox) -> Shape:
    """The symbol of a kind of site; an unknown one is round, as circles and rings are."""
    return _plain(shapes.add_shape(_SYMBOLS.get(shape, MSO_SHAPE.OVAL), *box.emu))


def add_rectangle(shapes: SlideShapes, box: SlideBox) -> Shape:
    """A plain rectangle."""
    return _plain(shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu))


def add_text(
    shapes: SlideShapes,
    text: str,
    box: SlideBox,
    *,
    anchor: str = "t",
    wrap: bool = True,
    **look: Unpack[TextLook],
) -> Shape:
    """A text box."""
    shape = shapes.add_textbox(*box.emu)
    write_text(shape.text_frame, text, **look)
    shape.text_frame.vertical_anchor = _ANCHOR[anchor]
    shape.text_frame.word_wrap = wrap
    return shape


def write_text(frame: TextFrame, text: str, **look: Unpack[TextLook]) -> None:
    """Replaces a frame's text, one paragraph a line."""
    leading = look.get("leading", 0)
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.auto_size = MSO_AUTO_SIZE.NONE
    for number, line in enumerate(plain(text).split("\n")):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.alignment = _ALIGN[look.get("align", "l")]
        paragraph.line_spacing = Pt(leading) if leading else None
        _write_run(paragraph, line, look, "" if number else look.get("link", ""))


def _write_run(paragraph: _Paragraph, text: str, look: TextLook, link: str) -> None:
    size = Pt(look["size"])
    if not text:  # an empty line is as high as its end mark says
        etree.SubElement(paragraph._p, qn("a:endParaRPr"), sz=str(size.centipoints))
        return
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = size, look.get("bold", False)
    if link:
        run.hyperlink.address = link
    else:
        set_colour(run.font.color, look.get("colour", INK))


def paint(shape: Shape, style: Style) -> None:
    """Fill, pattern and line as the layer has them; hatch and dots are native patterns on white."""
    fill = shape.fill
    if not style.fill:
        fill.background()
    elif style.pattern in _PATTERNS:
        fill.patterned()
        fill.pattern = _PATTERNS[style.pattern]
        set_colour(fill.fore_color, style.fill)
        set_colour(fill.back_color, _PAPER)
    else:
        fill.solid()
        set_colour(fill.fore_color, style.fill)
    draw_line(shape, style.stroke, style.weight, style.dash)


def draw_line(shape: Shape | Connector, colour: str, weight: float, dash: str = "") -> None:
    """The shape's line: ``weight`` in points, ``dash`` as lengths of dashes and gaps in points."""
    line = shape.line
    set_colour(line.color, colour)
    line.width = Emu(round(weight * EMU))
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


def soften(shape: Shape, opacity: float) -> None:
    """Lays a white ground of this opacity (0 to 1) under a label, so that it is read on any fill."""
    shape.fill.solid()
    set_colour(shape.fill.fore_color, _PAPER)
    colour = shape._element.spPr.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}")
    etree.SubElement(colour, qn("a:alpha"), val=str(round(opacity * 100_000)))


def _plain(shape: S) -> S:
    """Without the theme's style, which brings lines, shadows and a text colour of its own."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    return shape
