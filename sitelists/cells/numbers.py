"""A number as people write it: full width, thousands, a comma for the decimal point."""

import math
import re
import unicodedata

_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
_POINTS_THEN_COMMA = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+", re.ASCII)
_NOTHING = frozenset(
    ("", "-", "--", "—", "——", "/", "\\", "无", "暂无", "待定", "未定", "不详", "未知", "空", "n/a", "na", "nan", "null", "none", "tbd", "."),
)  # fmt: skip


def is_nothing(text: str) -> bool:
    """Whether a cell says that it holds nothing: 无, —, n/a."""
    return not text or unicodedata.normalize("NFKC", text).strip().casefold() in _NOTHING


def written_number(text: str) -> float | None:
    """The finite number that a text is, or ``None``; 1,234 is a thousand and more, 12,5 is twelve and a half, 1.250,75 both."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold().replace("−", "-")
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    elif _POINTS_THEN_COMMA.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _DECIMAL_COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    if not _PLAIN.fullmatch(plain):
        return None
    value = float(plain)
    return value if math.isfinite(value) else None
