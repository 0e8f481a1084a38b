"""What a cell of a table may hold, with a word of help for what spreadsheets and people make of it."""

import math
import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from datafiles.faults import Wrong
from language import message

_CODE = re.compile(r"\d{6}", re.ASCII)
_WHOLE = re.compile(r"(\d+)\.0+", re.ASCII)
_YEARS = range(1949, 2101)


def _code(text: str) -> str:
    if _CODE.fullmatch(text):
        return text
    if whole := _WHOLE.fullmatch(text):
        remedy = message("请改为 {value}，并把这一列的格式设为文本", value=whole[1])
        raise Wrong(message("表格软件把代码当成了数值"), remedy)
    raise Wrong(message("应是六位数字代码"), message("请核对代码"))


def _year(text: str) -> int:
    if _is_count(text) and int(text) in _YEARS:
        return int(text)
    whole = _WHOLE.fullmatch(text)
    if whole and int(whole[1]) in _YEARS:
        remedy = message("请改为 {value}，并把这一列的格式设为文本", value=whole[1])
        raise Wrong(message("表格软件把年份当成了数值"), remedy)
    raise Wrong(message("不是年份"), message("请写四位年份"))


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) == 4


def number(text: str) -> float | None:
    """The finite number written in plain digits, or None: neither ``nan`` nor ``1_000`` is one."""
    try:
        value = float("" if "_" in text else text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _amount(text: str) -> float:
    value = number(text)
    if value is None:
        raise Wrong(message("不是数字"), message("请改为数字，不加千分位和单位"))
    if value < 0:
        raise Wrong(message("应为非负数"), message("请检查符号"))
    return value


def _stated(source: str) -> str:
    if not source:
        raise Wrong(message("没有来源"), message("请写明来源；没有来源的数不收"))
    return source


def _or_blank(text: str) -> str:
    return _code(text) if text else text


PlaceCode = Annotated[str, AfterValidator(_code)]
"""A 6-digit code of a place."""

PlaceCodeOrBlank = Annotated[str, AfterValidator(_or_blank)]
"""The same, or nothing where it is not known."""

Year = Annotated[int, BeforeValidator(_year)]
"""A year in four digits, 1949 to 2100."""

Cited = Annotated[str, AfterValidator(_stated)]
"""Who says so, never nobody."""

Amount = Annotated[float, BeforeValidator(_amount)]
"""A finite number, not negative, in plain digits."""


def percent_problem(value: str, unit: str) -> tuple[str, str] | None:
    """What is wrong with a value in its unit: no share is above the whole."""
    share = number(value) if unit == "%" else None
    if share is not None and share > 100:
        return message("百分数大于100"), message("请检查小数点")
    return None
