"""Units of area: which one a text names, and how many hectares it is."""

import re
import unicodedata

HECTARES = {
    "km2": 100.0, "万m2": 1.0, "m2": 0.0001, "ha": 1.0, "万亩": 10_000 / 15, "千亩": 1000 / 15, "百亩": 100 / 15, "亩": 1 / 15,
}  # fmt: skip
"""Hectares to one of each unit; 15 亩 are a hectare."""

_SPELLINGS = (
    ("万m2", r"万\s*(?:平方米|平米|平方|平|m2|㎡|方)"),
    ("km2", r"平方公里|平方千米|(?:sq\.?\s*)?km2|sqkm|square\s*kilomet(?:er|re)s?|km\^2"),
    ("ha", r"公顷|hm2|(?<![a-z])ha(?![a-z])|hectares?"),
    ("万亩", r"万亩"),
    ("千亩", r"千亩"),
    ("百亩", r"百亩"),
    ("亩", r"亩|(?<![a-z])mu(?![a-z])"),
    ("m2", r"平方米|平米|sqm|(?<![kh])m2|m\^2|sq\.?\s*m(?![a-z])"),
)
_ANY = tuple((unit, re.compile(spelling)) for unit, spelling in _SPELLINGS)


def half_width(text: str) -> str:
    """Text as it is compared: half width, lower case; ㎡ and m² are m2."""
    return unicodedata.normalize("NFKC", text).casefold()


_OTHER_UNITS = (
    "度", "°", "元", "万元", "亿元", "%", "个", "家", "人", "万人", "年", "月", "日", "天", "米", "m", "公里", "千米", "km",
    "分钟", "层", "栋", "间", "套", "吨",
    "万吨", "元/m2", "元/月", "元/m2·天", "元/m2·月", "万元/亩", "—",
)  # fmt: skip
"""Units of other things than area, as a row of units has them."""


def is_unit(text: str) -> bool:
    """Whether a cell below a heading holds nothing but a unit."""
    plain = half_width(text).strip("()[] ")
    return plain in _OTHER_UNITS or without_units(f"?{plain}") == "?"


def unit_in(text: str) -> str:
    """The unit that a heading, cell or line above the list names, or nothing."""
    plain = half_width(text)
    return next((unit for unit, spelling in _ANY if spelling.search(plain)), "")


def without_units(plain: str) -> str:
    """A heading without a unit at its end, if something else is left of it."""
    for _, spelling in _ANY:
        at = list(spelling.finditer(plain))
        if at and at[-1].end() == len(plain) and (left := plain[: at[-1].start()].rstrip(" /,:_-")):
            return left
    return plain
