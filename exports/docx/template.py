"""The brief's template, a Word file that designers open and change: styles, page, header and footer are taken from it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from constants import ROOT
from errors import UserError
from language import message

TEMPLATE = ROOT / "exports" / "docx" / "templates" / "brief.docx"

_ASIDE = (
    "thumbnail",
    "extended-properties",
    "custom-properties",
    "customXml",
    "webSettings",
    "glossaryDocument",
)
"""What programs save beside a document and would go out with every brief."""


def new_document(template: Path = TEMPLATE) -> WordDocument:
    """The template without what programs saved beside it."""
    document = Document(str(template))
    for owner in (document.part.package, document.part):
        for id, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _ASIDE:
                del owner.rels[id]
    return document


def set_in_chinese(document: WordDocument) -> None:
    """The East Asian font of every style for Latin letters too: else “ ” …… — are set as in English."""
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        if chinese := fonts.get(qn("w:eastAsia")):
            for script in ("w:ascii", "w:hAnsi", "w:cs"):
                fonts.set(qn(script), chinese)


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


def control(document: WordDocument, name: str) -> BaseOxmlElement:
    """The content control of that tag, in the text or in any header or footer.

    Raises:
        UserError: the template has none.
    """
    controls: Iterator[BaseOxmlElement] = (c for text in _texts(document) for c in text.iter(qn("w:sdt")))
    for found in controls:
        tag = found.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        if tag is not None and tag.get(qn("w:val")) == name:
            return found
    raise UserError(message("Word 模板中没有内容控件“{name}”。请恢复它的标记。", name=name))


def put(place: BaseOxmlElement, contents: list[BaseOxmlElement]) -> None:
    """Sets ``contents`` in the place of a content control."""
    for element in contents:
        place.addprevious(element)
    place.getparent().remove(place)


def put_text(place: BaseOxmlElement, text: str) -> None:
    """Sets a text in the place of a content control inside a line, in the letters of what stood there."""
    run = place.find(f"{qn('w:sdtContent')}/{qn('w:r')}")
    for old in run.findall(qn("w:t")):
        run.remove(old)
    run.text = text
    put(place, [run])


def free_drawing_id(document: WordDocument) -> int:
    """A number that no drawing has, not even a logo in a header."""
    taken = (int(found.get("id")) for text in _texts(document) for found in text.iter(qn("wp:docPr")))
    return max(taken, default=0) + 1


def _texts(document: WordDocument) -> Iterator[BaseOxmlElement]:
    """The body, then every header and footer."""
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype.rsplit("/", 1)[-1] in ("header", "footer"):
            yield relation.target_part.element
