"""Targets of the plans that a drafted target may repeat or change: the same thing counted, in the same unit, for the same places."""

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from rapidfuzz import fuzz

from atlas.model import Atlas
from plans.records import Plan, Target

_ALIKE, _TITLES_ALIKE = 86, 85
_STRIPPED = re.compile(
    r"^(?:到|全省|新增|新培育|新建|新认定|累计培育|累计|建成|建设|培育)+|[“”\"()（）\s]|数量$|总数$"
)
_YEARS = re.compile(r"[\d—–\-()（）年\s]")
NeighbourKind = Literal["same", "changed"]


class PromiseNeighbour(NamedTuple):
    """A target of a plan beside a drafted one.

    Attributes:
        kind: ``same`` where both promise as much and should count once; ``changed`` where an older edition of the
            same series has another figure.
        target: that of the plan. group: the overlap it is in, which the draft may join.
    """

    kind: NeighbourKind
    target: Target

    @property
    def group(self) -> str | None:
        """The overlap that the target is in."""
        return self.target.overlap


def promise_neighbours(
    fields: Mapping[str, Any], header: Mapping[str, Any], atlas: Atlas
) -> tuple[PromiseNeighbour, ...]:
    """What a drafted target stands beside, the same promises first.

    Args:
        fields: of the target, as they stand in the draft.
        header: of its plan, for its id, series, title and years.
        atlas: with the plans.
    """
    amount = _amount(fields.get("value"), str(fields.get("unit", "")), atlas)
    if fields.get("type") != "target" or amount is None:
        return ()
    found = []
    for plan in atlas.plans:
        if plan.id == header.get("plan"):
            continue
        older = _is_older(plan, header)
        for target in plan.of_type(Target):
            if _counts_alike(fields, target) and (
                kind := _kind(fields, amount, target, header, older, atlas)
            ):
                found.append(PromiseNeighbour(kind, target))
    return tuple(sorted(found, key=lambda one: one.kind != "same"))


def _counts_alike(fields: Mapping[str, Any], target: Target) -> bool:
    scope = fields.get("scope")
    places = scope if scope == "province" else tuple(scope or ())
    if target.kind != (fields.get("kind") or "target") or target.scope != places:
        return False
    one, other = (_STRIPPED.sub("", str(text)) for text in (fields.get("indicator", ""), target.indicator))
    return fuzz.ratio(one, other) >= _ALIKE


def _kind(
    fields: Mapping[str, Any],
    amount: tuple[float, str],
    target: Target,
    header: Mapping[str, Any],
    older: bool,
    atlas: Atlas,
) -> NeighbourKind | None:
    other = _amount(target.value, target.unit, atlas)
    if other is None or other[1] != amount[1]:
        return None
    span = max(len(header.get("years") or ()), len(atlas.plan_by_id[target.plan].header.years), 1)
    years = {year for year in (fields.get("year"), target.year) if year}
    totals = {_total(amount[0], fields.get("cadence"), span), _total(other[0], target.cadence, span)}
    same_words = fields.get("cadence") == target.cadence and amount == other and len(years) < 2
    if same_words or (fields.get("cadence") != target.cadence and len(totals) == 1 and span > 1):
        return "same"
    return "changed" if older and amount[0] != other[0] else None


def _amount(value: object, unit: str, atlas: Atlas) -> tuple[float, str] | None:
    """A number in single units with what it counts; ``None`` where it is no number."""
    if not isinstance(value, int | float):
        return None
    known = atlas.vocabulary.unit(unit)
    return (round(value * known.factor, 6), known.en) if known else (float(value), unit)


def _total(value: float, cadence: object, span: int) -> float:
    return round(value * (span if cadence == "per_year" else 1), 6)


def _is_older(plan: Plan, header: Mapping[str, Any]) -> bool:
    """Whether a plan is an earlier edition: of the same series, or with the same title but for its years."""
    issued = str((header.get("document") or {}).get("issued", ""))
    if issued[:4].isdecimal() and plan.header.document.issued >= issued:
        return False
    if header.get("series"):
        return bool(plan.header.series == header["series"])
    one, other = (_YEARS.sub("", text) for text in (str(header.get("title", "")), plan.header.title))
    return bool(one) and fuzz.ratio(one, other) >= _TITLES_ALIKE
