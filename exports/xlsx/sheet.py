"""A table as a sheet of a workbook: a header that stays in sight, filters, numbers as numbers, every text as text."""

from collections.abc import Callable, Iterable, Mapping
from math import ceil
from unicodedata import east_asian_width

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exports.files.plaintext import cell_text
from wording.tables.model import ColumnKind, Link, Table, Value, text_of

LINE_HEIGHT = 14.5
"""Of a line of text, in points."""

_HIGHEST = 409  # points, Excel's own limit
_NARROWEST, _WIDEST, _WIDEST_HEAD = 7, 24, 12  # characters; longer texts go on in the next line

Address = Callable[[Link], str]
"""Where a link leads; "" where no address is known."""


def write_table(sheet: Worksheet, table: Table, looks: Mapping[str, Format], address: Address) -> float:
    """Writes the table from the first cell on.

    Returns:
        Its width in characters.
    """
    heads, rows = [column.heading for column in table.columns], list(table.cells)
    widths = [
        _column_width(head, column) for head, column in zip(heads, zip(*rows, strict=True), strict=True)
    ]
    for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, cell_text(head), looks["head"])
    sheet.set_row(0, row_height(heads, widths))
    for number, (row, values) in enumerate(zip(table.rows, rows, strict=True), 1):
        sheet.set_row(number, row_height(values, widths))
        quiet = "quiet " if row.quiet else ""
        for column, (value, kind) in enumerate(zip(values, (c.kind for c in table.columns), strict=True)):
            leads = address(value) if isinstance(value, Link) else ""
            _write(sheet, (number, column), value, looks[quiet + _look(value, kind, leads)], leads)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(rows) + 1}"})
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    return sum(widths)


def row_height(values: Iterable[Value], widths: Iterable[float]) -> float:
    """As high as the longest text needs, because not every program finds it by itself."""
    lines = max(
        sum(max(1, ceil(_span(line) / (width - 2))) for line in text_of(value).split("\n"))
        for value, width in zip(values, widths, strict=True)
    )
    return min(lines * LINE_HEIGHT + 2, _HIGHEST)


def _write(sheet: Worksheet, at: tuple[int, int], value: Value, look: Format, address: str) -> None:
    """A number as a number, our own links as links, everything else as text whatever it looks like."""
    if isinstance(value, int | float):
        sheet.write_number(*at, value, look)
    elif address:
        sheet.write_url(*at, address, look, cell_text(text_of(value)))
    elif text := cell_text(text_of(value)):
        sheet.write_string(*at, text, look)


def _look(value: Value, kind: ColumnKind, address: str) -> str:
    """Years stand without a separator; amounts have decimals where they are not whole."""
    if isinstance(value, int | float):
        return "year" if kind == "year" else "whole" if float(value).is_integer() else "amount"
    return "link" if address else "text"


def _column_width(head: str, values: Iterable[Value]) -> float:
    """Wide enough for the longest line, within limits; a heading may break into several lines."""
    longest = max(_span(line) for value in values for line in text_of(value).split("\n"))
    return min(max(longest + 2, min(_span(head) + 3, _WIDEST_HEAD), _NARROWEST), _WIDEST)


def _span(line: str) -> int:
    """Width in digits; a Chinese character is as wide as two."""
    return sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in line)
