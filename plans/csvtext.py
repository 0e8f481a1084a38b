"""Rows as CSV that a spreadsheet opens safely: cells that look like formulas are defused."""

import csv
import io
from collections.abc import Iterable, Mapping

_FORMULA = ("=", "+", "-", "@", "\t")


def csv_text(rows: Iterable[Mapping[str, object]], columns: Iterable[str]) -> str:
    """CSV (RFC 4180 quoting, line feeds) of ``rows``; lists are joined by ``;``, ``None`` is empty."""
    columns = list(columns)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(_cell, columns))
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list | tuple):
        value = ";".join(map(str, value))
    if value is None or isinstance(value, bool | int | float):
        return "" if value is None else str(value).lower() if isinstance(value, bool) else value
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")  # a bare return would break the row unquoted
    # A sign alone is no formula, and "=" is a comparator.
    return f"'{text}" if len(text) > 1 and text.startswith(_FORMULA) else text
