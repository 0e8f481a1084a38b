"""Own sites as a CSV table that spreadsheets open safely, and back without any loss."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from atlas.own_sites import OwnSite, own_site
from atlas.store.site_rows import KeptRow, SiteRow
from errors import DataError, Fault, on_line
from language import message

_FIELDS = tuple(one.name for one in fields(OwnSite))
_PLAIN_DATA = ("industry", "industry_words", "further", "row", "faults")
_NUMBERS = tuple(one.name for one in fields(OwnSite) if "float" in str(one.type))
COLUMNS = (*_FIELDS, "row", "faults")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def site_table(rows: Iterable[KeptRow]) -> str:
    """A row a site, also those that wait; lists and the original row as JSON, texts that look like formulas defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in rows:
        values = {**(one.fields or {}), "row": one.row or {}, "faults": one.faults or []}
        writer.writerow([_written(name, values.get(name)) for name in COLUMNS])
    return out.getvalue()


def site_rows(text: str, name: str) -> dict[str, list[SiteRow]]:
    """The rows again, by source.

    Raises:
        DataError: it is no such table; with line and column.
    """
    found: dict[str, list[SiteRow]] = {}
    table = csv.reader(io.StringIO(text, newline=""))
    if tuple(next(table, ())) != COLUMNS:
        remedy = message("请用 plan-atlas store export 写出的文件")
        raise DataError([Fault(name, on_line(1), "", message("列名不符"), remedy)])
    for cells in table:
        row = _row(cells, name, table.line_num)
        found.setdefault(row.site.source, []).append(row)
    return found


def _row(cells: list[str], name: str, line: int) -> SiteRow:
    if len(cells) != len(COLUMNS):
        problem, remedy = message("列数不对"), message("请用 plan-atlas store export 写出的文件")
        raise DataError([Fault(name, on_line(line), str(len(cells)), problem, remedy)])
    values: dict[str, Any] = {}
    for column, cell in zip(COLUMNS, cells, strict=True):
        try:
            values[column] = _read(column, cell)
        except ValueError as error:
            problem, remedy = message("无法读取"), message("请用 plan-atlas store export 写出的文件")
            raise DataError([Fault(name, on_line(line, column), cell[:60], problem, remedy)]) from error
    row, faults = values.pop("row"), values.pop("faults")
    return SiteRow(own_site(values), row, tuple(faults))


def _written(column: str, value: Any) -> str:
    if column in _PLAIN_DATA:
        return json.dumps(value, ensure_ascii=False)
    if column in _NUMBERS:
        return "" if value is None else repr(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _read(column: str, cell: str) -> Any:
    if column in _PLAIN_DATA:
        return json.loads(cell)
    if column in _NUMBERS:
        return float(cell) if cell else None
    return cell.removeprefix("'")
