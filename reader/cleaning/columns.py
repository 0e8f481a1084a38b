"""Tables that a text draws with blanks: several lines below each other with words equally often far apart."""

import re
from collections.abc import Iterator
from itertools import groupby

from language import message
from reader.mapped import Edit, Mapped
from reader.notes import Note
from reader.source.transcript import CELL

_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(r"(?<=[^ \u3000\t\n])[ \u3000]{2,}(?=[^ \u3000\t\n])")
_FEWEST_GAPS, _FEWEST_LINES = 2, 3


def columns(text: Mapped) -> tuple[Mapped, list[Note]]:
    """The text with CELL between the cells of such tables."""
    edits: list[Edit] = []
    notes: list[Note] = []
    for lines in _tables(text.text):
        gaps = [gap for line in lines for gap in _GAP.finditer(text.text, *line.span())]
        edits += [Edit(gap.start(), gap.end(), CELL) for gap in gaps]
        start, end = lines[0].start(), lines[-1].end()
        why = message("以空格排成的表格，{count} 行", count=len(lines))
        notes.append(Note("cleaned", text.span(start, end), lines[0][0][:60], "", why))
    return text.edited(edits), notes


def _tables(text: str) -> Iterator[list[re.Match[str]]]:
    counted = [(CELL not in line[0] and len(_GAP.findall(line[0])), line) for line in _LINE.finditer(text)]
    for gaps, group in groupby(counted, key=lambda one: one[0]):
        lines = [line for _, line in group]
        if gaps >= _FEWEST_GAPS and len(lines) >= _FEWEST_LINES:
            yield lines
