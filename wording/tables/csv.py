"""A table as CSV: under headings for people, under ids for machines."""

from plans.csvtext import csv_text
from wording.tables.model import Link, Table, Value


def table_csv(table: Table) -> str:
    """The table under its headings."""
    return csv_text([column.heading for column in table.columns], map(_plain, table.cells))


def _plain(row: tuple[Value, ...]) -> list[str | int | float | None]:
    return [value.text if isinstance(value, Link) else value for value in row]
