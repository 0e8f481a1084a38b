"""Promises that a file states more than once, proposed as groups that count once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from reader.types import RecordRow

_ALIKE = 88
_MOST = 300
_STRIPPED = re.compile(r"^(?:新增|新培育|新建|新认定|累计培育|累计|医养健康产业)|[“”\"()（）\s]|数量$|总数$")
_SIZES = {"万": 1e4, "亿": 1e8, "万亿": 1e12, "千万": 1e7, "百万": 1e6, "千": 1e3}
_UNIT = re.compile(r"^(万亿|千万|百万|亿|万|千)?(.*)$")


def proposed(rows: Sequence[RecordRow], years: Mapping[str, int]) -> dict[int, str]:
    """The group ids (``same-1`` …) of those rows that state one promise.

    Two targets are one promise where they count the same thing in one unit for one scope, and the
    numbers are equal for no different years, or the one by the year is the other times the plan's years.

    Args:
        rows: records as dictionaries.
        years: plan id to the number of its years.
    """
    parent: dict[int, int] = {}
    for one, two in _candidates(rows):
        if _root(parent, one) != _root(parent, two) and _same(rows[one], rows[two], years):
            parent[_root(parent, two)] = _root(parent, one)
            parent.setdefault(one, one)
    numbers: dict[int, int] = {}
    return {
        i: f"same-{numbers.setdefault(_root(parent, i), len(numbers) + 1)}"
        for i in sorted(set(parent) | set(parent.values()))
    }


def _candidates(rows: Sequence[RecordRow]) -> Iterator[tuple[int, int]]:
    """Pairs of targets of one unit and scope that count the same thing; at most _MOST a kind are compared."""
    by_unit: dict[tuple[str, str], dict[str, list[int]]] = {}
    for i, row in enumerate(rows):
        if row["type"] == "target" and row["kind"] == "target":
            names = by_unit.setdefault((size_of(row)[1], str(row["scope"])), {})
            names.setdefault(_STRIPPED.sub("", row["indicator"]), []).append(i)
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


def _same(one: RecordRow, two: RecordRow, years: Mapping[str, int]) -> bool:
    sentence = [(row["plan"], row["clause"], row["evidence"]) for row in (one, two)]
    if one["value_high"] != two["value_high"] or sentence[0] == sentence[1]:
        return False
    if size_of(one) == size_of(two) and one["cadence"] == two["cadence"]:
        return one["year"] is None or two["year"] is None or one["year"] == two["year"]
    span = max(years.get(one["plan"], 1), years.get(two["plan"], 1))
    return span > 1 and one["cadence"] != two["cadence"] and _total(one, span) == _total(two, span)


def _total(row: RecordRow, span: int) -> float:
    """What the promise comes to over the plan's years."""
    return round(size_of(row)[0] * (span if row["cadence"] == "per_year" else 1), 6)


def size_of(row: RecordRow) -> tuple[float, str]:
    """The value in single units, and the unit without its magnitude: 3万户 is 30000 of 户."""
    found = _UNIT.search(str(row.get("unit", "")))
    size, unit = found.groups("") if found else ("", "")
    return round(float(row.get("value", 0)) * _SIZES.get(size, 1), 6), unit
