"""Records as JSON Lines: read back from a file, or the line that is none."""

import json
from typing import Any

from errors import UserError
from language import message
from plans.types import TYPES
from reader.types import RecordRow

_TEXT, _LIST, _NUMBER, _NOTHING = (str,), (list,), (int, float), type(None)
_KINDS = {
    **dict.fromkeys(("plan", "clause", "indicator", "comparator", "name", "kind", "heading", "evidence"), _TEXT),
    "unit": (str, _NOTHING),
    **dict.fromkeys(("places", "industries", "lead", "support", "attributes"), _LIST),
    "value": (*_NUMBER, str), "value_high": (*_NUMBER, _NOTHING), "year": (int, _NOTHING), "scope": (str, list),
    **dict.fromkeys(("cadence", "direction"), (str, _NOTHING)), "open": (bool,),
}  # fmt: skip
"""What the fields that are compared may be."""


def read_rows(text: str, name: str) -> list[RecordRow]:
    """The records of a JSON Lines file.

    Raises:
        UserError: a line is no record; says which.
    """
    lines = enumerate(text.splitlines(), 1)
    return [_row(line, name, number) for number, line in lines if line.strip()]


def _row(line: str, name: str, number: int) -> RecordRow:
    try:
        row: RecordRow = json.loads(line, parse_constant=_refuse)
    except ValueError as error:
        problem = message("{name} 第{number}行：不是 JSON。请每行写一条记录。", name=name, number=number)
        raise UserError(problem) from error
    if not _is_record(row):
        raise UserError(
            message(
                "{name} 第{number}行：不是记录。请写明 plan、clause 和 type（{types}）。",
                name=name, number=number, types=TYPES,
            )
        )  # fmt: skip
    wrong = [field for field, kinds in _KINDS.items() if field in row and not _is_of(row[field], kinds)]
    if wrong:
        problem = message(
            "{name} 第{number}行 {field}：值的类型不对。请参照其他记录。",
            name=name,
            number=number,
            field=wrong[0],
        )
        raise UserError(problem)
    return row


def _is_record(row: Any) -> bool:
    return isinstance(row, dict) and {"plan", "clause", "type"} <= set(row) and row["type"] in TYPES


def _is_of(value: object, kinds: tuple[type, ...]) -> bool:
    """Whether a value is of one of the kinds; a list is one of texts, and true is no number."""
    if isinstance(value, list):
        return list in kinds and all(isinstance(item, str) for item in value)
    return isinstance(value, kinds) and (not isinstance(value, bool) or bool in kinds)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
