"""By whom promises are led: agencies by how many promises stand in clauses that they lead."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from atlas.model import Atlas
from insight.targets.promises import Promise


class LeadCount(NamedTuple):
    """An agency (its short name) and how many promises are in clauses that it leads, alone or with others."""

    agency: str
    promises: int


def lead_counts(atlas: Atlas, promises: Iterable[Promise]) -> tuple[LeadCount, ...]:
    """Who leads most first; a promise led by two counts for both, so the counts never add up to all."""
    clauses = (atlas.clause_by_ref.get(promise.main.ref) for promise in promises)
    counts = Counter(agency for clause in clauses if clause for agency in dict.fromkeys(clause.lead))
    return tuple(LeadCount(*item) for item in counts.most_common())
