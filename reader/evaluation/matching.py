"""Which proposed record is which true one: those that speak of the same thing, the best agreement first."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from reader.evaluation.accepted import accepted, amount_of, amounts, is_optional, text
from reader.evaluation.fields import shared
from reader.fold import bare
from reader.types import RecordRow

NAMES_ALIKE = 80
_OPENING = 8
_FRAME = "text"
Agreement = Callable[[RecordRow, RecordRow], float]
"""How far a proposed and a true record speak of the same thing; 0 where they do not."""


@dataclass(frozen=True)
class Matched:
    """The index of each matched proposal to that of its true record, and the proposals that count for nothing."""

    pairs: dict[int, int]
    neutral: frozenset[int]


def matched(kind: str, proposed: Sequence[RecordRow], true: Sequence[RecordRow], alone: bool) -> Matched:
    """Each record is matched once; required ones come before optional ones.

    Args:
        kind: of the records; targets and achieved figures are matched together (``amount``).
        proposed: the records.
        true: the records.
        alone: whether each side holds one plan, so that the plans' ids need not agree.
    """
    pairs: dict[int, int] = {}
    taken = set()
    for agreed, a, b in sorted(_compared(kind, proposed, true, alone), reverse=True):
        if agreed > 0 and -a not in pairs and -b not in taken:
            pairs[-a] = -b
            taken.add(-b)
    left = [a for a in range(len(proposed)) if a not in pairs]
    return Matched(pairs, frozenset(a for a in left if _is_neutral(kind, a, proposed, pairs)))


def _compared(
    kind: str, proposed: Sequence[RecordRow], true: Sequence[RecordRow], alone: bool
) -> Iterator[tuple[float, int, int]]:
    """How far the records of one plan agree, with their indexes negated: of equals the first is best."""
    plans = defaultdict(list)
    for index, row in enumerate(true):
        plans["" if alone else row["plan"]].append(index)
    agreement = _agreement_of(kind)
    for a, row in enumerate(proposed):
        for b in plans["" if alone else row["plan"]]:
            agreed = agreement(row, true[b])
            same = row.get("clause") == true[b].get("clause")
            yield agreed and agreed + 0.5 * same - 0.5 * is_optional(true[b]), -a, -b


def _clauses(one: RecordRow, two: RecordRow) -> float:
    """The same number, or headings that begin alike."""
    opening = text(two.get("heading"))[:_OPENING]
    alike = bool(opening) and text(one.get("heading")).startswith(opening)
    return (2.0 if one["clause"] == two["clause"] else 0.0) + alike


def _amounts(one: RecordRow, two: RecordRow) -> float:
    """The same amount; type, name and year decide between equals."""
    if amount_of(one) not in amounts(two):
        return 0.0
    named = max(shared(one, name) for name in accepted(two, "indicator"))
    year = bool(one.get("year") in accepted(two, "year"))
    return 1 + bool(one["type"] == two["type"]) + named + 0.1 * year


def _designations(one: RecordRow, two: RecordRow) -> float:
    """The same places, a county standing for its city, and at least half of the proposed industries."""
    places = {frozenset(_cities(places)) for places in accepted(two, "places")}
    if frozenset(_cities(one.get("places") or [])) not in places:
        return 0.0
    own = {bare(name) for name in one.get("industries") or ()}
    best = max(len(own & names) / max(1, len(own)) for names in _industries(two))
    if two.get("industries") and best < 0.5:
        return 0.0
    return 1 + best + 0.1 * bool(one.get("kind") in accepted(two, "kind"))


def _industries(row: RecordRow) -> Iterator[set[str]]:
    for names in accepted(row, "industries"):
        yield {bare(name) for name in (*(names or ()), *row.get("industries_also_ok", ()))}


def _cities(places: Sequence[str]) -> Iterator[str]:
    return (f"{place[:4]}00" if re.fullmatch(r"\d{6}", place) else place for place in places)


def _sites(one: RecordRow, two: RecordRow) -> float:
    """The same name but for punctuation."""
    return float(any(text(one.get("name")) == text(name) for name in accepted(two, "name")))


def _programmes(one: RecordRow, two: RecordRow) -> float:
    share = fuzz.ratio(text(one.get("name")), text(two.get("name")))
    return share / 100 if share >= NAMES_ALIKE else 0.0


def _agreement_of(kind: str) -> Agreement:
    """How records of a type are compared; ``amount`` stands for targets and achieved figures."""
    match kind:
        case "clause":
            return _clauses
        case "amount":
            return _amounts
        case "designation":
            return _designations
        case "site":
            return _sites
    return _programmes


def _is_neutral(kind: str, a: int, proposed: Sequence[RecordRow], pairs: dict[int, int]) -> bool:
    """Whether it is a clause that nobody answers for, or a matched record of the plan says the same site or designation."""
    row = proposed[a]
    if kind == "clause":
        return row.get("clause") == _FRAME or not row.get("lead")
    others = (proposed[b] for b in pairs if proposed[b]["plan"] == row["plan"])
    if kind == "site":
        return any(text(other.get("name")) == text(row.get("name")) for other in others)
    if kind == "designation":
        own = set(row.get("industries") or ())
        return any(
            other.get("places") == row.get("places") and own & set(other.get("industries") or ())
            for other in others
        )
    return False
