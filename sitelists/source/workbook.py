"""A workbook to sheets: XLSX, XLSM, XLSB, XLS and ODS, with the values that were saved; only plain arithmetic without one is done."""

import io

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from errors import UserError
from language import message
from sitelists import limits
from sitelists.source.packed import look_into_workbook
from sitelists.source.sheet import CellTexts, RawSheet, SourceFile
from sitelists.source.sheet_xml import SheetExtras, computed, sheet_extras


def read_workbook(data: bytes, name: str) -> SourceFile:
    """The workbook's sheets of cells; charts and dialogs are none.

    Raises:
        UserError: damaged, locked, too large.
    """
    notes = look_into_workbook(data, name) if data.startswith(b"PK") else ()
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            kinds = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
            if len(kinds) > limits.SHEETS:
                problem = message(
                    "{name}：超过 {limit} 张工作表。请只保留清单。", name=name, limit=limits.SHEETS
                )
                raise UserError(problem)
            extras = sheet_extras(data) if data.startswith(b"PK") else {}
            sheets = [
                _sheet(book, meta.name, meta.visible, name, extras.get(meta.name, SheetExtras()))
                for meta in kinds
            ]
    except PasswordError as error:
        raise UserError(message("{name}：文件有密码。请去掉密码后另存。", name=name)) from error
    except (CalamineError, OSError, ValueError) as error:
        problem = message("{name}：工作簿已损坏。请用 Excel 或 WPS 打开并另存为 .xlsx。", name=name)
        raise UserError(problem) from error
    done = sum(computed(one.rows, extras[one.name].unsaved) for one in sheets if one.name in extras)
    if done:
        notes += (message("其中 {count} 个没有保存的值，是加减乘除，已算出", count=done),)
    return SourceFile(tuple(sheets), notes)


def _sheet(
    book: CalamineWorkbook, title: str, visible: SheetVisibleEnum, name: str, extras: SheetExtras
) -> RawSheet:
    sheet = book.get_sheet_by_name(title)
    if sheet.total_height > limits.rows():
        raise limits.too_many_rows(name)
    if sheet.total_width > limits.COLUMNS:
        raise limits.too_many_columns(name)
    texts = CellTexts()
    left = [""] * (
        sheet.start[1] if sheet.start else 0
    )  # rows come from the first on, columns from the first filled
    rows = [texts.row((*left, *row)) for row in sheet.iter_rows()]
    hidden = visible != SheetVisibleEnum.Visible
    merges = tuple(sheet.merged_cell_ranges or ())
    return RawSheet(title, rows, merges, hidden, hidden_columns=extras.hidden)
