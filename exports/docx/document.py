"""The written brief as a Word document: real headings, tables that repeat their heads, the map as a picture."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm

from exports.files.package import settled
from exports.print.png import picture
from exports.report.brief import TEXT_WIDTH, brief, printed_width
from exports.report.report import Report
from layers.templating import environment

_ENV = environment("exports/docx")
_MARGIN = Mm(20)
_PIXELS = 1600
_CHINESE = "Microsoft YaHei"
_LATIN = {"zh": _CHINESE, "en": "Arial"}  # one font for both, so that “ ” …… — are set as Chinese
_KEPT = {"styles", "settings", "fontTable", "theme"}
_LONGEST = 255  # characters of a property


def write(report: Report) -> bytes:
    """The report as a Word document (A4), with links where the report knows the app's address."""
    document, contents = Document(), brief(report)
    _strip(document)
    _dress(document, report.view.lang)
    _lay_out(document, contents["base_map"])
    _fill(document, contents)
    if contents["map"]:
        _insert_map(document, report, contents["alternative"])
    _describe(document, contents, report.made)
    file = BytesIO()
    document.save(file)
    return settled(file.getvalue())


def _strip(document: WordDocument) -> None:
    """Leaves of python-docx's own template only the parts that a brief needs."""
    package = document.part.package
    for owner, kept in ((document.part, _KEPT), (package, {"officeDocument", "core-properties"})):
        for id, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] not in kept:
                del owner.rels[id]


def _dress(document: WordDocument, lang: str) -> None:
    """Our own styles and settings in the place of the template's."""
    document.styles.element[:] = _parse("word_styles.xml", latin=_LATIN[lang], chinese=_CHINESE)
    document.settings.element[:] = _parse("word_settings.xml")


def _lay_out(document: WordDocument, base_map: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Mm(9)
    section.footer._element[:] = _parse("word_footer.xml", base_map=base_map)


def _fill(document: WordDocument, contents: dict[str, Any]) -> None:
    body = _parse("word_body.xml", brief=contents, relation=_relations(document), widths=_widths)
    section = document.element.body.sectPr
    document.element.body[:] = [*body, section]


def _relations(document: WordDocument) -> Callable[[str], str]:
    """From an address to the id of its relation, one for each address."""

    def relation(address: str) -> str:
        return document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return relation


def _widths(shares: Sequence[int]) -> list[int]:
    """The text's width in twips (1/20 point) divided by shares."""
    return [round(Mm(TEXT_WIDTH).twips * share / sum(shares)) for share in shares]


def _insert_map(document: WordDocument, report: Report, alternative: str) -> None:
    paragraph = next(found for found in document.paragraphs if found.style.name == "Figure")
    drawn = BytesIO(picture(report.figure, report.view.lang, _PIXELS))
    width = Mm(printed_width(report.figure))
    paragraph.add_run().add_picture(drawn, width=width)._inline.docPr.set("descr", alternative)


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


def _parse(template: str, **values: Any) -> list:
    return list(parse_xml(_ENV.get_template(template).render(values)))
