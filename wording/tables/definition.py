"""What a kind of table can show: every column once, and how its value is read from the thing that a row tells."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from plans.records import Record
from wording.tables.model import Column, ColumnKind, RecordKey, Row, Table, Value

T = TypeVar("T")


@dataclass(frozen=True)
class Field(Generic[T]):
    """A column and its value for a thing; one that is not ``shown`` is left out in this language."""

    id: str
    heading: str
    value: Callable[[T], Value]
    kind: ColumnKind = "text"
    unit: str = ""
    share: int = 3
    shown: bool = True

    @property
    def column(self) -> Column:
        """The column alone."""
        return Column(self.id, self.heading, self.kind, self.unit, self.share)


@dataclass(frozen=True)
class TableDefinition(Generic[T]):
    """All fields of a kind of table.

    Attributes:
        id: of the table. fields: every column that some format wants.
        records: those that a thing rests on. quiet: whether a thing repeats another.
    """

    id: str
    fields: tuple[Field[T], ...]
    records: Callable[[T], Iterable[Record]] = lambda _: ()
    quiet: Callable[[T], bool] = lambda _: False

    def of(self, things: Iterable[T], columns: Iterable[str]) -> Table:
        """The table of things, with some columns in their order; only these are worked out.

        Raises:
            KeyError: no such column.
        """
        known = {field.id: field for field in self.fields}
        chosen = [field for field in map(known.__getitem__, columns) if field.shown]
        rows = tuple(self._row(thing, chosen) for thing in things)
        return Table(self.id, tuple(field.column for field in chosen), rows)

    def _row(self, thing: T, fields: Iterable[Field[T]]) -> Row:
        values = {field.id: field.value(thing) for field in fields}
        records = tuple(RecordKey(record.ref, record.evidence) for record in self.records(thing))
        return Row(values, records, self.quiet(thing))
