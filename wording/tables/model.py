"""A table, whatever shows it: columns with ids and headings, rows of values by the column's id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

ColumnKind = Literal["text", "evidence", "number", "year"]
"""What a column holds: words, a plan's own words, amounts and counts, or years; any cell may be words instead."""

LinkedPage = Literal["city", "clauses"]


class Link(NamedTuple):
    """A text that leads to what it names: the ``page`` of the app, and the id (adcode, ``plan/clause``) there."""

    text: str
    page: LinkedPage
    id: str


Value = str | int | float | Link | None


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        id: the same in every language. heading: in the reader's. kind: of what it holds.
        unit: of a measured one, else "". share: of the width where a table fills a page.
    """

    id: str
    heading: str
    kind: ColumnKind = "text"
    unit: str = ""
    share: int = 3


class RecordKey(NamedTuple):
    """What tells one record from another: its clause (``plan/clause``) and the plan's words."""

    ref: str
    evidence: str


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        values: by the column's id.
        records: those it rests on.
        quiet: it repeats another and must not be counted beside it.
    """

    values: Mapping[str, Value]
    records: tuple[RecordKey, ...] = ()
    quiet: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under columns; ``id`` says what they are about."""

    id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def cells(self) -> Iterator[tuple[Value, ...]]:
        """Each row's values in the order of the columns."""
        return (tuple(row.values[column.id] for column in self.columns) for row in self.rows)


def text_of(value: Value) -> str:
    """A value as a reader sees it; numbers without trailing zeros, nothing for what is unknown."""
    if isinstance(value, Link):
        return value.text
    if isinstance(value, float):
        return f"{value:,.10g}"
    return "" if value is None else str(value)


def lines(*parts: str) -> str:
    """What stands in one cell, a line each; empty parts are left out."""
    return "\n".join(filter(None, parts))
