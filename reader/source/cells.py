"""A workbook to its text: sheet by sheet its name, then a line a row, with a tab between the cells."""

import io
from datetime import date, datetime
from zipfile import BadZipFile

from errors import UserError
from language import message
from reader.source.limits import CELLS
from reader.source.packed_size import refuse_unpacked
from reader.source.transcript import Transcript


def cells_text(data: bytes, name: str) -> Transcript:
    """The text of a workbook; numbers as they would be typed, without the sheet's formats.

    Raises:
        UserError: not a readable workbook, or one that is too large.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    out, count = Transcript(), 0
    try:
        refuse_unpacked(data, name)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in book.sheet_names:
            out.line(sheet)
            for row in book.get_sheet_by_name(sheet).iter_rows():
                count += len(row)
                if count > CELLS:
                    raise _too_many(name)
                if any(value not in ("", None) for value in row):
                    out.row(_written(value) for value in row)
    except (CalamineError, BadZipFile, NotImplementedError, ValueError, OSError) as error:
        problem = message("{name}：不是可读的工作簿（.xlsx）。请用原来的软件打开并另存。", name=name)
        raise UserError(problem) from error
    return out


def _too_many(name: str) -> UserError:
    return UserError(message("{name}：超过 {limit} 格。请只保留要核对的工作表。", name=name, limit=CELLS))


def _written(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    return "" if value is None else str(value)
