"""A Word file opened again with python-docx: its headings, tables, words and links."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from exports.docx.document import write


def opened(report):
    return Document(BytesIO(write(report)))


def headings(document):
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading") or paragraph.style.name == "Title"
    ]


def cells(document):
    """The texts of every table: tables of rows of cells."""
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def everything(document):
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    return "\n".join([*paragraphs, *(text for table in cells(document) for row in table for text in row)])


def linked(document):
    """Where each link of the text leads."""
    found = document.element.body.iter(qn("w:hyperlink"))
    ids = [link.get(qn("r:id")) for link in found if link.get(qn("r:id"))]
    return [document.part.rels[id].target_ref for id in ids]
