"""Placeholders by their names in the template: copied to a slide with all that they inherit, filled, made to fit."""

from copy import deepcopy
from typing import cast

from lxml import etree
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.parts.slide import SlideLayoutPart
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import Slide
from pptx.util import Pt

from exports.files.plaintext import plain
from exports.pptx.box import SlideBox
from exports.pptx.colours import HEADING, QUIET
from exports.pptx.drawing import TextLook, add_text, describe
from exports.pptx.slots import Slot
from layers.layout.text_width import REGULAR

_SMALLER: dict[str, tuple[float, ...]] = {
    "Title": (40, 36, 32, 28, 24, 20, 16, 13, 11, 9, 7),
    "Below": (28, 24, 20, 18, 16, 14, 12, 10),
    "View": (10, 8, 7, 6, 5),
    "Link": (10, 8),
    "Footer": (7, 6, 5, 4),
}
"""Points that are tried one after another where a text does not fit at the placeholder's own size."""

_LEADING = 1.3
"""Height of a line in its font size, at most."""

_USUAL = 18  # points, where nothing says otherwise
_INHERITED = ("a:bodyPr", "a:lstStyle")
_STYLES = {"title": "p:titleStyle", "body": "p:bodyStyle"}


def add_text_placeholder(slide: Slide, name: str, text: str, place: Slot, link: str = "") -> None:
    """A text in its place on the slide, one paragraph a line; ``link`` is where the first one leads.

    It is the layout's placeholder, or a text box where the layout has none; ``name`` says which sizes it may have.
    """
    if place.model is None:
        _add_text_box(slide, name, text, place.box, link)
        return
    shape, size = _copied(slide, place.model, place.box), _fitting_size(name, text, place)
    shape.text_frame.clear()
    for number, line in enumerate(plain(text).split("\n")):
        paragraph = shape.text_frame.add_paragraph() if number else shape.text_frame.paragraphs[0]
        if name == "Footer" and place.model.name != name:  # a stranger's is often centred, for a word or two
            paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text, run.font.size = line, size
        if link and not number:
            run.hyperlink.address = link


def add_number(slide: Slide, place: Slot, number: int) -> None:
    """A placeholder with the slide's number, which programs keep up to date."""
    if place.model is None:
        return
    shape = _copied(slide, place.model, place.box)
    for text in shape._element.iterfind(f".//{qn('a:fld')}/{qn('a:t')}"):
        text.text = str(number)


def _add_text_box(slide: Slide, name: str, text: str, box: SlideBox, link: str) -> None:
    """Bold and dark for a title, small and quiet for all else."""
    is_title = name == "Title"
    size = fitting(text, box, (_SMALLER.get(name) or (_USUAL,)))
    look: TextLook = {"size": size, "bold": is_title, "colour": HEADING if is_title else QUIET, "link": link}
    describe(add_text(slide.shapes, text, box, **look), name)


def _copied(slide: Slide, model: LayoutPlaceholder, box: SlideBox) -> Shape:
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
    shape.left, shape.top, shape.width, shape.height = box.emu
    return shape


def _fitting_size(name: str, text: str, place: Slot) -> Pt | None:
    """The size at which a text stays inside its placeholder; ``None``: the placeholder's own."""
    own, smaller = _own_size(cast(LayoutPlaceholder, place.model)), _SMALLER.get(name, ())
    size = fitting(text, place.box, (own, *(size for size in smaller if size < own)))
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
