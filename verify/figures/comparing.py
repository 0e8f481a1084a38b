"""In what one claim differs from one known figure, field by field, and what keeps a likeness from being sure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from language import Message, message
from verify.figures.amounts import is_near, plain, rounds_to, same_value
from verify.figures.claims import FigureClaim
from verify.figures.known import PROVINCE, KnownFigure
from verify.figures.qualifiers import only_leaves_out, only_says_whose, qualifier
from verify.figures.subjects import SHORT, Likeness

WEIGHTS = {
    "value": 3.0, "unit": 2.5, "scope": 2.0, "year": 2.0, "cadence": 1.5, "qualifier": 2.0, "direction": 1.5, "plan": 2.0,
    "comparator": 1.0,
}  # fmt: skip
"""How far each difference takes a claim from a record, to find the nearest."""
_CENSUS = {"第七次": 2020, "七普": 2020, "第六次": 2010, "六普": 2010}
"""Censuses, and the year of each."""
_ONE_YEAR = re.compile("一年(?:之?内|就|要|完成|里)|当年|全年|单年|仅[^,;]{0,6}年一年")
_OTHER_TIMES = re.compile("十[一二三五六]五(?!大)|明年|后年|去年|前年")
"""Times that no record says so."""
_DIVIDED = re.compile("分担|均摊|平分|平摊")
_AIMED, _CERTAIN_WORD = "力争", "确保"
_CERTAIN = re.compile("确保|必须|务必|保证|一定要|锁定")
"""Words that promise where the plan only aims."""
_BOUNDS = {">", ">="}
_ADDED = re.compile("新增|新培育|新建|新认定|增加(?!值)|新打造|新创建")
_GROWS = re.compile(
    "新增|新培育|新建|新认定|增加(?!值)|新打造|新创建|增长|提高|增幅|增速|再增|[+]\\s?\\d|增至|增$"
)
_ADDING, _RISING = (
    re.compile("新增|净增|再增"),
    re.compile("提高到?|提升到?|增加到|增长到|上升到?|由.{2,10}到"),
)
_TOTAL = re.compile("达到?(?=[\\d约近])|总数|总量|累计达|保有|共有|存量")


class FigureComparison(NamedTuple):
    """Fields to what was found and recorded; and doubts, each a reason not to say that it agrees."""

    differs: dict[str, tuple[object, object]]
    doubts: tuple[Message, ...]

    @property
    def distance(self) -> float:
        """How far the claim is from the record."""
        return sum(WEIGHTS[name] for name in self.differs) + 0.1 * len(self.doubts)


def compared(claim: FigureClaim, known: KnownFigure, like: Likeness) -> FigureComparison:
    """The claim beside the figure that it seems to speak of."""
    differs: dict[str, tuple[object, object]] = {}
    doubts: list[Message] = []
    parts = (_amount, _comparator, _time, _scope, _plan)
    for part in parts:
        for found in part(claim, known):
            if isinstance(found, Message):
                doubts.append(found)
            else:
                differs.setdefault(found[0], found[1])
    differs |= qualifier(claim, known, like.added) | _direction(claim, known)
    if _is_of_another_time(claim, known):
        doubts.append(message("稿件没有写明年份"))
    if _DIVIDED.search(claim.before + claim.behind):
        doubts.append(message("稿件多了限定，是否同一件事请人核对"))
    if _is_more_than_said(claim, known):
        doubts.append(message("稿件多了限定，是否同一件事请人核对"))
    grades = differs.get("qualifier")
    if only_leaves_out(grades) and (like.level == SHORT or only_says_whose(known)):
        doubts.append(message("稿件省去了限定词"))
        del differs["qualifier"]
    return FigureComparison(differs, tuple(doubts))


def _is_of_another_time(claim: FigureClaim, known: KnownFigure) -> bool:
    """Whether the draft names no year for a number, but a time around it that the record does not know."""
    if claim.year is not None or known.reported:
        return False
    years = {int(year) for year in re.findall(r"(20\d\d)年", claim.behind)}
    return bool(years - {*known.years, known.year}) or bool(_OTHER_TIMES.search(claim.before + claim.words))


def _is_more_than_said(claim: FigureClaim, known: KnownFigure) -> bool:
    """Whether the draft adds where the record only says what is to be."""
    plain = (
        known.direction is None and not known.reported and not _ADDED.search(known.names[0] + known.evidence)
    )
    return plain and bool(_ADDING.search(claim.words))


_Found = Iterator[tuple[str, tuple[object, object]] | Message]


def _amount(claim: FigureClaim, known: KnownFigure) -> _Found:
    found, recorded = plain(claim.amount.value, claim.amount.unit), plain(known.value, known.unit)
    if found.measure != recorded.measure and found.measure and recorded.measure:
        yield "unit", (claim.amount.unit, known.unit)
    high = plain(known.high, known.unit).value if known.high is not None else None
    top = plain(claim.amount.high, claim.amount.unit).value if claim.amount.high is not None else None
    if (high is None) != (top is None) or (
        high is not None and top is not None and not same_value(top, high)
    ):
        yield "value", (_shown(claim.amount.value, claim.amount.high), _shown(known.value, known.high))
        return
    if same_value(found.value, recorded.value) or _measured(claim, known, found.value, recorded.value):
        return
    raw = same_value(claim.amount.value, known.value)
    yield ("unit", (claim.amount.unit, known.unit)) if raw else ("value", (claim.amount.value, known.value))


def _measured(claim: FigureClaim, known: KnownFigure, found: float, recorded: float) -> bool:
    """Whether the draft gives a measured figure rounded, or a bound that it keeps."""
    if not known.reported:
        return False
    if rounds_to(claim.written, claim.amount.unit, recorded):
        return True
    if claim.amount.comparator == "~":
        return is_near(found, recorded) and _is_round(claim.written)
    return claim.amount.comparator in _BOUNDS and known.measured and found <= recorded <= found * 1.1


def _is_round(written: str) -> bool:
    return len(written.replace(".", "").replace(",", "").strip("0")) <= 3


def _shown(low: float, high: float | None) -> object:
    return low if high is None else [low, high]


def _comparator(claim: FigureClaim, known: KnownFigure) -> _Found:
    found, recorded = claim.amount.comparator, known.comparator
    certain = _AIMED in known.evidence and _CERTAIN.search(claim.words)
    if (found == recorded and not certain) or (known.measured and found in ("~", ">", ">=")):
        return
    if {found, recorded} == _BOUNDS and known.reported:
        return
    if found == recorded:
        yield "comparator", (_CERTAIN_WORD, _AIMED)
        return
    yield "comparator", (found, recorded)


def _time(claim: FigureClaim, known: KnownFigure) -> _Found:
    if known.reported:
        census = next((year for name, year in _CENSUS.items() if name in claim.before + claim.words), None)
        year = claim.year or (census if known.measured else None)
        if year is None:
            yield message("稿件没有写明年份")
        elif year != known.year:
            yield "year", (year, known.year)
        return
    if claim.cadence != known.cadence:
        yield from _rhythm(claim, known)
    if claim.year is not None and claim.year != known.year:
        yield from _other_year(claim, known)


def _rhythm(claim: FigureClaim, known: KnownFigure) -> _Found:
    if known.cadence == "two_years" and claim.cadence is None and _ONE_YEAR.search(claim.words):
        yield "cadence", ("per_year", known.cadence)
        return
    if claim.cadence == "two_years" and not claim.paced and known.unit == "%":
        return
    if claim.cadence is None and claim.year is None:
        yield message("稿件没有写每年还是合计")
    elif known.cadence == "two_years" and claim.cadence is None:
        yield message("规划写的是两年的数")
    elif claim.cadence == "two_years" and known.cadence is None and known.year == max(known.years):
        yield message("稿件写的是两年的数")
    elif claim.cadence and not claim.paced:
        yield message("每年或两年是由前文带下的")
    else:
        yield "cadence", (claim.cadence, known.cadence)


def _other_year(claim: FigureClaim, known: KnownFigure) -> _Found:
    if known.year is not None or claim.year not in known.years:
        yield "year", (claim.year, known.year or _span(known.years))
    elif len(known.years) > 1 and claim.dated and not known.cadence:
        yield message("规划这一条没有写年份")


def _span(years: tuple[int, ...]) -> str:
    return f"{years[0]}-{years[-1]}" if len(years) > 1 else str(years[0])


def _scope(claim: FigureClaim, known: KnownFigure) -> _Found:
    found, recorded = claim.scope, known.scope
    if known.measured and not claim.stated:
        found = claim.beside
    if not claim.stated and claim.places and isinstance(recorded, tuple) and not known.reported:
        if claim.places != frozenset(recorded):
            yield "scope", (sorted(claim.places), recorded)
        return
    if not claim.stated and isinstance(recorded, tuple) and not known.reported and not claim.each:
        return
    if found == recorded or recorded == () or (isinstance(found, tuple) and set(found) == set(recorded)):
        if claim.each and isinstance(recorded, tuple) and len(recorded) > 1:
            yield "scope", ("each", "together")
        if found == PROVINCE and not claim.stated and claim.places and not known.reported:
            yield message("稿件没有写明是哪里的数")
        return
    if found == ():
        yield message("稿件没有写明是哪里的数")
        return
    yield "scope", (found, recorded)


def _plan(claim: FigureClaim, known: KnownFigure) -> _Found:
    if claim.named and known.plan and known.plan not in claim.plans:
        yield "plan", (sorted(claim.plans), known.plan)


def _direction(claim: FigureClaim, known: KnownFigure) -> dict[str, tuple[object, object]]:
    """Whether one is an addition and the other a total."""
    if known.reported:
        return {}
    added = known.direction == "growth" or bool(_ADDED.search(known.names[0]))
    says = bool(_GROWS.search(claim.words))
    if added and not says and _TOTAL.search(claim.words):
        return {"direction": ("total", "growth")}
    if not added and _ADDING.search(claim.words) and _TOTAL.search(known.evidence):
        return {"direction": ("growth", "total")}
    if known.direction == "hold" and _RISING.search(claim.words):
        return {"direction": ("growth", "hold")}
    if known.direction == "growth" and known.unit == "%" and not says:
        return {"direction": (None, "growth")}
    return {}
