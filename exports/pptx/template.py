"""The deck's frame: a wide slide, fonts and colours of its theme, where titles and footers stand."""

import posixpath
from copy import deepcopy
from datetime import datetime, time

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt

from exports.files.plaintext import plain
from exports.pptx.drawing import EMU, INK, QUIET, SlideBox, write_text
from exports.pptx.measures import SIZES
from exports.report.brief import LANGUAGE_TAGS
from exports.report.report import Report
from layers.layout.text_width import REGULAR

WIDTH, HEIGHT = 960, 540
"""Of a slide in points: 16 to 9."""

MARGIN = 40
BODY = SlideBox(MARGIN, 84, WIDTH - 2 * MARGIN, 404)
"""Where the contents of a slide stand."""

_TITLE = SlideBox(MARGIN, 24, WIDTH - 2 * MARGIN, 46)
_FOOTER = SlideBox(MARGIN, 494, 810, 38)
_NUMBER = SlideBox(860, 494, 60, 38)
_TITLE_SIZES, _FOOTER_SIZES, _LEADING = (24, 20, 16, 13, 11, 9, 7), (8, 7, 6, 5, 4), 1.3
_LEAD_SIZE = SIZES["lead"]
_KEPT = ("Title Only", "Title and Content")
_CHINESE = "Microsoft YaHei"
_LATIN = {"zh": _CHINESE, "en": "Arial"}  # one font for both, so that “ ” …… — are set as Chinese
_COLOURS = {
    "dk1": INK, "dk2": "2F4A66", "lt2": "EEF1F4", "accent1": "44709D", "accent2": "E69F00", "accent3": "009E73",
    "accent4": "CC79A7", "accent5": "56B4E9", "accent6": "D55E00", "hlink": "1F5C99", "folHlink": "5B4A8A",
}  # fmt: skip


def new_deck(report: Report) -> Deck:
    """An empty deck with the project's frame and the report's properties."""
    deck = Presentation()
    _properties(deck, report)
    _widen(deck)
    _trim(deck)
    _set_master(deck)
    _set_styles(deck)
    _set_themes(deck, _LATIN[report.view.lang])
    return deck


def add_slide(deck: Deck, title: str, lead: str | None = None) -> Slide:
    """A slide with its title; with ``lead`` as first text, in placeholders, so that the outline shows them."""
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name(_KEPT[lead is not None]))
    size = fitting(title, _TITLE, _TITLE_SIZES)
    write_text(slide.shapes.title.text_frame, title, size=size, bold=True)
    if lead is not None:
        write_text(slide.placeholders[1].text_frame, lead, size=_LEAD_SIZE)
    slide.shapes.turbo_add_enabled = True
    return slide


def add_footer(slide: Slide, number: int, report: Report) -> None:
    """Sources, date, base map and failed checks at the left, the page number at the right."""
    text = "\n".join(report.foot)
    for model in slide.slide_layout.placeholders:
        kind = model.placeholder_format.type
        if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            continue
        slide.shapes._spTree.append(deepcopy(model._element))
        shape = slide.shapes[-1]
        if kind == PP_PLACEHOLDER.FOOTER:
            write_text(shape.text_frame, text, size=fitting(text, _FOOTER, _FOOTER_SIZES), colour=QUIET)
        else:
            shape._element.find(f".//{qn('a:fld')}/{qn('a:t')}").text = str(number)


def fitting(text: str, box: SlideBox, sizes: tuple[int, ...]) -> int:
    """The largest of the font sizes (points) at which ``text`` stays inside the box."""
    for size in sizes:
        lines = sum(max(1, len(REGULAR.wrap(line, size, box.width * 0.92))) for line in text.split("\n"))
        if lines * size * _LEADING <= box.height:
            return size
    return sizes[-1]


def _properties(deck: Deck, report: Report) -> None:
    made, core = datetime.combine(report.made, time()), deck.core_properties
    core.title, core.subject = plain(report.title)[:255], plain(report.subtitle)[:255]
    core.author = core.last_modified_by = "Plan Atlas"
    core.created = core.modified = made
    core.language = LANGUAGE_TAGS[report.view.lang]
    core.keywords = core.comments = ""
    core.revision = 1


