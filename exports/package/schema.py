"""A table as Table Schema: fields with their meaning in both languages, types, units, constraints, keys."""

from typing import Any

from atlas.tables.model import DataColumn, DataTable
from language import LANGUAGES, sayer

SEPARATOR = ";"
"""Between the texts of a list."""


def both(text: str) -> str:
    """A message in every language, Chinese first."""
    return " · ".join(dict.fromkeys(sayer(lang)(text) for lang in LANGUAGES))


def schema(table: DataTable) -> dict[str, Any]:
    """The table's schema; an empty cell is what nobody knows."""
    found: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.references:
        found["foreignKeys"] = [
            {"fields": list(one.columns), "reference": {"resource": one.table, "fields": list(one.to)}}
            for one in table.references
        ]
    return found


def _field(column: DataColumn) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": both(column.meaning)}
    if column.type == "list":
        field |= {"delimiter": SEPARATOR, "itemType": "string"}
    if column.unit:
        field["unit"] = column.unit
    limits: dict[str, Any] = {}
    if column.required:
        limits["required"] = True
    if column.choices:
        limits["enum"] = list(column.choices)
    return field | ({"constraints": limits} if limits else {})
