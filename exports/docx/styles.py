"""Styles that a document lacks, taken from another one with the document's own fonts and colours behind them."""

from collections.abc import Mapping
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_BEHIND = ("w:basedOn", "w:next", "w:link")


def lacking_styles(document: WordDocument, model: WordDocument) -> tuple[str, ...]:
    """The names of the model's styles that the document does not have."""
    known = {style.name for style in document.styles}
    return tuple(style.name for style in model.styles if style.name not in known)


def adopt_styles(document: WordDocument, model: WordDocument) -> None:
    """Gives the document the model's styles that it lacks; what they build on is the document's own, where it has it."""
    lacking, taken = lacking_styles(document, model), {style.style_id for style in document.styles}
    own = {style.name: style.style_id for style in document.styles}
    ids = {style.style_id: own.get(style.name, style.style_id) for style in model.styles}
    for name in lacking:
        id = model.styles[name].style_id
        while ids[id] in taken:  # the document has another style of that id
            ids[id] += "_"
    for name in lacking:
        document.styles.element.append(_copied(model.styles[name].element, ids))


def _copied(style: BaseOxmlElement, ids: Mapping[str, str]) -> BaseOxmlElement:
    copy = deepcopy(style)
    copy.set(qn("w:styleId"), ids[copy.get(qn("w:styleId"))])
    copy.attrib.pop(qn("w:default"), None)
    for element in copy.iterfind("*"):
        if element.tag in map(qn, _BEHIND) and element.get(qn("w:val")) in ids:
            element.set(qn("w:val"), ids[element.get(qn("w:val"))])
    return copy
