"""Which two plans are compared where nobody chose: those of the profile, else two for one field, else the first two."""

import re
from collections.abc import Collection

from atlas.model import Atlas

PlanPair = tuple[str, str]
"""Ids of two plans, the earlier-issued one first."""

_FROM_THE_YEAR = re.compile(r"-?\d{4}.*$")


def usual_plans(atlas: Atlas) -> PlanPair | None:
    """The usual two plans; ``None`` where there are not two."""
    ids = tuple(atlas.plan_by_id)
    fields: dict[str, list[str]] = {}
    for plan in ids:
        fields.setdefault(_FROM_THE_YEAR.sub("", plan), []).append(plan)
    for wanted in (atlas.province.compare, *(plans[:2] for plans in fields.values()), ids[:2]):
        if pair := pair_of(atlas, wanted):
            return pair
    return None


def pair_of(atlas: Atlas, wanted: Collection[str]) -> PlanPair | None:
    """Two plans in the order of their issue; ``None`` where these are not two that are there."""
    found = [plan for plan in atlas.plan_by_id if plan in wanted]
    return (found[0], found[1]) if len(found) == 2 else None
