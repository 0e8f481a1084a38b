"""The deck's template, a file that designers open and change: its layouts make slides, its placeholders take texts."""

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import cast

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide, SlideLayout

from constants import ROOT
from errors import UserError
from exports.files.plaintext import plain
from exports.pptx.box import SlideBox
from exports.pptx.opening import narrowed, opened
from exports.pptx.placeholders import add_number, add_text_placeholder
from exports.pptx.slots import ROLES, cover_layout, cover_slots, fitting_layout, layouts, of_type, slots
from exports.report.brief import LANGUAGE_TAGS
from exports.report.report import Report
from language import Message, message

TEMPLATE = ROOT / "exports" / "pptx" / "templates" / "brief.pptx"

_COVER = "cover"


def new_deck(report: Report, template: Path = TEMPLATE) -> Deck:
    """The report's own template, else the one given, without sample slides, with properties and fonts that suit.

    An office's template keeps its fonts and size, and begins with its title page, if it has one.

    Raises:
        UserError: the template cannot be read, or has no layouts.
    """
    office = report.appearance.template
    deck = opened(office or template)
    _set_properties(deck, report)
    if office:
        _add_cover(deck, report)
        return deck
    if report.appearance.size == "4:3":
        narrowed(deck)
    if report.words.chinese:
        _set_in_chinese(deck)
    return deck


def lacking(template: bytes) -> tuple[Message, ...]:
    """What an office's template does not have, and what is done instead.

    Raises:
        UserError: it cannot be read, or has no layouts.
    """
    deck = opened(template)
    unnamed = [name for name in ROLES if not any(layout.name == name for layout in layouts(deck))]
    if not unnamed:
        return ()
    layout, found = layout_named(deck, unnamed[0]), []
    found.append(
        message("模板没有名为 {names} 的版式，改用版式“{layout}”。", names=tuple(unnamed), layout=layout.name)
    )
    instead = {
        "Title": message("版式“{layout}”没有标题占位符：标题写成文本框。", layout=layout.name),
        "Contents": message("版式“{layout}”没有正文占位符：内容放在标题与页脚之间。", layout=layout.name),
        "Footer": message("版式“{layout}”没有页脚占位符：来源写在页面底部。", layout=layout.name),
        "Number": message("版式“{layout}”没有页码占位符：不写页码。", layout=layout.name),
    }
    return (*found, *(text for name, text in instead.items() if of_type(layout, name) is None))


def add_slide(
    deck: Deck, layout: str, texts: Mapping[str, str], links: Mapping[str, str] | None = None
) -> Slide:
    """A slide of a layout.

    Args:
        deck: made of the template.
        layout: its role, which may be its name in the template.
        texts: by the name of the place that takes them; one without a text is left out of the slide.
        links: where a text's first line leads, by the same names.

    Raises:
        UserError: the template has no layouts.
    """
    model = layout_named(deck, layout)
    slide, places = _bare_slide(deck, model), slots(model, deck, layout)
    for name, text in texts.items():
        if text:
            add_text_placeholder(slide, name, text, places[name], (links or {}).get(name, ""))
    slide.shapes.turbo_add_enabled = True
    return slide


def area(deck: Deck, layout: str, name: str) -> SlideBox:
    """Where a slide of a layout has a place: contents that no placeholder can take are drawn there."""
    return slots(layout_named(deck, layout), deck, layout)[name].box


def layout_named(deck: Deck, name: str) -> SlideLayout:
    """The template's layout of that name, else the one that fits ordinary slides best.

    Raises:
        UserError: there are no layouts.
    """
    found = next((layout for layout in layouts(deck) if layout.name == name), None) or fitting_layout(deck)
    if found is None:
        raise UserError(message("演示文稿模板中没有版式。请换一个有版式的模板。"))
    return found


def add_footer(slide: Slide, number: int, report: Report) -> None:
    """Who signs, sources, date, base map and failed checks at the left, the page number at the right."""
    if slide.name == _COVER:
        return
    deck, layout = slide.part.package.presentation_part.presentation, slide.slide_layout
    places = slots(layout, deck, layout.name if layout.name in ROLES else "Tables")
    add_text_placeholder(slide, "Footer", "\n".join(report.imprint.foot), places["Footer"])
    if "Number" in places:
        add_number(slide, places["Number"], number)
    if report.appearance.template:
        _make_readable(slide)


def _bare_slide(deck: Deck, layout: SlideLayout) -> Slide:
    slide: Slide = deck.slides.add_slide(layout)
    for shape in list(slide.placeholders):
        shape._element.getparent().remove(shape._element)
    return slide


def _add_cover(deck: Deck, report: Report) -> None:
    """The template's title page: title, subtitle, who signs, date."""
    layout = cover_layout(deck)
    if layout is None:
        return
    slide = _bare_slide(deck, layout)
    slide._element.cSld.set("name", _COVER)
    imprint, look = report.imprint, report.appearance
    below = "\n".join(filter(None, (imprint.subtitle, look.signature, report.made.isoformat())))
    for name, text, place in zip(
        ("Title", "Below"), (imprint.title, below), cover_slots(layout), strict=False
    ):
        add_text_placeholder(slide, name, text, place)


def _make_readable(slide: Slide) -> None:
    """Quiet texts and lines in the text's own colour, a little paler: a stranger's sixth accent may be any colour."""
    charts = (cast(GraphicFrame, shape).chart._chartSpace for shape in slide.shapes if shape.has_chart)
    for drawn in (slide._element, *charts):
        for colour in drawn.iter(qn("a:schemeClr")):
            if colour.get("val") == "accent6":
                colour.set("val", "tx1")
                etree.SubElement(colour, qn("a:lumMod"), val="65000")
                etree.SubElement(colour, qn("a:lumOff"), val="35000")


def _set_in_chinese(deck: Deck) -> None:
    """The theme's East Asian font for Latin letters too: else “ ” …… — are set as in English."""
    for master in (deck.slide_master, deck.notes_master):
        part = master.part.part_related_by(RT.THEME)
        theme = parse_xml(part.blob)
        for fonts in theme.iterfind(f".//{qn('a:fontScheme')}/*"):
            chinese = fonts.find(qn("a:ea")).get("typeface")
            if chinese:
                fonts.find(qn("a:latin")).set("typeface", chinese)
        part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_properties(deck: Deck, report: Report) -> None:
    made, core = datetime.combine(report.made, time()), deck.core_properties
    core.title, core.subject = plain(report.imprint.title)[:255], plain(report.imprint.subtitle)[:255]
    core.author = core.last_modified_by = "Plan Atlas"
    core.created = core.modified = made
    core.language = LANGUAGE_TAGS[report.view.lang]
    core.keywords = core.comments = core.category = ""
    core.revision = 1
