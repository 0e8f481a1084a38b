"""What stands in a page's margins: page numbers, and heads and feet that come back on other pages."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.source.pdf.page import PagePiece, PdfPage

_NUMBER = re.compile(
    r"[-—–―·•~\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?:\s*页)?(?:\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–―·•~\s]*"
)
_ZONE = 0.12  # of the page's height, above and below
_EDGES = 2  # lines at the top and at the bottom


def in_margins(pages: Sequence[PdfPage], lines: Sequence[Sequence[PagePiece]]) -> list[list[PagePiece]]:
    """The lines of each page that are no part of its text."""
    edges = [_edges(page, own) for page, own in zip(pages, lines, strict=True)]
    seen = Counter(key for own in edges for key in {_key(line) for line in own})
    return [[line for line in own if _NUMBER.fullmatch(line.text) or seen[_key(line)] > 1] for own in edges]


def _edges(page: PdfPage, lines: Sequence[PagePiece]) -> list[PagePiece]:
    """The first and last lines where they stand in the margins."""
    top, bottom = page.height * (1 - _ZONE), page.height * _ZONE
    head = [line for line in lines[:_EDGES] if line.middle > top]
    foot = [line for line in lines[-_EDGES:] if line.middle < bottom]
    return [*head, *(line for line in foot if line not in head)]


def _key(line: PagePiece) -> tuple[str, int]:
    """The same words, whatever the page's number, at about the same height."""
    return re.sub(r"[\d\s]+", "#", line.text), round(line.middle / 8)
