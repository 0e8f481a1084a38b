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
    TEMPLATE,
    control,
    free_drawing_id,
    new_document,
    put,
    put_text,
    set_in_chinese,
    style_ids,
)
from exports.files.package import settled
from exports.print.png import picture
from exports.report.brief import brief, printed_width
from exports.report.report import Report
from layers.templating import environment

_ENV = environment("exports/docx")
_PIXELS = 1600
_LONGEST = 255  # characters of a property


def write(report: Report, template: Path = TEMPLATE) -> bytes:
    """The report as a Word document of the template, with links where the report knows the app's address."""
    document, contents = new_document(template), brief(report)
    if report.words.chinese:
        set_in_chinese(document)
    put_text(control(document, "Base map"), contents["base_map"])
    put(control(document, "Contents"), _blocks(document, contents))
    if contents["map"]:
        _insert_map(document, report, contents["alternative"])
    _describe(document, contents, report.made)
    file = BytesIO()
    document.save(file)
    return settled(file.getvalue())


def _blocks(document: WordDocument, contents: dict[str, Any]) -> list[BaseOxmlElement]:
    """Everything from the title to the last source, as paragraphs and tables."""
    width = _text_width(document)
    text = _ENV.get_template("body.xml").render(
        brief=contents,
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


def _insert_map(document: WordDocument, report: Report, alternative: str) -> None:
    figure = style_ids(document)("Figure")
    paragraph = next(found for found in document.paragraphs if found._p.style == figure)
    drawn = BytesIO(picture(report.figure, report.view.lang, _PIXELS))
    width = Mm(printed_width(report.figure, _text_width(document).mm))
    number = free_drawing_id(document)
    properties = paragraph.add_run().add_picture(drawn, width=width)._inline.docPr
    properties.set("id", str(number))
    properties.set("descr", alternative)


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
