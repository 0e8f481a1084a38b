"""The hidden mark of what a later edition may renew: an id at the end of a shape's name, which every program keeps."""

import re
from collections.abc import Iterator

from lxml import etree
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

_MARK = re.compile(r" ?‹([^‹›]+)›$")


def mark(shape: BaseShape, id: str) -> None:
    """Marks a shape as the atlas's own, under an id that the same order gives it again."""
    properties = _properties(shape)
    properties.set("name", f"{_MARK.sub('', properties.get('name', ''))} ‹{id}›")


def marked(shape: BaseShape) -> str:
    """The id of a marked shape; "" of any other."""
    found = _MARK.search(_properties(shape).get("name", ""))
    return found[1] if found else ""


def unmarked_name(shape: BaseShape) -> str:
    """A shape's name without its mark."""
    return _MARK.sub("", _properties(shape).get("name", ""))


def mark_slide(slide: Slide, id: str) -> None:
    """Gives a slide its own name, which programs keep; ``mark_rest`` marks what stands on it."""
    slide._element.cSld.set("name", id)


def mark_rest(slide: Slide) -> None:
    """Marks what of a named slide has no mark yet: placeholders by name, the rest in its order."""
    id = slide._element.cSld.get("name", "")
    if not id:
        return
    counted: dict[str, int] = {}
    for shape in _renewed(slide):
        if marked(shape):
            continue
        kind = unmarked_name(shape) if shape.is_placeholder else _kind(shape)
        counted[kind] = counted.get(kind, 0) + 1
        mark(shape, f"{id}.{kind}{counted[kind] if counted[kind] > 1 else ''}")


def _renewed(slide: Slide) -> Iterator[BaseShape]:
    """What a later edition may say otherwise: texts, tables, charts, maps; the page number renews itself."""
    for shape in slide.shapes:
        if _kind(shape) and not (shape.is_placeholder and shape._element.xpath(".//a:fld")):
            yield shape


def _kind(shape: BaseShape) -> str:
    if shape._element.tag == qn("p:grpSp"):
        return "map"
    if getattr(shape, "has_chart", False):
        return "chart"
    if getattr(shape, "has_table", False):
        return "table"
    return "text" if isinstance(shape, Shape) and shape.text_frame.text else ""


def _properties(shape: BaseShape) -> etree._Element:
    return shape._element.xpath(".//p:cNvPr")[0]
