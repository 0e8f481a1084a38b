"""Tables out of models: a column a field, its type and choices taken from the model's own annotation."""

import types
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from atlas.tables.meanings import UNITS, meaning
from atlas.tables.model import DataColumn, DataTable, DataType, DataValue, ReadColumn, Reference

_TYPES: dict[object, DataType] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    tuple: "list",
}


def table(
    name: str,
    title: str,
    things: Iterable[object],
    columns: Sequence[ReadColumn],
    key: Sequence[str],
    references: Sequence[Reference] = (),
    sources: Sequence[str] = (),
) -> DataTable:
    """The table of things, a row each, in their order; the columns of the key are never empty."""
    rows = tuple(tuple(_known(read.value(thing)) for read in columns) for thing in things)
    found = tuple(_in_key(read.column, key) for read in columns)
    return DataTable(name, title, found, rows, tuple(key), tuple(references), tuple(sources))


def fields(
    owner: str, model: type[BaseModel], names: Iterable[str], **values: Callable[[Any], DataValue]
) -> list[ReadColumn]:
    """Columns of a table for some fields of a model, their values as they are or as ``values`` reads them."""
    found = []
    for name in names:
        type_, required, choices = _described(name, model.model_fields[name].annotation)
        column = DataColumn(name, meaning(owner, name), type_, UNITS.get(name, ""), required, choices)
        found.append(ReadColumn(column, values.get(name, attrgetter(name))))
    return found


def column(
    owner: str,
    name: str,
    value: Callable[[Any], DataValue],
    type: DataType = "string",
    *,
    choices: Sequence[str] = (),
) -> ReadColumn:
    """A column of a table that is no field of a model."""
    return ReadColumn(
        DataColumn(name, meaning(owner, name), type, UNITS.get(name, ""), False, tuple(choices)), value
    )


def linked(name: str, table: str, to: str = "") -> Reference:
    """One column that names rows of another table, by a column of the same name if none is given."""
    return Reference((name,), table, (to or name,))


def _described(name: str, annotation: Any) -> tuple[DataType, bool, tuple[str, ...]]:
    """A field's type, whether it must be there, and what it may be."""
    parts = get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)
    (part, *_), optional = [one for one in parts if one is not type(None)], type(None) in parts
    if get_origin(part) is Annotated:
        part = get_args(part)[0]
    if get_origin(part) is Literal:
        return "string", not optional, tuple(map(str, get_args(part)))
    found = _TYPES[get_origin(part) or part]
    if found == "integer" and name == "year":
        found = "year"
    return found, not optional and found in ("integer", "number", "boolean", "year"), ()


def _in_key(column: DataColumn, key: Sequence[str]) -> DataColumn:
    return DataColumn(**{**vars(column), "required": column.required or column.name in key})


def _known(value: DataValue) -> DataValue:
    """What nobody knows is None, whatever stands for it in a model."""
    return None if value in ("", ()) else value
