"""Which years a title names, and in which year a text was written."""

import re

_YEAR = re.compile(r"(20\d\d)")
_FIVE_YEARS = re.compile("“?十([一二三四五六七八])五”?")
_FIRST_PERIOD = 2006  # 十一五
DATE = re.compile(r"(20\d\d)[-./年]\s?(\d{1,2})[-./月]\s?\d{1,2}")
"""A full date."""
_TO_COME = re.compile(r"(20\d\d)年,?[^,;。\d]{0,12}?(?:将(?!近)|力争|计划)")
_NUMBER = re.compile(r"[〔\[(](20\d\d)[〕\])]\s?第?\d+号")


def years_of(title: str) -> tuple[int, ...]:
    """Every year from the first to the last that a title names; of a five-year plan its five."""
    years = sorted({int(year) for year in _YEAR.findall(title)})
    period = _FIVE_YEARS.search(title)
    if not years and period:
        first = _FIRST_PERIOD + 5 * "一二三四五六七八".index(period[1])
        return tuple(range(first, first + 5))
    near = bool(years) and years[-1] - years[0] <= 20
    return tuple(range(years[0], years[-1] + 1)) if near else tuple(years)


def written_in(text: str, at: int) -> int | None:
    """The year of the last date before a plan (page heads carry one) or on its first lines, or of its number."""
    head = text[max(0, at - 1500) : at + 200]
    found = DATE.findall(head)
    numbered = _NUMBER.findall(head)
    return int(found[-1][0]) if found else int(numbered[-1]) if numbered else None


def spoken_in(text: str) -> int | None:
    """The first year of which a text says what it will bring (2031年,将…): the one it speaks in, where no date tells."""
    years = [int(year) for year in _TO_COME.findall(text)]
    return min(years, default=None)
