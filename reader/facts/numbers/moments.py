"""When: the years and rhythms of a sentence, and which of them holds at a number further on."""

import re
from typing import NamedTuple

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:年?\s*[-~至]\s*(20\d\d))?年(?:年?[底末]前?|以?前|内)?")
_BASE = re.compile(
    r"[由从]20\d\d年(?:年?[底末])?的?(?=[\d.]+[^,;。]{0,8}(?:提高|提升|增长|增加|扩大|上升|下降|降低|减少|压减|优化|调整|发展|升|降|增)[到至])|"
    r"(?:[比较]|相比|同)(?:20\d\d年|上年|去年)(?:年?[底末])?(?:水平|同期)?|(?:20\d\d年|上年)(?:[^,。;]{0,20})的?基础上|"
    r"(?:始建|成立|创建|组建|兴建|起步|创办|诞生|建|始|创立|注册)于20\d\d年"
)
_RHYTHM = re.compile(
    r"(?P<per_year>每年度?|逐年|每一年)|(?P<two_years>(?<!\d)(?:两|2|二)年(?!以上|一|级|制)(?:内|来|共|间|累计)?)"
    r"|(?P<years>(?<![\d十])[三四五345]年(?:左右)?(?:(?:的?时间|努力)?(?:内|来|共|间|累计)|(?=[引培建打新完达推]))(?!以上))|(?P<average>年均|年平均|平均每年|(?<!\d)年(?:度)?新增)"
)


class TimeExpression(NamedTuple):
    """A year (the last of a range), a rhythm, or a year that only compares (``base``)."""

    kind: str
    start: int
    end: int
    year: int | None = None


class When(NamedTuple):
    """What holds at a number: year, cadence, and whether each is carried over a comma or said with it."""

    year: int | None
    cadence: str | None
    carried: bool


def moments(text: str, start: int, end: int) -> list[TimeExpression]:
    """The moments of a sentence in their order."""
    bases = [TimeExpression("base", m.start(), m.end()) for m in _BASE.finditer(text, start, end)]
    years = [
        TimeExpression("year", m.start(), m.end(), int(m[2] or m[1]))
        for m in _YEAR.finditer(text, start, end)
        if not any(base.start <= m.start() < base.end for base in bases)
    ]
    rhythms = [
        TimeExpression(m.lastgroup or "", m.start(), m.end()) for m in _RHYTHM.finditer(text, start, end)
    ]
    return sorted((*bases, *years, *rhythms), key=lambda moment: moment.start)


def when(found: list[TimeExpression], text: str, at: int) -> When:
    """What holds at the number that begins at ``at``.

    A year holds to the sentence's end or the next year. 每年 and 两年 hold to the next semicolon, year or 三年累计;
    年均 only up to the next comma.
    """
    year, cadence, since = None, None, at
    for moment in found:
        if moment.start >= at:
            break
        between = text[moment.end : at]
        if moment.kind == "year":
            year, cadence, since = moment.year, None, moment.end
        elif moment.kind == "average":
            cadence = "per_year" if not re.search("[,;、]", between) else cadence
        elif moment.kind == "years":
            cadence = None
        elif moment.kind != "base" and ";" not in between:
            cadence, since = moment.kind, max(since if year else 0, moment.end)
    carried = (year or cadence) is not None and bool(re.search("[,;].*[,;]", text[since:at]))
    return When(year, cadence, carried)
