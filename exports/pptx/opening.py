"""A PowerPoint file opened to be written into: without its slides and what programs saved beside it, or made narrower."""

import posixpath
from io import BytesIO
from pathlib import Path
from typing import cast

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu

from errors import UserError
from exports.pptx.slots import layouts
from language import message

_ASIDE = (
    "thumbnail",
    "printerSettings",
    "extended-properties",
    "custom-properties",
    "customXml",
    "commentAuthors",
    "revisionInfo",
)
"""What programs save beside a presentation and would go out with every deck."""

_LISTS = ("p:custShowLst", "p:extLst")
"""Lists of slides by their ids: of shows, and of sections."""

_UNREADABLE = (PythonPptxError, XMLSyntaxError, KeyError, ValueError, AttributeError, TypeError, OSError)
"""What the library says of a package whose parts do not fit together."""

_NARROW = Emu(9_144_000), Emu(6_858_000)  # 4:3, as PowerPoint has it


def opened(template: Path | bytes) -> Deck:
    """The template without its slides, which show a designer what the layouts are for.

    Raises:
        UserError: its parts do not fit together, or it has no layouts.
    """
    try:
        deck = Presentation(BytesIO(template) if isinstance(template, bytes) else str(template))
        some = next(layouts(deck), None)
        _drop_slides(deck)
        _drop_asides(deck)
    except _UNREADABLE as error:
        raise UserError(message("演示文稿模板已损坏，打不开。请用 PowerPoint 打开后另存。")) from error
    if some is None:
        raise UserError(message("演示文稿模板中没有版式。请换一个有版式的模板。"))
    return deck


def narrowed(deck: Deck) -> None:
    """Makes a wide template 4:3: everything keeps its height and is as much narrower as the page."""
    width, height = _NARROW
    share = width / (deck.slide_width or width)
    for page in (*deck.slide_masters, *layouts(deck)):
        for shape in page.shapes:
            if shape._element.xpath(".//a:off"):  # else it stands where its master has it
                shape.left, shape.width = Emu(round(shape.left * share)), Emu(round(shape.width * share))
    deck.slide_width, deck.slide_height = width, height


def _drop_slides(deck: Deck) -> None:
    presentation = deck.part._element
    slides = presentation.find(qn("p:sldIdLst"))
    for sample in list(slides if slides is not None else ()):
        deck.part.drop_rel(sample.get(qn("r:id")))
        slides.remove(sample)
    for name in _LISTS:
        for found in presentation.findall(qn(name)):
            presentation.remove(found)


def _drop_asides(deck: Deck) -> None:
    for source in (deck.part.package, deck.part):
        for id, relation in list(source._rels.items()):
            if posixpath.basename(relation.reltype) in _ASIDE:
                cast(dict[str, object], source._rels).pop(id)
