"""The heading row of a sheet: which one it is, the rows above and below that belong to it, what each column is called."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from sitelists.cells.numbers import written_number
from sitelists.columns.headings import Named, named_by
from sitelists.columns.units import is_unit
from sitelists.source.sheet import Merge, RawSheet

_SEARCHED = 60
"""Rows from the top in which the headings are looked for."""
_ENOUGH = 3
"""Points that a row needs: a column sure and another likely."""


class ListHeading(NamedTuple):
    """Where the headings are and what they say.

    Attributes:
        first, last: rows, from 0. columns: each column's heading, its parts from the top down.
        points: how much the row looks like headings of a list of sites.
    """

    first: int
    last: int
    columns: tuple[tuple[str, ...], ...]
    points: int


def find_heading(sheet: RawSheet, given: Collection[str] = ()) -> ListHeading | None:
    """The headings of the list on a sheet, or ``None`` where nothing looks like any.

    Args:
        sheet: the sheet.
        given: headings that somebody names; the row that has them is the one.
    """
    rows = sheet.rows[: 1 if sheet.headed else _SEARCHED]
    points = [_points(row) + _ENOUGH * sum(cell in given for cell in row if cell) for row in rows]
    best = max(range(len(rows)), key=lambda row: (points[row], -row), default=None)
    if best is not None and points[best] < _ENOUGH and not sheet.headed:
        best = next((number for number, row in enumerate(rows) if _may_be_headings(row)), None)
    if best is None:
        return None
    first, last = best, best
    if first > 0 and _is_above(sheet, first):
        first -= 1
    while last + 1 < len(sheet.rows) and _is_below(sheet, last):
        last += 1
    columns = _nested(sheet.rows[0]) if sheet.headed else _columns(sheet, first, last)
    return ListHeading(first, last, columns, sum(_worth(named_by(parts)) for parts in columns if parts))


def _may_be_headings(row: Sequence[str]) -> bool:
    """Whether a row could be headings that tell nothing: several texts, each once, and no number."""
    filled = [cell for cell in row if cell]
    return (
        len(filled) > 1
        and len(set(filled)) == len(filled)
        and all(written_number(cell) is None for cell in filled)
    )


def _points(row: Sequence[str]) -> int:
    """How much a row looks like headings: its recognised cells, less its numbers."""
    fields = [named_by((cell,)) for cell in row if cell]
    numbers = sum(written_number(cell) is not None for cell in row if cell)
    return sum(map(_worth, fields)) - 2 * numbers if any(fields) else 0


def _worth(named: Named | None) -> int:
    return 0 if named is None else 2 if named.sure == "certain" else 1


def _is_above(sheet: RawSheet, row: int) -> bool:
    """Whether the row above has names of groups of columns: cells merged over some columns, but not all."""
    above = sheet.rows[row - 1]
    filled = [column for column, cell in enumerate(above) if cell]
    if not filled or any(written_number(above[column]) is not None for column in filled):
        return False
    if any(mark in above[column] for column in filled for mark in ":："):
        return False
    spans = {start[1]: end[1] for start, end in sheet.merges if start[0] == row - 1 == end[0]}
    grouping = [column for column in filled if spans.get(column, column) > column]
    if len(filled) == 1:
        return bool(grouping) and filled[0] > 0 and spans[filled[0]] - filled[0] < len(sheet.rows[row]) // 2
    return bool(grouping) if sheet.merges else len(filled) < len(sheet.rows[row])


def _is_below(sheet: RawSheet, row: int) -> bool:
    """Whether the next row divides columns further, or has units: only below headings that span several, not yet a site."""
    here, below = sheet.rows[row], sheet.rows[row + 1]
    filled = [column for column, cell in enumerate(below) if cell]
    if not filled or any(written_number(below[column]) is not None for column in filled):
        return False
    units = {column for column in filled if is_unit(below[column])}
    if len(units) > 1 and 2 * len(units) > len(filled):
        return True
    divided = _spans(here, below)
    for merge in sheet.merges:
        if merge[0][0] == merge[1][0] == row:
            divided.update(range(merge[0][1], merge[1][1] + 1))
    named = [named_by((here[column] if column < len(here) else "", below[column])) for column in filled]
    return set(filled) - units <= divided and any(named)


def _spans(here: Sequence[str], below: Sequence[str]) -> set[int]:
    """Columns below a heading that goes on to the right: it, and the blank ones after it that are filled below."""
    found: set[int] = set()
    for column, cell in enumerate(below):
        if cell and column and (column >= len(here) or not here[column]) and below[column - 1]:
            found.update((column, column - 1))
    return found


def _columns(sheet: RawSheet, first: int, last: int) -> tuple[tuple[str, ...], ...]:
    """Each column's heading, its parts from the top down, each once."""
    rows = [list(sheet.rows[row]) for row in range(first, last + 1)]
    width = max(map(len, (*rows, *sheet.rows[last + 1 : last + 200])), default=0)
    for row in rows:
        row += [""] * (width - len(row))
    for start, end in sheet.merges:
        _fill(rows, first, start, end)
    for upper, lower in pairwise(rows):
        for column in range(1, width):
            if not upper[column] and lower[column] and upper[column - 1] and lower[column - 1]:
                upper[column] = upper[column - 1]
    parts = (
        tuple(dict.fromkeys(filter(None, (_one_line(row[column]) for row in rows))))
        for column in range(width)
    )
    return tuple(parts)


def _nested(fields: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The names of properties inside properties, from the outside in."""
    return tuple(tuple(filter(None, map(_one_line, field.split("/")))) for field in fields)


def _fill(rows: list[list[str]], first: int, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Puts the text of a merged cell of the headings into all of its cells."""
    if not first <= start[0] < first + len(rows):
        return
    text = rows[start[0] - first][start[1]] if start[1] < len(rows[0]) else ""
    for row in range(start[0] - first, min(end[0] - first + 1, len(rows))):
        for column in range(start[1], min(end[1] + 1, len(rows[row]))):
            rows[row][column] = rows[row][column] or text


def _one_line(text: str) -> str:
    return "".join(text.split()) if not text.isascii() else " ".join(text.split())


def merges_below(merges: Sequence[Merge], row: int) -> list[Merge]:
    """Merged cells of the list itself that go down over several rows of one column."""
    return [
        (start, end) for start, end in merges if start[0] > row and start[1] == end[1] and end[0] > start[0]
    ]
