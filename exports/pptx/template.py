"""The deck's template, a file that designers open and change: its layouts make slides, its placeholders take texts."""

import posixpath
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide, SlideLayout

from constants import ROOT
from errors import UserError
from exports.files.plaintext import plain
from exports.pptx.box import SlideBox
from exports.pptx.placeholders import add_number, add_text_placeholder, model_named
from exports.report.brief import LANGUAGE_TAGS
from exports.report.report import Report
from language import message

TEMPLATE = ROOT / "exports" / "pptx" / "templates" / "brief.pptx"

_ASIDE = ("thumbnail", "printerSettings", "extended-properties", "custom-properties", "customXml")
"""What programs save beside a presentation and would go out with every deck."""


def new_deck(report: Report, template: Path = TEMPLATE) -> Deck:
    """The template without its sample slides, with the report's properties and fonts that suit its language."""
    deck = Presentation(str(template))
    _drop_samples(deck)
    _drop_asides(deck)
    _set_properties(deck, report)
    if report.words.chinese:
        _set_in_chinese(deck)
    return deck


def add_slide(
    deck: Deck, layout: str, texts: Mapping[str, str], links: Mapping[str, str] | None = None
) -> Slide:
    """A slide of a layout.

    Args:
        deck: made of the template.
        layout: its name in the template.
        texts: by the name of the placeholder that takes them; one without a text is left out of the slide.
        links: where a placeholder's first line leads, by the same names.

    Raises:
        UserError: the template has no such layout or placeholder.
    """
    slide: Slide = deck.slides.add_slide(layout_named(deck, layout))
    for shape in list(slide.placeholders):
        shape._element.getparent().remove(shape._element)
    for name, text in texts.items():
        if text:
            add_text_placeholder(slide, name, text, (links or {}).get(name, ""))
    slide.shapes.turbo_add_enabled = True
    return slide


def area(deck: Deck, layout: str, name: str) -> SlideBox:
    """Where a layout's placeholder stands: contents that no placeholder can take are drawn there."""
    model = model_named(layout_named(deck, layout), name)
    return SlideBox.of(model)


def layout_named(deck: Deck, name: str) -> SlideLayout:
    """The template's layout of that name.

    Raises:
        UserError: there is none.
    """
    layout = deck.slide_layouts.get_by_name(name)
    if layout is None:
        raise UserError(message("演示文稿模板中没有版式“{name}”。请恢复它的名称。", name=name))
    return layout


def add_footer(slide: Slide, number: int, report: Report) -> None:
    """Sources, date, base map and failed checks at the left, the page number at the right."""
    add_text_placeholder(slide, "Footer", "\n".join(report.imprint.foot))
    add_number(slide, "Number", number)


def _drop_samples(deck: Deck) -> None:
    """The slides that show a designer what the layouts are for."""
    slides = deck.part._element.find(qn("p:sldIdLst"))
    for sample in list(slides if slides is not None else ()):
        deck.part.drop_rel(sample.get(qn("r:id")))
        slides.remove(sample)


def _drop_asides(deck: Deck) -> None:
    for source in (deck.part.package, deck.part):
        for id, relation in list(source._rels.items()):
            if posixpath.basename(relation.reltype) in _ASIDE:
                source._rels.pop(id)


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
