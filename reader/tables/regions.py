"""Where tables stand in a text, and the cells of their rows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.source.transcript import CELL, DITTO
from reader.types import Range

_LINE = re.compile(r"[^\n]+")
_PIPES = re.compile(r"[^|\n]*(?:\|[^|\n]*){2,}")
_RULE = re.compile(r"[|\s:+-]+")  # the line below a heading in texts that draw their tables
_FEWEST_ROWS = 2
MOST_CELLS = 64


@dataclass(frozen=True)
class TextTable:
    """A table: where it stands, and where the cells of its rows do.

    Attributes:
        caption: the line before it.
    """

    start: int
    end: int
    rows: tuple[tuple[Range, ...], ...]
    caption: Range


def tables_in(text: str) -> list[TextTable]:
    """The tables of a folded text: lines below each other that are divided in the same way."""
    found: list[TextTable] = []
    run: list[re.Match[str]] = []
    caption: Range = (0, 0)
    mark = ""
    for line in _LINE.finditer(text):
        own = _mark(line[0])
        adjoins = bool(run) and text[run[-1].end() : line.start()].count("\n") == 1
        if run and (own != mark or not adjoins):
            found += _table(text, run, mark, caption)
            caption, run = run[-1].span(), []
        if own:
            run.append(line)
        elif line[0].strip():
            caption = line.span()
        mark = own
    return found + (_table(text, run, mark, caption) if run else [])


def masked(text: str, tables: Iterable[TextTable]) -> str:
    """The text with blanks in place of its tables; line breaks stay."""
    parts, done = list[str](), 0
    for table in tables:
        parts += (text[done : table.start], re.sub(r"[^\n]", " ", text[table.start : table.end]))
        done = table.end
    return "".join((*parts, text[done:]))


def _mark(line: str) -> str:
    """What divides the cells of a line: a tab or an upright line; empty where nothing does."""
    inner = line.strip(" ")
    if CELL in inner.lstrip(CELL):
        return CELL
    return "|" if _PIPES.fullmatch(inner) else ""


def _table(text: str, run: list[re.Match[str]], mark: str, caption: Range) -> list[TextTable]:
    rows = [_cells(line, mark) for line in run if not (mark == "|" and _RULE.fullmatch(line[0]))]
    if len(rows) < _FEWEST_ROWS:
        return []
    return [TextTable(run[0].start(), run[-1].end(), tuple(rows), caption)]


def _cells(line: re.Match[str], mark: str) -> tuple[Range, ...]:
    written = line[0]
    low, high = 0, len(written)
    if mark == "|":  # the frame around the row
        frame = re.match(r"[ \t]*\|?", written)
        low, high = frame.end() if frame else 0, len(re.sub(r"\|?[ \t]*$", "", written))
    marks = [m.span() for m in re.compile(re.escape(mark)).finditer(written, low, high)][: MOST_CELLS - 1]
    starts, ends = [low, *(end for _, end in marks)], [*(start for start, _ in marks), high]
    return tuple(_trimmed(written, line.start(), start, end) for start, end in zip(starts, ends, strict=True))


def _trimmed(written: str, offset: int, start: int, end: int) -> Range:
    inner = written[start:end]
    left = len(inner) - len(inner.lstrip())
    return offset + start + left, offset + start + left + len(inner.strip())


def is_ditto(cell: str) -> bool:
    """Whether a cell says that the one above holds here, too."""
    return cell in (DITTO, '"', "同上")
