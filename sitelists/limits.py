"""How much of one list is read; a bound that an office needs higher is set in the environment."""

import os

from errors import UserError
from language import message

COLUMNS = 300
"""Columns of a sheet that hold anything."""
UNPACKED_SHARE = 12
"""Bytes of a zipped file's parts, unpacked, for each byte that a file may have."""
SHEETS = 60
"""Sheets of a workbook."""
CELL = 32_767
"""Characters of one cell, Excel's own limit; the rest is left out, and said so."""
SECONDS = 60
"""Seconds of computing for taking a list out of a workbook or GIS file."""
WAITED = 180
"""Seconds that it may take altogether, on a machine with much else to do."""
MEMORY = 2_500_000_000
"""Bytes of address space for the same; what is resident is far less."""

_FILE_VARIABLE, _FILE = "PLAN_ATLAS_SITES_MAX_MB", 100
_ROWS_VARIABLE, _ROWS = "PLAN_ATLAS_SITES_MAX_ROWS", 200_000


def file_bytes() -> int:
    """Bytes of a file, as it lies there."""
    return _setting(_FILE_VARIABLE, _FILE) * 1_000_000


def rows() -> int:
    """Rows of a sheet."""
    return _setting(_ROWS_VARIABLE, _ROWS)


def too_large(name: str) -> UserError:
    """What is said of a file beyond the limit."""
    return UserError(
        message(
            "{name}：文件超过 {limit} MB，没有读取。请拆分，或用环境变量 {variable} 提高上限。",
            name=name, limit=_setting(_FILE_VARIABLE, _FILE), variable=_FILE_VARIABLE,
        )
    )  # fmt: skip


def unpacks_too_large(name: str) -> UserError:
    """What is said of a zipped file whose parts are too large."""
    limit = _setting(_FILE_VARIABLE, _FILE) * UNPACKED_SHARE
    problem = message(
        "{name}：解压后超过 {limit} MB，没有读取。请删去多余的工作表和格式后另存。", name=name, limit=limit
    )
    return UserError(problem)


def too_many_rows(name: str) -> UserError:
    """What is said of a list with too many rows."""
    return UserError(
        message(
            "{name}：超过 {limit} 行，没有读取。请拆分，或用环境变量 {variable} 提高上限。",
            name=name, limit=rows(), variable=_ROWS_VARIABLE,
        )
    )  # fmt: skip


def too_many_columns(name: str) -> UserError:
    """What is said of a list with too many columns."""
    return UserError(
        message("{name}：超过 {limit} 列，不像一份清单。请删去多余的列后另存。", name=name, limit=COLUMNS)
    )


def _setting(variable: str, usual: int) -> int:
    """What the environment says, else the usual."""
    text = os.environ.get(variable, "").strip()
    if not text:
        return usual
    if text.isascii() and text.isdecimal() and int(text) > 0:
        return int(text)
    problem = message("环境变量 {variable} 应为正整数，实为“{text}”。", variable=variable, text=text[:40])
    raise UserError(problem)
