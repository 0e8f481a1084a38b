"""Which rows of a table changed: found by their first cell, so that a row that moved is the same row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

TextRow = Sequence[str]


class RowChange(NamedTuple):
    """A row before and after; ``None`` where it is not there. ``at``: its number in the table as it stands."""

    old: TextRow | None
    new: TextRow | None
    at: int | None


def row_changes(
    was: Sequence[TextRow], now: Sequence[TextRow], stands: Sequence[TextRow]
) -> Iterator[RowChange]:
    """What differs between what was written and what would be, and where that stands in the table of today.

    A row that somebody has rewritten stands nowhere (``at`` is None).
    """
    places = {_whole(row): number for number, row in enumerate(stands)}
    before, after = _keyed(was), _keyed(now)
    for key, row in before.items():
        new = after.get(key)
        if new is None or _whole(new) != _whole(row):
            yield RowChange(row, new, places.get(_whole(row)))
    for key, row in after.items():
        if key not in before:
            yield RowChange(None, row, None)


def _keyed(rows: Sequence[TextRow]) -> dict[tuple[str, int], TextRow]:
    """Rows by their first cell, those with the same one by their order."""
    found: dict[tuple[str, int], TextRow] = {}
    for row in rows:
        name, number = row[0] if row else "", 0
        while (name, number) in found:
            number += 1
        found[name, number] = row
    return found


def _whole(row: TextRow) -> tuple[str, ...]:
    return tuple(row)
