"""Placeholders by their names in the template: copied to a slide with all that they inherit, filled, made to fit."""

from collections.abc import Iterable
from copy import deepcopy
from typing import cast

from lxml import etree
from pptx.oxml.ns import qn
from pptx.parts.slide import SlideLayoutPart
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from errors import UserError
from exports.files.plaintext import plain
from exports.pptx.box import SlideBox
from language import message
from layers.layout.text_width import REGULAR

_SMALLER = {"Title": (20, 16, 13, 11, 9, 7), "View": (10, 8, 7, 6, 5), "Footer": (7, 6, 5, 4)}
"""Points that are tried one after another where a text does not fit at the placeholder's own size."""

_LEADING = 1.3
"""Height of a line in its font size, at most."""

_USUAL = 18  # points, where nothing says otherwise
_INHERITED = ("a:bodyPr", "a:lstStyle")
_STYLES = {"title": "p:titleStyle", "body": "p:bodyStyle"}


def model_named(layout: SlideLayout, name: str) -> LayoutPlaceholder:
    """The layout's placeholder of that name.

    Raises:
        UserError: there is none.
    """
    for shape in cast(Iterable[LayoutPlaceholder], layout.placeholders):
        if shape.name == name:
            return shape
    text = message(
        "演示文稿模板的版式“{layout}”中没有占位符“{name}”。请恢复它的名称。", layout=layout.name, name=name
    )
    raise UserError(text)


def add_text_placeholder(slide: Slide, name: str, text: str, link: str = "") -> None:
    """A placeholder of the slide's layout with a text, one paragraph a line; ``link`` is where the first one leads."""
    model = model_named(slide.slide_layout, name)
    shape, size = _copied(slide, model), _fitting_size(text, model)
    shape.text_frame.clear()
    for number, line in enumerate(plain(text).split("\n")):
        paragraph = shape.text_frame.add_paragraph() if number else shape.text_frame.paragraphs[0]
        run = paragraph.add_run()
        run.text, run.font.size = line, size
        if link and not number:
            run.hyperlink.address = link


def add_number(slide: Slide, name: str, number: int) -> None:
    """A placeholder with the slide's number, which programs keep up to date."""
    shape = _copied(slide, model_named(slide.slide_layout, name))
    for text in shape._element.iterfind(f".//{qn('a:fld')}/{qn('a:t')}"):
        text.text = str(number)


def _copied(slide: Slide, model: LayoutPlaceholder) -> Shape:
    """The layout's placeholder on the slide; what it inherits is written out, as not all programs look it up."""
    element = deepcopy(model._element)
    for place in element.iterfind(f".//{qn('p:ph')}"):
        place.attrib.pop("hasCustomPrompt", None)
    base = model._base_placeholder
    for name in _INHERITED if base is not None else ():
        own = _part(element, name)
        if not len(own) and not own.attrib:
            own.getparent().replace(own, deepcopy(_part(base._element, name)))
    slide.shapes._spTree.append(element)
    shape = cast(Shape, slide.shapes[-1])
    shape.left, shape.top, shape.width, shape.height = model.left, model.top, model.width, model.height
    return shape


def _fitting_size(text: str, model: LayoutPlaceholder) -> Pt | None:
    """The size at which a text stays inside its placeholder; ``None``: the placeholder's own."""
    own, box, smaller = _own_size(model), SlideBox.of(model), _SMALLER.get(model.name, ())
    size = fitting(text, box, (own, *(size for size in smaller if size < own)))
    return None if size == own else Pt(size)


def fitting(text: str, box: SlideBox, sizes: tuple[float, ...]) -> float:
    """The largest of the font sizes (points, falling) at which ``text`` stays inside the box, else the smallest."""
    for size in sizes:
        lines = sum(max(1, len(REGULAR.wrap(line, size, box.width * 0.92))) for line in text.split("\n"))
        if lines * size * _LEADING <= box.height:
            return size
    return sizes[-1]


def _own_size(model: LayoutPlaceholder) -> float:
    """Points of a placeholder's text: as the layout has it, else the master's placeholder, else the master."""
    base = model._base_placeholder
    shapes = [shape._element for shape in (model, base) if shape is not None]
    kind = _STYLES.get(str(shapes[-1].ph_type.name).lower(), "p:otherStyle")
    master = cast(SlideLayoutPart, model.part).slide_layout.slide_master._element
    places = [*(_part(shape, "a:lstStyle") for shape in shapes), _part(master, kind)]
    sizes = (place.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}[@sz]") for place in places)
    return next((int(size.get("sz")) / 100 for size in sizes if size is not None), _USUAL)


def _part(element: etree._Element, name: str) -> etree._Element:
    return element.find(f".//{qn(name)}")
