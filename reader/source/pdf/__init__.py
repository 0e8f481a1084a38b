"""A PDF's text layer to lines of text: columns, tables, running heads, paragraphs over lines and pages."""

from reader.source.pdf.document import pdf_text

__all__ = ["pdf_text"]
