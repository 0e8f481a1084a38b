"""Which proposed record is which true one: those that speak of the same thing, the best agreement first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from reader.facts.overlaps import size_of
from reader.fold import bare
from reader.types import RecordRow

NAMES_ALIKE = 80
INDICATORS_ALIKE = 50


def matched(proposed: Sequence[RecordRow], true: Sequence[RecordRow], alone: bool) -> dict[int, int]:
    """Index of each right proposal to its true record; each is matched once.

    Args:
        proposed: records of one type.
        true: records of the same type.
        alone: whether each side holds one plan, so that the plans' ids need not agree.
    """
    pairs: dict[int, int] = {}
    taken = set()
    for agreed, a, b in sorted(_compared(proposed, true, alone), reverse=True):
        if agreed > 0 and -a not in pairs and -b not in taken:
            pairs[-a] = -b
            taken.add(-b)
    return pairs


def _compared(
    proposed: Sequence[RecordRow], true: Sequence[RecordRow], alone: bool
) -> Iterator[tuple[float, int, int]]:
    """How far the records of one clause agree, with their indexes negated: of equals the first is best."""
    clauses = defaultdict(list)
    for index, row in enumerate(true):
        clauses[_clause(row, alone)].append(index)
    for a, row in enumerate(proposed):
        for b in clauses[_clause(row, alone)]:
            yield agreement(row, true[b]), -a, -b


def _clause(row: RecordRow, alone: bool) -> tuple[str, str]:
    return ("" if alone else str(row["plan"]), str(row["clause"]))


def agreement(one: RecordRow, two: RecordRow) -> float:
    """How far two records of one type and clause speak of the same thing; 0 where they do not."""
    kind = one["type"]
    if kind == "clause":
        return 1.0
    if kind in ("target", "achieved"):
        return _same_amount(one, two) and _same_indicator(one, two)
    if kind == "designation":
        return _same_places(one, two)
    share = fuzz.ratio(bare(one.get("name", "")), bare(two.get("name", "")))
    return share / 100 if share >= NAMES_ALIKE else 0.0


def _same_amount(one: RecordRow, two: RecordRow) -> bool:
    return _size(one) == _size(two) and one.get("value_high") == two.get("value_high")


def _size(row: RecordRow) -> tuple[float, str]:
    return size_of(float(row.get("value", 0)), str(row.get("unit", "")))


def _same_indicator(one: RecordRow, two: RecordRow) -> float:
    indicator = fuzz.ratio(bare(one.get("indicator", "")), bare(two.get("indicator", "")))
    evidence = fuzz.partial_ratio(bare(one.get("evidence", "")), bare(two.get("evidence", "")))
    best = max(indicator, 0.9 * evidence if evidence > 90 else 0)
    return (best + indicator / 10) / 110 if best >= INDICATORS_ALIKE else 0.0


def _same_places(one: RecordRow, two: RecordRow) -> float:
    """At least half of the places in common; the kind and the industries decide between equals."""
    a, b = set(one.get("places", ())), set(two.get("places", ()))
    common = len(a & b) / max(len(a | b), 1)
    same = bare("".join(one.get("industries", ()))) == bare("".join(two.get("industries", ())))
    return common + 0.01 * (one.get("kind") == two.get("kind")) + 0.02 * same if common >= 0.5 else 0.0
