"""A Word file opened to be written into, without what programs saved beside it."""

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from errors import UserError
from language import message

_ASIDE = (
    "thumbnail",
    "extended-properties",
    "custom-properties",
    "customXml",
    "webSettings",
    "glossaryDocument",
    "stylesWithEffects",
)
"""What programs save beside a document and would go out with every brief."""

_UNREADABLE = (PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, AttributeError, TypeError, OSError)
"""What the library says of a package whose parts do not fit together."""


def opened(template: Path | bytes) -> WordDocument:
    """The template.

    Raises:
        UserError: its parts do not fit together.
    """
    try:
        document = Document(BytesIO(template) if isinstance(template, bytes) else str(template))
        if not document.sections or document.styles is None:
            raise ValueError
        _drop_asides(document)
    except _UNREADABLE as error:
        raise UserError(message("Word 模板已损坏，打不开。请用 Word 打开后另存。")) from error
    return document


def _drop_asides(document: WordDocument) -> None:
    for owner in (document.part.package, document.part):
        for id, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _ASIDE:
                del owner.rels[id]
    _forget_attached(document)


def _forget_attached(document: WordDocument) -> None:
    """The template that a template was made of: Word would look for it, maybe on another machine."""
    settings = document.settings.element
    for attached in settings.findall(qn("w:attachedTemplate")):
        settings.remove(attached)
    relations = document.part.part_related_by(RT.SETTINGS).rels
    for id, relation in list(relations.items()):
        if relation.reltype.endswith("/attachedTemplate"):
            del relations[id]
