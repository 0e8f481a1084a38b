"""Targets against outcomes: what is reported beside what was promised, and whether that may be compared."""

import math
from dataclasses import dataclass
from typing import Literal

from atlas.model import Atlas
from atlas.outcomes import Outcome
from plans.records import Target

Standing = Literal["met", "missed", "open", "undefined"]


@dataclass(frozen=True)
class TargetOutcome:
    """One promised number with what is reported of it."""

    target: Target
    outcome: Outcome

    @property
    def standing(self) -> Standing:
        """Where it stands.

        ``met`` or ``missed`` only where both are defined alike and the report decides it; ``open`` where it
        does not; ``undefined`` where the definitions differ or nobody states them.
        """
        if self.outcome.definition != "same":
            return "undefined"
        promised, strict = self.target.value, self.target.comparator == ">"
        low, high, excluded = _bounds(self.outcome)
        if self.target.comparator == "<=":
            over = low > promised or (low == promised and excluded)
            return "met" if high <= promised else "missed" if over else "open"
        if low > promised or (low == promised and (excluded or not strict)):
            return "met"
        return "missed" if high < promised or (high == promised and (excluded or strict)) else "open"


def target_outcomes(atlas: Atlas, outcomes: tuple[Outcome, ...]) -> tuple[TargetOutcome, ...]:
    """Every outcome beside its target, in the order of the file; rows without a target are faults already."""
    targets = {(t.ref, t.indicator): t for plan in atlas.plans for t in plan.of_type(Target)}
    pairs = ((targets.get((outcome.ref, outcome.indicator)), outcome) for outcome in outcomes)
    return tuple(TargetOutcome(target, outcome) for target, outcome in pairs if target)


def _bounds(outcome: Outcome) -> tuple[float, float, bool]:
    """Between which values the report puts the true one, and whether the stated end is excluded."""
    value, comparator = outcome.value, outcome.comparator
    low = value if comparator in ("=", ">", ">=") else -math.inf
    high = value if comparator in ("=", "<", "<=") else math.inf
    return low, high, comparator in ("<", ">")
