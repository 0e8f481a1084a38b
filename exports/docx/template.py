"""A Word template, a file that designers open and change: styles, page, header and footer are taken from it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from constants import ROOT
from errors import UserError
from exports.docx.opening import opened
from exports.docx.styles import adopt_styles, lacking_styles
from exports.report.appearance import PaperStyle
from language import Message, message

_FOLDER = ROOT / "exports" / "docx" / "templates"

TEMPLATE = _FOLDER / "brief.docx"

TEMPLATES: dict[PaperStyle, Path] = {"report": TEMPLATE, "official": _FOLDER / "official.docx"}
"""The project's own, which say how each style looks."""

_CONTENTS, _BASE_MAP = "Contents", "Base map"


def new_document(template: Path | bytes | None = None, style: PaperStyle = "report") -> WordDocument:
    """The template, else the style's own, without what programs saved beside it and with every style that is needed.

    Raises:
        UserError: it cannot be read.
    """
    own = TEMPLATES[style]
    document = opened(template or own)
    if template:
        adopt_styles(document, opened(own))
    return document


def lacking(template: bytes, style: PaperStyle) -> tuple[Message, ...]:
    """What an office's template does not have, and what is done instead.

    Raises:
        UserError: it cannot be read.
    """
    document, found = opened(template), []
    if names := lacking_styles(document, opened(TEMPLATES[style])):
        found.append(message("Word 模板没有这些样式，改用图谱自带的：{names}。", names=names))
    if control(document, _CONTENTS) is None:
        found.append(
            message(
                "Word 模板没有标记为“{name}”的内容控件：正文全部换成简报，页眉、页脚、样式和版面保留。",
                name=_CONTENTS,
            )
        )
    return tuple(found)


def set_in_chinese(document: WordDocument, blocks: list[BaseOxmlElement]) -> None:
    """Sets “ ” …… — in the East Asian font instead of as in English.

    Styles of the project's kind, which name both fonts, get it for Latin letters too; others keep theirs.
    """
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        if chinese := fonts.get(qn("w:eastAsia")):
            for script in ("w:ascii", "w:hAnsi", "w:cs"):
                fonts.set(qn(script), chinese)
    for run in (run for block in blocks for run in block.iter(qn("w:r"))):
        run.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")


def style_ids(document: WordDocument) -> Callable[[str], str]:
    """From the name of a style to its id, which is another one in every language of Word.

    A name that the template does not have is a UserError.
    """
    ids: dict[str, str] = {style.name: style.style_id for style in document.styles}

    def style_id(name: str) -> str:
        if name not in ids:
            raise UserError(message("Word 模板中没有样式“{name}”。请恢复它的名称。", name=name))
        return ids[name]

    return style_id


def place_of_contents(document: WordDocument) -> BaseOxmlElement:
    """What the brief is set in the place of: the template's content control, else all of its text."""
    place = control(document, _CONTENTS)
    if place is not None:
        return place
    body, place = document.element.body, OxmlElement("w:p")
    for element in list(body):
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    body.insert(0, place)
    return place


def put_base_map(document: WordDocument, text: str) -> None:
    """Sets the line in its content control, where the template has one; it stands below the map anyway."""
    place = control(document, _BASE_MAP)
    if place is not None:
        _put_text(place, text)


def control(document: WordDocument, name: str) -> BaseOxmlElement | None:
    """The content control of that tag, in the text or in any header or footer."""
    controls: Iterator[BaseOxmlElement] = (c for text in _texts(document) for c in text.iter(qn("w:sdt")))
    for found in controls:
        tag = found.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        if tag is not None and tag.get(qn("w:val")) == name:
            return found
    return None


def put(place: BaseOxmlElement, contents: list[BaseOxmlElement]) -> None:
    """Sets ``contents`` in the place of a content control."""
    for element in contents:
        place.addprevious(element)
    place.getparent().remove(place)


def free_drawing_id(document: WordDocument) -> int:
    """A number that no drawing has, not even a logo in a header."""
    taken = (int(found.get("id")) for text in _texts(document) for found in text.iter(qn("wp:docPr")))
    return max(taken, default=0) + 1


def _put_text(place: BaseOxmlElement, text: str) -> None:
    """In the letters of what stood there; a control around whole paragraphs keeps the first one's."""
    for run in place.iter(qn("w:r")):
        for old in run.findall(qn("w:t")):
            run.remove(old)
        run.text = text
        put(place, [run if run.getparent().tag == qn("w:sdtContent") else run.getparent()])
        return
    place.getparent().remove(place)


def _texts(document: WordDocument) -> Iterator[BaseOxmlElement]:
    """The body, then every header and footer."""
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype in (RT.HEADER, RT.FOOTER):
            yield relation.target_part.element
