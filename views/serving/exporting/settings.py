"""How many files are made at once, how many wait, and how long an idle process stays."""

import os
from typing import NamedTuple

from errors import UserError
from language import message

_AT_WORK, _IDLE = "PLAN_ATLAS_EXPORT_WORKERS", "PLAN_ATLAS_EXPORT_IDLE"
_MOST_AT_WORK, _LONGEST_IDLE = 16, 86_400


class ExportSettings(NamedTuple):
    """``idle`` is in seconds."""

    at_work: int
    waiting: int = 8
    idle: int = 60


def configured_settings() -> ExportSettings:
    """As the environment says; by default one core is left to the pages, and two files are made at once at most.

    Raises:
        UserError: a setting is wrong.
    """
    usual = min(2, max(1, (os.cpu_count() or 1) - 1))
    return ExportSettings(
        at_work=_number(_AT_WORK, usual, _MOST_AT_WORK),
        idle=_number(_IDLE, ExportSettings._field_defaults["idle"], _LONGEST_IDLE),
    )


def _number(variable: str, usual: int, most: int) -> int:
    text = os.environ.get(variable, "").strip()
    if not text:
        return usual
    if text.isascii() and text.isdecimal() and 0 < int(text) <= most:
        return int(text)
    raise UserError(
        message(
            "{variable}：“{text}”不是1到{most}的整数。请改正或不设。", variable=variable, text=text, most=most
        )
    )
