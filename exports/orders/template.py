"""An office's own template for an order: taken apart, and what it lacks found, before anything is written."""

from typing import cast

from errors import UserError
from exports.files.template import TemplateKind, template_file
from exports.orders.meaning import TEMPLATED
from exports.orders.model import BriefOrder
from language import Message, message


def checked_template(data: bytes, name: str, order: BriefOrder) -> tuple[bytes, tuple[Message, ...]]:
    """The template as a document of the order's format, and what it lacks.

    Raises:
        UserError: the format has no templates; the file is locked, damaged, of another kind, with macros.
    """
    if order.format not in TEMPLATED:
        raise UserError(message("模板只用于 PowerPoint 和 Word。请改格式，或不用模板。"))
    template = template_file(data, name, cast(TemplateKind, order.format))
    if order.format == "pptx":
        from exports.pptx.template import (
            lacking as lacking_in_deck,  # with its library, only where it is wanted
        )

        return template, lacking_in_deck(template)
    from exports.docx.template import lacking as lacking_in_paper

    return template, lacking_in_paper(template, order.style)
