"""What a written number is worth: Arabic, Chinese, mixed, with fractions."""

import re

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
CHINESE = "(?<![零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]{1,12}(?:点[零〇一二三四五六七八九]{1,9})?"
ARABIC = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"


def chinese_integer(written: str) -> int:
    """A Chinese whole number below ten thousand: 一百二十 is 120, 二〇二五 is 2025.

    Raises:
        ValueError: not such a number.
    """
    if not written or not set(written) <= set(_DIGITS) | set(_TENS):
        raise ValueError(written)
    if not set(written) & set(_TENS):
        return int("".join(str(_DIGITS[character]) for character in written))
    total, digit = 0, 0
    for character in written:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            total, digit = total + (digit or 1) * _TENS[character], 0
    return total + digit


def value_of(written: str) -> float:
    """The value of a number as written (ARABIC or CHINESE), without magnitudes such as 万.

    Raises:
        ValueError: not a number.
    """
    plain = written.replace(",", "")
    if re.fullmatch(r"\d+(\.\d+)?", plain) and plain.isascii():
        return float(plain)
    whole, _, part = plain.partition("点")
    decimals = "".join(str(_DIGITS[character]) for character in part)
    return float(f"{chinese_integer(whole)}.{decimals or 0}")
