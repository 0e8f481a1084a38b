"""Whether two amounts are the same: magnitudes and measure words, rounding of what was measured, words such as 以上."""

import re
from typing import NamedTuple

_MAGNITUDES = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_WRITTEN = re.compile(r"^([十百千万亿]*)(.*)$")
_ALIKE = (
    "个家处项种款座所类件支条套大道",
    "人名位",
    "场次届",
    "户",
    "张床",
)
_SQUARE = {"平方公里": 1e6, "平方千米": 1e6, "公顷": 1e4, "亩": 1e4 / 15}
"""Areas in square metres; fifteen 亩 are one hectare."""
_SAME = 1e-9
_ROUGH, _ROUNDED = 0.05, 0.02


class PlainAmount(NamedTuple):
    """A value in its plain measure: 1.5万户 is 15000 of 户."""

    value: float
    measure: str


def plain(value: float, unit: str) -> PlainAmount:
    """The amount without its magnitude."""
    found = _WRITTEN.match(unit)
    signs, measure = (found[1], found[2]) if found else ("", unit)
    for sign in signs:
        value *= _MAGNITUDES[sign]
    square = _SQUARE.get(measure)
    return PlainAmount(value * square, "平方米") if square else PlainAmount(value, _measure(measure))


def _measure(word: str) -> str:
    word = {"张床位": "张", "床位": "张", "家(次)": "家", "元人民币": "元"}.get(word, word)
    return next((alike[0] for alike in _ALIKE if word and word in alike and len(word) == 1), word)


def comparable(one: str, other: str) -> bool:
    """Whether two measures can be of one thing: of money, shares, areas only the same; of counts any."""
    return (
        one == other
        or (_counts(one) and _counts(other))
        or {one, other} <= {"%", "个百分点"}
        or "" in (one, other)
    )


def _counts(measure: str) -> bool:
    return any(measure == alike[0] for alike in _ALIKE)


def same_value(found: float, recorded: float) -> bool:
    """Whether two plain values are one number."""
    return abs(found - recorded) <= _SAME * max(1.0, abs(found), abs(recorded))


def rounds_to(written: str, unit: str, recorded: float) -> bool:
    """Whether a recorded value is the written number once it is rounded as far as that is (920.2万 for 9202432)."""
    digits = written.replace(",", "")
    if not re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return False
    decimals = len(digits.partition(".")[2])
    factor = plain(1.0, unit).value
    off = abs(float(digits) - recorded / factor)
    return off <= 0.5 * 10.0**-decimals + _SAME and off <= _ROUNDED * recorded / factor


def is_near(found: float, recorded: float) -> bool:
    """Whether a number that says 约 may stand for the recorded one."""
    return abs(found - recorded) <= _ROUGH * abs(recorded)
