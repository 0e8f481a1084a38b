"""Degrees, minutes and seconds in a column each: 东经 over 度, 分, 秒."""

import re
from collections.abc import Sequence

from sitelists.cells.numbers import is_nothing
from sitelists.columns.units import half_width
from sitelists.model import ListColumn, ListRow

_MINUTES = re.compile(r"(?:.*/)?[^/]*?(?:分|'|′|\bmin(?:utes?)?)[)\]]?")
_SECONDS = re.compile(r"(?:.*/)?[^/]*?(?:秒|\"|″|\bsec(?:onds?)?)[)\]]?")


def parted(headings: Sequence[str], column: int) -> tuple[int, ...]:
    """The columns right of one of degrees that hold its minutes, and its seconds if they have one; else nothing."""
    after = [half_width(heading).strip() for heading in headings[column + 1 : column + 3]]
    if not after or not _MINUTES.fullmatch(after[0]):
        return ()
    return (column + 1, column + 2) if len(after) > 1 and _SECONDS.fullmatch(after[1]) else (column + 1,)


def joined(rows: Sequence[ListRow], columns: Sequence[ListColumn]) -> Sequence[ListRow]:
    """The rows with each coordinate in one cell, that of its degrees."""
    headings = [column.heading for column in columns]
    parts = {
        c.index: more for c in columns if c.field in ("lon", "lat") and (more := parted(headings, c.index))
    }
    return [_joined(row, parts) for row in rows] if parts else rows


def _joined(row: ListRow, parts: dict[int, tuple[int, ...]]) -> ListRow:
    cells = list(row.cells)
    for first, more in parts.items():
        texts = [row.cells[index].strip(" °度′'分″\"秒") for index in (first, *more)]
        if is_nothing(texts[0]) or all(map(is_nothing, texts[1:])):
            continue
        cells[first] = "".join(
            text + mark for text, mark in zip(texts, "°′″", strict=False) if not is_nothing(text)
        )
    return ListRow(row.number, tuple(cells))
