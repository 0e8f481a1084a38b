"""One sheet as text, whatever file it comes from."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time

from language import Message
from sitelists.limits import CELL

Merge = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell (row, column), from 0, of cells that are one."""


@dataclass(frozen=True)
class RawSheet:
    """The cells of a sheet as text.

    Attributes:
        name: empty where the file has no sheets.
        rows: from the file's first row on; each as long as its last cell with content.
        merges: cells that are one. hidden: whether the sheet is. hidden_columns: from 0.
        headed: whether the first row is known to be the headings (GIS files have fields).
    """

    name: str
    rows: list[list[str]]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    headed: bool = False
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True)
class SourceFile:
    """What a file holds: sheets, how it was read, and the datum or CRS that it states itself, if any."""

    sheets: tuple[RawSheet, ...]
    notes: tuple[Message, ...] = ()
    datum: str = ""


@dataclass
class CellTexts:
    """Cells to text; equal texts are kept once, which halves the memory of a long list."""

    _pool: dict[str, str] = field(default_factory=dict)

    def row(self, values: Iterable[object]) -> list[str]:
        """A row's cells as text, without the blank ones at its end."""
        pool = self._pool
        cells = [pool.setdefault(text, text) for text in map(text_of_cell, values)]
        while cells and not cells[-1]:
            cells.pop()
        return cells


def text_of_cell(value: object) -> str:
    """What a cell shows: whole numbers without .0, days as ISO, no blanks around."""
    if isinstance(value, str):
        return value.replace("\0", "").strip()[:CELL]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.15g}" if math.isfinite(value) else ""
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat(
            *([" "] * (value.time() != time()))
        )
    return value.isoformat() if isinstance(value, date | time) else str(value).strip()[:CELL]
