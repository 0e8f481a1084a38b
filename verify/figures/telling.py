"""Which of several figures a number means: those that grade, plan, value and all the rest single out."""

from collections.abc import Callable
from typing import NamedTuple

from verify.figures.amounts import plain
from verify.figures.claims import FigureClaim
from verify.figures.comparing import FigureComparison
from verify.figures.known import KnownFigure
from verify.figures.subjects import MORE, SHORT, Likeness

_TELLING_VALUE, _LONG_NAME = 100, 6


class Candidate(NamedTuple):
    """A figure that a claim may speak of, with how far it does and in what they differ."""

    figure: KnownFigure
    likeness: Likeness
    comparison: FigureComparison

    @property
    def is_whole(self) -> bool:
        """Whether nothing beyond the record's subject is said."""
        return self.likeness.level != MORE


def told_apart(claim: FigureClaim, group: list[Candidate]) -> list[Candidate]:
    """The candidates of one subject; where there are several, those that grade, plan and all the rest single out."""
    for keeps in (_is_reached, _is_ungraded, _is_of_named_plan, _is_as_graded):
        if _is_one(group):
            return group
        group = [one for one in group if keeps(claim, one)] or group
    exact = [one for one in group if is_exact(one) and _is_marked(claim, one)]
    if _is_one(exact) or len({one.figure.evidence for one in exact}) == 1:
        return exact
    usual = [one for one in group if one.figure.plan in claim.plans]
    return usual if _is_one(usual) else group if _is_one(group) else _by_value(claim, group)


def is_told_by_another(chosen: list[Candidate], found: list[Candidate]) -> bool:
    """Whether those that were chosen differ in their value, and another that may be meant has just this one, with its thresholds."""
    others = [one for one in found if one.likeness.level >= SHORT and is_exact(one) and one.figure.attributes]
    return bool(others) and all("value" in one.comparison.differs for one in chosen)


def _is_one(group: list[Candidate]) -> bool:
    return len({one.figure.subject for one in group}) == 1


def is_exact(one: Candidate) -> bool:
    """Whether nothing differs and nothing is in doubt."""
    return not one.comparison.differs and not one.comparison.doubts


def _by_value(claim: FigureClaim, group: list[Candidate]) -> list[Candidate]:
    """An amount of money that only one subject has tells which is meant."""
    telling = plain(1, claim.amount.unit).measure == "元" and claim.amount.value >= _TELLING_VALUE
    same = [one for one in group if telling and not {"value", "unit"} & set(one.comparison.differs)]
    return same if len({one.figure.subject for one in same}) == 1 else []


def tells(claim: FigureClaim, one: Candidate) -> bool:
    """Whether a short subject with words in front of it is enough: only with a unit that measures."""
    return one.likeness.level != MORE or claim.amount.is_measured or len(one.figure.names[0]) >= _LONG_NAME


_Keeps = Callable[[FigureClaim, Candidate], bool]


def _is_reached(claim: FigureClaim, one: Candidate) -> bool:
    return claim.reached and one.figure.reported and claim.year in (None, one.figure.year)


def _is_ungraded(_: FigureClaim, one: Candidate) -> bool:
    return not one.likeness.added


def _is_of_named_plan(claim: FigureClaim, one: Candidate) -> bool:
    return claim.named and one.figure.plan in claim.plans


def _is_as_graded(claim: FigureClaim, one: Candidate) -> bool:
    return bool(claim.attributes) and "qualifier" not in one.comparison.differs


def _is_marked(claim: FigureClaim, one: Candidate) -> bool:
    """Whether more than the bare number is the same: its year, rhythm or threshold."""
    figure = one.figure
    timed = claim.year == figure.year and figure.year is not None
    return (
        timed
        or (figure.comparator == claim.amount.comparator != "=")
        or (figure.cadence is not None and claim.cadence == figure.cadence)
        or bool(figure.attributes)
    )
