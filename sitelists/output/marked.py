"""The list as it was brought, as a workbook with its faulty cells coloured and what to do beside them."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from language import message, sayer
from sitelists.model import CheckedList, ListRow, SiteFinding, row_on_sheet
from sitelists.output.celltext import cell_text
from sitelists.output.report import lines_of, summary

_COMMENTS = 1000
"""Cells with a comment at most; Excel opens a sheet with many of them slowly. The last column says everything."""
_HEAD = {"bold": True, "bg_color": "#E8EDF2", "bottom": 1, "text_wrap": True, "valign": "top"}
_FAULT, _WARNING = {"bg_color": "#F8CBAD"}, {"bg_color": "#FFF2CC"}
_WIDE = 60


def marked_workbook(found: CheckedList, lang: str) -> bytes:
    """An XLSX: the row's number, its cells as text, and a column that says what is wrong and how to mend it."""
    stream = BytesIO()
    with Workbook(
        stream, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        sheet = book.add_worksheet(sayer(lang)(message("核对结果")))
        formats = {True: book.add_format(_FAULT), False: book.add_format(_WARNING)}
        _write_head(sheet, found, book.add_format(_HEAD), lang)
        by_row: dict[int, list[SiteFinding]] = {}
        for finding in (*found.faults, *found.warnings):
            if finding.row is not None:
                by_row.setdefault(finding.row, []).append(finding)
        rows = sorted(one.row for one in (*found.rows, *found.waiting))
        left = _COMMENTS
        for line, row in enumerate(rows, 1):
            left -= _write_row(sheet, line, row, by_row.get(row.number, []), formats, lang, left)
        sheet.autofilter(0, 0, max(len(rows), 1), len(found.columns) + 1)
    return stream.getvalue()


def _write_head(sheet: Worksheet, found: CheckedList, look: Format, lang: str) -> None:
    say = sayer(lang)
    last = len(found.columns) + 1
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, last - 1, 16)
    sheet.set_column(last, last, _WIDE)
    sheet.freeze_panes(1, 1)
    heads = (
        say(message("原行号")),
        *(column.heading for column in found.columns),
        say(message("问题和改法")),
    )
    for index, text in enumerate(heads):
        sheet.write_string(0, index, cell_text(text), look)
    general = [finding for finding in (*found.faults, *found.warnings) if finding.row is None]
    sheet.write_comment(0, last, cell_text("\n".join([say(summary(found)), *lines_of(general, lang)])))


def _write_row(
    sheet: Worksheet, line: int, row: ListRow, findings: list[SiteFinding],
    formats: dict[bool, Format], lang: str, comments: int,
) -> int:  # fmt: skip
    """Writes one row; how many comments it took."""
    by_cell: dict[int, list[SiteFinding]] = {}
    for finding in findings:
        by_cell.setdefault(-1 if finding.index is None else finding.index, []).append(finding)
    sheet.write_number(line, 0, row_on_sheet(row.number)[1])
    for index, text in enumerate(row.cells):
        here = by_cell.get(index, [])
        look = formats[any(finding.waits for finding in here)] if here else None
        if text or look:
            sheet.write_string(line, index + 1, cell_text(text), look)
    if findings:
        text = cell_text("\n".join(lines_of(findings, lang)))
        sheet.write_string(
            line, len(row.cells) + 1, text, formats[any(finding.waits for finding in findings)]
        )
    commented = [index for index in by_cell if index >= 0][: max(comments, 0)]
    for index in commented:
        sheet.write_comment(line, index + 1, cell_text("\n".join(lines_of(by_cell[index], lang))))
    return len(commented)
