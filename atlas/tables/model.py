"""What a table of data has: columns with types, units and meanings, keys, rows of values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

DataType = Literal["string", "integer", "number", "boolean", "year", "list"]
"""Types of Table Schema; a list holds texts."""

DataValue = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True)
class DataColumn:
    """One column.

    Attributes:
        name: the same everywhere. meaning: a message. type: of its values.
        unit: of a measured one (``km2``, ``ha``, ``degree``, ``m``, ``person``, ``household``), else "".
        required: never empty. choices: the only values there are; none where any may be.
    """

    name: str
    meaning: str
    type: DataType = "string"
    unit: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()


class Reference(NamedTuple):
    """Values of ``columns`` are those of the columns ``to`` of another table; "" for the table itself."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


class ReadColumn(NamedTuple):
    """A column, and how its value is read from the thing that a row is about."""

    column: DataColumn
    value: Callable[[Any], DataValue]


@dataclass(frozen=True)
class DataTable:
    """One table.

    Attributes:
        name: of its file and of its frame. title: a message.
        columns, rows: each row has a value a column; what is unknown is None, never 0 or "".
        key: the columns that tell its rows apart. references: to rows of other tables.
        sources: codes of ``sources.toml`` that stand behind it.
    """

    name: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[DataValue, ...], ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    sources: tuple[str, ...]
