"""A day as people write it, as ISO and as precise as it is written: a day, a month or a year."""

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[ t]\d{1,2}:\d{2}.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?(?:份|底|末|初|中旬|上旬|下旬)?")
_YEAR = re.compile(r"(\d{4})年?(?:度|底|末|初)?(?:第?[一二三四1-4]季度|[上下]半年| ?q[1-4])?|q[1-4] ?(\d{4})")
_NAMED_MONTH = re.compile(r"(?:(\d{1,2})[ -])?([a-z]{3})[a-z]*\.?[ -](?:(\d{1,2}), ?)?(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AROUND = re.compile(r"^(?:截至|截止到?|更新于|as of )+|(?:止|更新|前)$")
_WRITTEN_YEAR = re.compile(r"^[一二三四五六七八九〇零○]{4}(?=年)")
_WRITTEN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_WRITTEN = re.compile(
    r"(?<=[年月])([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])"
)
_NO_YEAR = re.compile(r"\d{1,2}(?:月\d{1,2}[日号]?|[-/.]\d{1,2})")
_SERIAL = re.compile(r"[34567]\d{4}")
_SINCE_1970, _CHINA = re.compile(r"1\d{9}(?:\d{3})?"), timezone(timedelta(hours=8))
"""Seconds or milliseconds, as programs write a time."""
_EXCEL_DAY_0 = date(1899, 12, 30)
_YEARS = range(1949, 2101)


def parse_day(text: str) -> str | None:
    """ISO, or ``None`` where no day, month or year can be read."""
    plain = _plain(text)
    for form in (_DAY, _PACKED):
        if found := form.fullmatch(plain):
            return _day(*map(int, found.groups()))
    if found := _DAY_FIRST.fullmatch(plain):
        return _day_first(int(found[1]), found[2], int(found[3]), int(found[4]))
    if found := _NAMED_MONTH.fullmatch(plain):
        return _named_month(found[2], found[1] or found[3], int(found[4]))
    if _SERIAL.fullmatch(plain):
        return (_EXCEL_DAY_0 + timedelta(days=int(plain))).isoformat()
    if _SINCE_1970.fullmatch(plain):
        return datetime.fromtimestamp(int(plain[:10]), _CHINA).date().isoformat()
    if (found := _MONTH.fullmatch(plain)) and int(found[1]) in _YEARS and 1 <= int(found[2]) <= 12:
        return f"{int(found[1]):04}-{int(found[2]):02}"
    if (found := _YEAR.fullmatch(plain)) and int(found[1] or found[2]) in _YEARS:
        return found[1] or found[2]
    return None


def lacks_year(text: str) -> bool:
    """Whether a text is a day without its year: 10月8日."""
    found = _NO_YEAR.fullmatch(_plain(text))
    return found is not None


def _plain(text: str) -> str:
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    plain = _AROUND.sub("", plain).strip()
    if _WRITTEN_YEAR.match(plain):
        plain = plain[:4].translate(_WRITTEN_DIGITS) + _WRITTEN.sub(_written_number, plain[4:])
    return re.sub(r"(?<=[年月]) (?=\d)", "", plain)


def _written_number(found: re.Match[str]) -> str:
    """A number below a hundred in characters: 十二, 三十."""
    tens, ten, ones = found[1].rpartition("十")
    return (tens or ("1" if ten else "")).translate(_WRITTEN_DIGITS) + (
        ones or ("0" if ten else "")
    ).translate(_WRITTEN_DIGITS)


def _day_first(one: int, between: str, other: int, year: int) -> str | None:
    """A date that ends with its year: with points the day is first; else only what cannot be a month is the day."""
    if between == "." or one > 12:
        return _day(year, other, one)
    if other > 12 or one == other:
        return _day(year, one, other)
    return str(year) if year in _YEARS and one >= 1 and other >= 1 else None


def _named_month(name: str, day: str | None, year: int) -> str | None:
    if name not in _MONTHS or year not in _YEARS:
        return None
    month = _MONTHS.index(name) + 1
    return _day(year, month, int(day)) if day else f"{year:04}-{month:02}"


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year in _YEARS else None
    except ValueError:
        return None
