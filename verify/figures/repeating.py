"""Whether a number adds up what is one promise, stated in several places."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from language import message
from verify.figures.amounts import plain, same_value
from verify.figures.claims import FigureClaim
from verify.figures.known import KnownFigure
from verify.verdicts import JudgedClaim

_MOST_MEMBERS = 6


def twice_counted(
    claim: FigureClaim, figures: Iterable[KnownFigure], members: Mapping[str, Sequence[KnownFigure]]
) -> JudgedClaim | None:
    """The verdict, where the draft adds and the sum is that of statements of one promise.

    Args:
        claim: the number.
        figures: what it may speak of.
        members: the statements of each promise that is stated several times.
    """
    if not claim.summed:
        return None
    found = plain(claim.amount.value, claim.amount.unit).value
    for group in dict.fromkeys(figure.overlap for figure in figures if figure.overlap):
        stated = list(members[group])[:_MOST_MEMBERS]
        if any(same_value(found, total) for total in _sums(stated)):
            refs = tuple(dict.fromkeys(member.ref for member in stated))
            return JudgedClaim(
                claim.span, "twice_counted", message("同一承诺在几处出现，只能计一次，不能相加"), refs,
                tuple(member.evidence for member in stated), {"value": (claim.amount.value, stated[0].value)},
            )  # fmt: skip
    return None


def _sums(stated: Sequence[KnownFigure]) -> set[float]:
    """Every sum of two or more statements; what is promised each year may stand for all its years."""
    values = []
    for member in stated:
        if member.unit != "%":
            once = plain(member.value, member.unit).value
            values.append((once, once * len(member.years)) if member.cadence == "per_year" else (once,))
    return {
        total
        for size in range(2, len(values) + 1)
        for part in combinations(values, size)
        for total in _totals(part)
    }


def _totals(part: Sequence[tuple[float, ...]]) -> set[float]:
    totals = {0.0}
    for ways in part:
        totals = {total + way for total in totals for way in ways}
    return totals
