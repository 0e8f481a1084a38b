"""Rows as CSV that a spreadsheet opens safely: cells that look like formulas are defused."""

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""In front of a file of CSV: without it Excel takes UTF-8 for the local code page."""
_FORMULA = ("=", "+", "-", "@", "\t")


def csv_text(heads: Iterable[str], rows: Iterable[Sequence[object]]) -> str:
    """CSV (RFC 4180 quoting, line feeds) of ``rows`` below ``heads``; lists are joined by ``;``, ``None`` is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(_cell, heads))
    writer.writerows(map(_cell, row) for row in rows)
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
