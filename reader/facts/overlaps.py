"""Promises that a file states more than once, proposed as groups that count once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

from rapidfuzz import fuzz

from reader.facts.records import ReadScope, TargetFacts
from reader.records import DraftRecord

Statement = tuple[DraftRecord, TargetFacts]
"""A record of a target, and what it says."""

_ALIKE = 88
_MOST, _MOST_PAIRS = 300, 300_000
_STRIPPED = re.compile(r"^(?:新增|新培育|新建|新认定|累计培育|累计|医养健康产业)|[“”\"()（）\s]|数量$|总数$")
_SIZES = {"万": 1e4, "亿": 1e8, "万亿": 1e12, "千万": 1e7, "百万": 1e6, "千": 1e3}
_UNIT = re.compile(r"^(万亿|千万|百万|亿|万|千)?(.*)$")


def proposed(records: Sequence[DraftRecord], years: Mapping[str, int]) -> dict[int, str]:
    """The group ids (``same-1`` …) of those records that state one promise, by their number.

    Two targets are one promise where they count the same thing in one unit for one scope, and the
    numbers are equal for no different years, or the one by the year is the other times the plan's years.

    Args:
        records: of all types, in the order of the text.
        years: plan id to the number of its years.
    """
    parent: dict[int, int] = {}
    targets = {
        number: (record, record.facts)
        for number, record in enumerate(records)
        if isinstance(record.facts, TargetFacts) and record.facts.kind == "target"
    }
    for one, two in islice(_candidates(targets), _MOST_PAIRS):
        if _root(parent, one) != _root(parent, two) and _same(targets[one], targets[two], years):
            parent[_root(parent, two)] = _root(parent, one)
            parent.setdefault(one, one)
    numbers: dict[int, int] = {}
    return {
        i: f"same-{numbers.setdefault(_root(parent, i), len(numbers) + 1)}"
        for i in sorted(set(parent) | set(parent.values()))
    }


def _candidates(targets: Mapping[int, Statement]) -> Iterator[tuple[int, int]]:
    """Pairs of targets of one unit and scope that count the same thing; at most _MOST a kind are compared."""
    by_unit: dict[tuple[str, ReadScope], dict[str, list[int]]] = {}
    for number, (_, target) in targets.items():
        names = by_unit.setdefault((size_of(target.value, target.unit)[1], target.scope), {})
        names.setdefault(_STRIPPED.sub("", target.indicator), []).append(number)
    for names in by_unit.values():
        for members in names.values():
            yield from combinations(members[:_MOST], 2)
        for one, two in combinations(list(names)[:_MOST], 2):
            if fuzz.ratio(one, two) >= _ALIKE:
                yield from ((a, b) for a in names[one][:_MOST] for b in names[two][:_MOST])


def _root(parent: Mapping[int, int], i: int) -> int:
    while parent.get(i, i) != i:
        i = parent[i]
    return i


def _same(one: Statement, two: Statement, years: Mapping[str, int]) -> bool:
    (where, a), (there, b) = one, two
    sentence = [(record.plan, record.clause, record.evidence) for record in (where, there)]
    if a.value_high != b.value_high or sentence[0] == sentence[1]:
        return False
    if size_of(a.value, a.unit) == size_of(b.value, b.unit) and a.cadence == b.cadence:
        return a.year is None or b.year is None or a.year == b.year
    span = max(years.get(where.plan, 1), years.get(there.plan, 1))
    return span > 1 and a.cadence != b.cadence and _total(a, span) == _total(b, span)


def _total(target: TargetFacts, span: int) -> float:
    """What the promise comes to over the plan's years."""
    return round(size_of(target.value, target.unit)[0] * (span if target.cadence == "per_year" else 1), 6)


def size_of(value: float, unit: str) -> tuple[float, str]:
    """The value in single units, and the unit without its magnitude: 3万户 is 30000 of 户."""
    found = _UNIT.search(unit)
    size, counted = found.groups("") if found else ("", "")
    return round(value * _SIZES.get(size, 1), 6), counted
