"""Lines of a page as paragraphs: joined where the page's width broke them, in words, numbers and brackets."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.source.pdf.page import PagePiece

_MARKER = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]?\d{1,3}[.、．）)](?!\d)|第[一二三四五六七八九十]+[章节条]|附件|附表|[①-⑳]"
)
_ENDS = "。！？；：!?;:"
_FULL, _HANGING = 1.6, 0.75  # widths of a character short of the margin; share of a line's width
_INDENT = 1.2  # widths of a character
_CELL = 3.0  # widths of a character between a full line and the cell's edge: its margin, and a mark kept back
_NO_BEGINNING = "（(，。、；：！？）)”》％%"


def lines_of(pieces: Iterable[PagePiece]) -> list[PagePiece]:
    """The pieces as whole lines from the top; pieces on one line stand beside each other."""
    lines: list[list[PagePiece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.middle, piece.left)):
        if lines and lines[-1][0].is_beside(piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_one(sorted(line, key=lambda piece: piece.left)) for line in lines]


def paragraphs(lines: Sequence[PagePiece], left: float, right: float) -> list[list[PagePiece]]:
    """The lines that belong together, between a column's margins."""
    found: list[list[PagePiece]] = []
    for line in lines:
        if found and continues(found[-1], line, left, right):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def continues(paragraph: Sequence[PagePiece], line: PagePiece, left: float, right: float) -> bool:
    """Whether a line goes on with the paragraph before it."""
    before, size = paragraph[-1], max(line.height, 1.0)
    if line.left > left + _INDENT * size or not 0.7 < before.height / size < 1.4:
        return False
    written = "".join(one.text for one in paragraph)[-400:]
    is_open = written.count("（") + written.count("(") > written.count("）") + written.count(")")
    if _MARKER.match(line.text) and not is_open:
        return False
    if before.right >= right - _FULL * size:
        return True
    hangs = before.right > left + _HANGING * (right - left) and before.text[-1] not in _ENDS
    return hangs or (is_open and before.right > left + 0.5 * (right - left))


def joined(pieces: Iterable[PagePiece], right: float) -> str:
    """The text of a cell: lines that are full run on, others are divided by a blank."""
    lines = lines_of(pieces)
    text = "".join(line.text for line in lines[:1])
    for before, line in pairwise(lines):
        full = before.right > right - _CELL * before.height or line.text[0] in _NO_BEGINNING
        text = run_on(text, line.text) if full else f"{text} {line.text}"
    return text


def run_on(text: str, more: str) -> str:
    """Two lines as one; Latin words keep a blank between them."""
    latin = text[-1:].isascii() and text[-1:].isalpha() and more[:1].isascii() and more[:1].isalpha()
    return f"{text} {more}" if latin else text + more


def _one(line: Sequence[PagePiece]) -> PagePiece:
    text = line[0].text
    for before, piece in pairwise(line):
        gap = piece.left - before.right
        text = (
            f"{text}{'  ' if gap > 2 * piece.height else ' ' if gap > 0.3 * piece.height else ''}{piece.text}"
        )
    return PagePiece(
        line[0].left, min(p.bottom for p in line), max(p.right for p in line), max(p.top for p in line), text
    )
