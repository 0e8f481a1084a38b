"""What stands on a page of a PDF: pieces of text with their places, and the lines that are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reader.source.limits import PIECES

_THIN = 3.0  # points; what is wider is an area


@dataclass(frozen=True)
class PagePiece:
    """Text within one line; coordinates in points from the page's left and bottom."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """About the size of the type."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.top + self.bottom) / 2

    def is_beside(self, other: "PagePiece") -> bool:
        """Whether both stand on one line."""
        return abs(self.middle - other.middle) < 0.5 * min(self.height, other.height)


@dataclass(frozen=True)
class RuledLine:
    """A line that is drawn: upright where ``left`` is ``right``, level where ``bottom`` is ``top``."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_upright(self) -> bool:
        """Whether it divides what is left from what is right."""
        return self.left == self.right


@dataclass(frozen=True)
class PdfPage:
    """A page as it is drawn."""

    width: float
    height: float
    pieces: tuple[PagePiece, ...]
    lines: tuple[RuledLine, ...]
    pictures: int


def page_of(page: pdfium.PdfPage) -> PdfPage:
    """What stands on a page."""
    width, height = page.get_size()
    pictures, lines = 0, list[RuledLine]()
    for drawn in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=4):
        pictures += drawn.type == raw.FPDF_PAGEOBJ_IMAGE
        if drawn.type == raw.FPDF_PAGEOBJ_PATH and len(lines) < PIECES:
            lines += _lines(*drawn.get_bounds())
    return PdfPage(width, height, tuple(_pieces(page.get_textpage())), tuple(lines), pictures)


def _pieces(text: pdfium.PdfTextPage) -> Iterator[PagePiece]:
    for number in range(min(text.count_rects(), PIECES)):
        left, bottom, right, top = text.get_rect(number)
        if top - bottom < _THIN:  # a dash, or signs of a font that neither file nor machine has
            bottom, top = _type(text, left, bottom) or (bottom, top)
        words = text.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", "")
        if words.strip():
            yield PagePiece(left, bottom, right, top, words.strip().replace("\ufffe", ""))


def _type(text: pdfium.PdfTextPage, left: float, bottom: float) -> tuple[float, float] | None:
    """Bottom and top of the type that begins there, whatever shape its signs have; ``None`` if there is none."""
    index = text.get_index(left, bottom, 1, 1)
    return None if index is None else text.get_charbox(index, loose=True)[1::2]


def _lines(left: float, bottom: float, right: float, top: float) -> Iterator[RuledLine]:
    """The lines that a shape draws: itself where it is thin, else its four sides."""
    across, up = (left + right) / 2, (bottom + top) / 2
    if right - left < _THIN and top - bottom < _THIN:
        return
    if right - left < _THIN:
        yield RuledLine(across, bottom, across, top)
    elif top - bottom < _THIN:
        yield RuledLine(left, up, right, up)
    else:
        yield from (RuledLine(left, y, right, y) for y in (bottom, top))
        yield from (RuledLine(x, bottom, x, top) for x in (left, right))
