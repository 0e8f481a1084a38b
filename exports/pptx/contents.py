"""What a marked shape says, as plain data that can be kept and compared: its text, rows, values, or parts of a drawing."""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from exports.pptx.marks import marked

Contents = Any
"""Text of a text; rows of a table; categories and series of a chart; of a drawing its parts: JSON as it is kept."""

NOTES = "notes"


def contents_of(shape: BaseShape) -> Contents:
    """What the shape says now, wherever it stands and whatever its letters look like."""
    if shape._element.tag == qn("p:grpSp"):
        return [_part(element) for element in parts(shape._element)]
    if getattr(shape, "has_table", False):
        return [[cell.text for cell in row.cells] for row in shape.table.rows]  # type: ignore[attr-defined]  # a frame
    if getattr(shape, "has_chart", False):
        return _charted(shape)
    return lines(shape._element.find(qn("p:txBody")))


def lines(body: etree._Element) -> str:
    """A text, a line a paragraph."""
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(qn("a:t"))) for paragraph in body.iter(qn("a:p"))
    )


def parts(group: etree._Element) -> Iterator[etree._Element]:
    """The single shapes of a group, those of groups inside it too."""
    for element in group:
        if element.tag in (qn("p:sp"), qn("p:cxnSp"), qn("p:pic")):
            yield element
        elif element.tag == qn("p:grpSp"):
            yield from parts(element)


def marked_shapes(slide: Slide) -> Iterator[tuple[str, BaseShape]]:
    """The marked shapes of a slide by their ids, also where somebody has put them into a group."""
    yield from _marked(slide.shapes)


def _marked(shapes: Any) -> Iterator[tuple[str, BaseShape]]:
    for shape in shapes:
        if id := marked(shape):
            yield id, shape
        elif shape._element.tag == qn("p:grpSp"):
            yield from _marked(shape.shapes)


def _part(element: etree._Element) -> list[str]:
    """Name, words, text, place and fill of one part of a drawing."""
    properties = element.find(f".//{qn('p:cNvPr')}")
    body = element.find(qn("p:txBody"))
    shape = element.find(qn("p:spPr"))
    return [
        properties.get("name", ""),
        properties.get("descr", ""),
        "" if body is None else lines(body),
        _place(shape),
        _fill(shape),
    ]


def _place(shape: etree._Element | None) -> str:
    found = None if shape is None else shape.find(qn("a:xfrm"))
    if found is None:
        return ""
    return " ".join(value for edge in found for value in edge.attrib.values())


def _fill(shape: etree._Element | None) -> str:
    """Kind, pattern and colours of a fill, as far as programs keep them."""
    if shape is None:
        return ""
    for element in shape:
        if element.tag in (qn("a:solidFill"), qn("a:pattFill"), qn("a:noFill")):
            kind = etree.QName(element).localname
            colours = [colour.get("val", "") for colour in element.iter(qn("a:srgbClr"), qn("a:schemeClr"))]
            return " ".join((kind, element.get("prst", ""), *colours))
    return ""


def _charted(shape: BaseShape) -> Contents:
    """The categories, or nothing of a scatter chart, and each series with its name and numbers."""
    plot = shape.chart.plots[0]  # type: ignore[attr-defined]  # a frame
    series = [
        [one.name, [list(point) for point in _points(one._element)] or list(one.values)]
        for one in plot.series
    ]
    return [list(plot.categories), series]


def _points(series: etree._Element) -> list[tuple[float, float]]:
    """The points of a series that has both x and y."""
    found = [
        [float(value.text) for value in series.iterfind(f"{qn(axis)}//{qn('c:v')}")]
        for axis in ("c:xVal", "c:yVal")
    ]
    return list(zip(*found, strict=False))
