"""One store's rows into another that is empty, of whatever kind either is."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, text

from atlas.store.clock import now
from atlas.store.tables import CONTENTS, METADATA

_AT_ONCE = 1_000
"""Rows at a time; documents come one by one, because each may fill the memory."""


def copy_rows(source: Connection, target: Connection) -> None:
    """Every row of every table, each as it is."""
    for table in METADATA.sorted_tables:
        for rows in _batches(source, table):
            target.execute(insert(table), rows)
        if target.dialect.name == "postgresql" and "id" in table.c:
            _count_on(target, table)


def _batches(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    order = list(table.primary_key.columns)
    wanted = select(table).order_by(*order)
    found = source.execute(wanted.execution_options(yield_per=1 if table is CONTENTS else _AT_ONCE))
    for part in found.mappings().partitions():
        yield [dict(row) for row in part]


def _count_on(target: Connection, table: Table) -> None:
    """The next id is the one after the last that was copied."""
    last = target.scalar(select(func.max(table.c.id)))
    if last:
        target.execute(
            text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), :last)"), {"last": last}
        )


def stamp() -> str:
    """Now, as it may stand in the name of a file or schema."""
    return "".join(sign for sign in now()[:19] if sign.isalnum())
