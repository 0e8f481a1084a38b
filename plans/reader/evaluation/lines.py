"""Records as JSON Lines: read back from a file, or the line that is none."""

import json
from typing import Any

from errors import UserError
from language import message
from plans.reader.types import Row
from plans.types import TYPES


def read_rows(text: str, name: str) -> list[Row]:
    """The records of a JSON Lines file.

    Raises:
        UserError: a line is no record; says which.
    """
    lines = enumerate(text.splitlines(), 1)
    return [_row(line, name, number) for number, line in lines if line.strip()]


def _row(line: str, name: str, number: int) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        told = message("{name} 第{number}行：不是 JSON。请每行写一条记录。", name=name, number=number)
        raise UserError(told) from error
    if not _is_record(row):
        raise UserError(
            message(
                "{name} 第{number}行：不是记录。请写明 plan、clause 和 type（{types}）。",
                name=name, number=number, types=TYPES,
            )
        )  # fmt: skip
    return row


def _is_record(row: Any) -> bool:
    return isinstance(row, dict) and {"plan", "clause", "type"} <= set(row) and row["type"] in TYPES
