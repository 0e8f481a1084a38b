"""What an order holds; names are kept as written and looked up when the brief is made."""

from contextlib import suppress
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from datafiles.faults import Wrong
from exports.report.appearance import PaperStyle, SlideSize
from language import LANGUAGES, message

LONGEST = 120
"""Characters of a title, subtitle, signature."""
_MOST_NAMES = 500
FIRST_YEAR, LAST_YEAR = 1980, 2107
"""Zip archives know no year before and none after."""


def day(text: str) -> date:
    """A day that files can hold.

    Raises:
        Wrong: no day, or one of another age.
    """
    with suppress(ValueError):
        found = date.fromisoformat(text)
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
    problem = message("不是 {first}–{last} 年的日期", first=FIRST_YEAR, last=LAST_YEAR)
    raise Wrong(problem, message("请写成 2026-01-31 的样子"))


def _line(text: str) -> str:
    if len(text) > LONGEST:
        raise Wrong(message("超过 {most} 个字", most=LONGEST), message("请缩短"))
    if not text.isprintable():
        raise Wrong(message("含换行或不可见字符"), message("请写成一行"))
    return text.strip()


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(names) > _MOST_NAMES:
        raise Wrong(message("超过 {most} 项", most=_MOST_NAMES), message("请删去多余的"))
    return tuple(dict.fromkeys(names))


Line = Annotated[str, AfterValidator(_line)]
"""One line of text."""

NameList = Annotated[tuple[str, ...], AfterValidator(_names)]
"""NameList or codes, each once, in the order given."""

Day = Annotated[date, BeforeValidator(lambda value: day(str(value)))]


class BriefOrder(BaseModel):
    """Everything that is chosen for a brief; what is left out is as usual.

    Attributes:
        name: of the order.
        cities: cities, groups of cities or counties (their city) by name or code, or ``all``; none: the province.
        plans, industries, kinds: only these, by id, code or name; none: all.
        layers: of the map by id, bottom to top; ``None``: the usual ones.
        sections: parts in their order; none: all.
        title, subtitle, signature: instead of the usual ones.
        date: printed on it; ``None``: the day it is made.
        lang, format: of the file. size: of slides. style: of papers. apart: one file a city.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)

    name: Line = ""
    cities: NameList = ()
    plans: NameList = ()
    industries: NameList = ()
    kinds: NameList = ()
    layers: NameList | None = None
    sections: NameList = ()
    title: Line = ""
    subtitle: Line = ""
    signature: Line = ""
    date: Day | None = None
    lang: Literal["zh", "en"] = "zh"
    format: str = ""
    size: SlideSize = "16:9"
    style: PaperStyle = "report"
    apart: bool = False


assert set(LANGUAGES) == {"zh", "en"}  # a type cannot be computed
