"""The written brief as a Word document: real headings, tables that repeat their heads, the map as a picture."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm

from exports.docx.template import (
    free_drawing_id,
    new_document,
    place_of_contents,
    put,
    put_base_map,
    set_in_chinese,
    style_ids,
)
from exports.files.package import settled
from exports.files.plaintext import plain
from exports.print.png import picture
from exports.report.appearance import PaperStyle
from exports.report.blocks import pictures
from exports.report.brief import brief, printed_width
from exports.report.official import CHARACTER, official
from exports.report.report import Report
from layers.layout.model import PageLayout
from layers.templating import environment

_ENV = environment("exports/docx")
_BODIES: dict[PaperStyle, str] = {"report": "body.xml", "official": "official.xml"}
_PIXELS = 1600
_LONGEST = 255  # characters of a property


def write(report: Report, template: Path | None = None) -> bytes:
    """The report as a Word document, with links where the report knows the app's address.

    Args:
        report: what is told, and the office's own template, if any.
        template: instead of that one or the project's own.
    """
    style = report.appearance.style
    document = new_document(template or report.appearance.template, style)
    contents = official(report) if style == "official" else brief(report)
    blocks = _blocks(document, contents, _BODIES[style])
    if report.words.chinese:
        set_in_chinese(document, blocks)
    put_base_map(document, contents["base_map"])
    put(place_of_contents(document), blocks)
    _insert_figures(document, _figures(report, contents), report.view.lang)
    _describe(document, contents, report.made)
    file = BytesIO()
    document.save(file)
    return settled(file.getvalue())


def _blocks(document: WordDocument, contents: dict[str, Any], body: str) -> list[BaseOxmlElement]:
    """Everything from the title to the last source, as paragraphs and tables."""
    width = _text_width(document)
    text = _ENV.get_template(body).render(
        brief=contents,
        character=CHARACTER,
        relation=_relations(document),
        style_id=style_ids(document),
        widths=lambda shares: [round(width.twips * share / sum(shares)) for share in shares],
    )
    return list(parse_xml(text))


def _text_width(document: WordDocument) -> Length:
    """Of the first page between its margins."""
    section = document.sections[0]
    edges = (section.page_width, section.left_margin, section.right_margin)
    whole, left, right = (edge or Length(0) for edge in edges)
    return Length(whole - left - right)


def _relations(document: WordDocument) -> Callable[[str], str]:
    """From an address to the id of its relation, one for each address."""

    def relation(address: str) -> str:
        return document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return relation


def _figures(report: Report, contents: dict[str, Any]) -> list[tuple[PageLayout, str]]:
    """The map and every picture in the order of print, each with its words."""
    drawn = [(item.layout, plain(item.words)) for item in pictures(report.chapters)]
    return [(report.figure, contents["alternative"]), *drawn] if contents["map"] else drawn


def _insert_figures(document: WordDocument, figures: list[tuple[PageLayout, str]], lang: str) -> None:
    """Each into its paragraph, which the template's style for figures marks."""
    figure, room = style_ids(document)("Figure"), _text_width(document).mm
    places = [found for found in document.paragraphs if found._p.style == figure]
    for paragraph, (layout, words) in zip(places, figures, strict=True):
        number = free_drawing_id(document)
        drawn = BytesIO(picture(layout, lang, _PIXELS))
        made = paragraph.add_run().add_picture(drawn, width=Mm(printed_width(layout, room)))
        made._inline.docPr.set("id", str(number))
        made._inline.docPr.set("descr", words)


def _describe(document: WordDocument, contents: dict[str, Any], made: date) -> None:
    moment = datetime.combine(made, time(), UTC)
    properties = document.core_properties
    properties.title = contents["title"][:_LONGEST]
    properties.subject = contents["subtitle"][:_LONGEST]
    properties.keywords = ", ".join(contents["places"])[:_LONGEST]
    properties.author = properties.last_modified_by = "Plan Atlas"
    properties.comments = ""
    properties.language = contents["tag"]
    properties.created = properties.modified = moment
