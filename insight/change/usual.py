"""Which two plans are compared where nobody chose: those of the profile, else two of one series, else the first two."""

from collections.abc import Collection

from atlas.model import Atlas

PlanPair = tuple[str, str]
"""Ids of two plans, the earlier-issued one first."""


def usual_plans(atlas: Atlas) -> PlanPair | None:
    """The usual two plans; ``None`` where there are not two."""
    series: dict[str, list[str]] = {}
    for plan in atlas.plans:
        if plan.header.series:
            series.setdefault(plan.header.series, []).append(plan.id)
    for wanted in (
        atlas.province.compare,
        *(plans[:2] for plans in series.values()),
        [*atlas.plan_by_id][:2],
    ):
        if pair := pair_of(atlas, wanted):
            return pair
    return None


def pair_of(atlas: Atlas, wanted: Collection[str]) -> PlanPair | None:
    """Two plans in the order of their issue; ``None`` where these are not two that are there."""
    found = [plan for plan in atlas.plan_by_id if plan in wanted]
    return (found[0], found[1]) if len(found) == 2 else None
