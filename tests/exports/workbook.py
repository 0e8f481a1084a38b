"""A workbook opened again with openpyxl: its rows, columns and cells by their heads."""

from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports import EXPORTS
from exports.report.report import Report


def opened(report: Report):
    return load_workbook(BytesIO(EXPORTS["xlsx"].write(report)))


def rows(sheet: Worksheet) -> list[dict]:
    head, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


def column(sheet: Worksheet, *names: str) -> list[tuple]:
    return [tuple(row[name] for name in names) for row in rows(sheet)]


def cell(sheet: Worksheet, head: str, row: int):
    return next(found for found in sheet[row] if sheet.cell(1, found.column).value == head)