def _widen(deck: Deck) -> None:
    deck.slide_width, deck.slide_height = WIDTH * EMU, HEIGHT * EMU
    size = deck.part._element.find(qn("p:sldSz"))
    size.attrib.pop("type", None)


def _trim(deck: Deck) -> None:
    """Drops what the library's own template brings and nobody here wants: layouts, a thumbnail, a printer."""
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    for source in (deck.part.package, deck.part):
        for rel_id, rel in list(source._rels.items()):
            name = posixpath.basename(rel.reltype)
            if name in ("thumbnail", "printerSettings", "extended-properties"):
                source._rels.pop(rel_id)
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in list(holder.placeholders):
            if shape.placeholder_format.type == PP_PLACEHOLDER.DATE:
                shape._element.getparent().remove(shape._element)


def _set_master(deck: Deck) -> None:
    """Titles, texts and footers in their places."""
    boxes = {
        PP_PLACEHOLDER.TITLE: _TITLE, PP_PLACEHOLDER.BODY: BODY._replace(height=30),
        PP_PLACEHOLDER.FOOTER: _FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER: _NUMBER,
    }  # fmt: skip
    for shape in deck.slide_master.placeholders:
        box = boxes[shape.placeholder_format.type]
        shape.left, shape.top, shape.width, shape.height = box.emu
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
            shape._element.find(f".//{qn('a:lvl1pPr')}").set("algn", "l")
        if shape.placeholder_format.type in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            shape._element.find(f".//{qn('a:defRPr')}").set("sz", "900")
            shape._element.find(f".//{qn('a:bodyPr')}").set("anchor", "t")


def _set_styles(deck: Deck) -> None:
    """Titles left and bold, texts without bullets."""
    styles = deck.slide_master._element.find(qn("p:txStyles"))
    title, body = (styles.find(f"{qn(f'p:{name}Style')}/{qn('a:lvl1pPr')}") for name in ("title", "body"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("b", "1")
    body.set("marL", "0")
    body.set("indent", "0")
    for bullet in (body.find(qn("a:buFont")), body.find(qn("a:buChar"))):
        body.remove(bullet)
    letters = body.find(qn("a:defRPr"))
    letters.addprevious(body.makeelement(qn("a:buNone")))
    for style, size in ((title.find(qn("a:defRPr")), _TITLE_SIZES[0]), (letters, _LEAD_SIZE)):
        style.set("sz", str(Pt(size).centipoints))


def _set_themes(deck: Deck, latin: str) -> None:
    """Fonts and colours of the slides' theme, fonts of the notes' theme."""
    part: Part = deck.slide_master.part.part_related_by(RT.THEME)
    theme = parse_xml(part.blob)
    for name, colour in _COLOURS.items():
        slot = theme.find(f".//{qn(f'a:{name}')}")
        slot.clear()
        etree.SubElement(slot, qn("a:srgbClr")).set("val", colour)
    _set_fonts(theme, latin)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
    _set_fonts(deck.notes_master.part.part_related_by(RT.THEME)._element, latin)
    _list_notes_master(deck)


def _set_fonts(theme: etree._Element, latin: str) -> None:
    scheme = theme.find(f".//{qn('a:fontScheme')}")
    for font in scheme.iter(qn("a:latin")):
        font.set("typeface", latin)
    for font in (*scheme.iter(qn("a:ea")), *scheme.iterfind(f".//{qn('a:font')}[@script='Hans']")):
        font.set("typeface", _CHINESE)


def _list_notes_master(deck: Deck) -> None:
    """The library makes the notes' master but does not list it in the presentation."""
    presentation = deck.part._element
    masters = presentation.makeelement(qn("p:notesMasterIdLst"))
    master = etree.SubElement(masters, qn("p:notesMasterId"))
    master.set(qn("r:id"), deck.part.relate_to(deck.notes_master.part, RT.NOTES_MASTER))
    presentation.find(qn("p:sldMasterIdLst")).addnext(masters)
