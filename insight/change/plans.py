"""What changed between two plans: cities and industries added, kept or no longer named; targets as far as they compare."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from atlas.model import Atlas
from atlas.view import View
from errors import UserError
from insight.change.city import ChangeStep, CityChange, city_change
from insight.change.usual import PlanPair, pair_of, usual_plans
from insight.cities.attention import State, attention
from insight.targets.promises import Promise, chosen_targets, fold
from language import message
from plans.records import Target

TargetAspect = Literal["words", "unit", "direction", "cadence", "attributes", "scope"]
_FIELDS: tuple[TargetAspect, ...] = get_args(TargetAspect)[1:]
"""Those that are fields of a target."""
_ALL = View()
_NEW = re.compile(r"^(新增|新培育|累计培育)|数量$|[的()“”《》]")


@dataclass(frozen=True)
class CityStep:
    """One city in two plans.

    Attributes:
        before, after: how it is named in either: by itself, only in a group, not at all.
        change: its industries.
    """

    code: str
    before: State
    after: State
    change: CityChange

    @property
    def step(self) -> ChangeStep | None:
        """Whether the city as a whole is added, kept or no longer named; ``None`` if in neither plan."""
        before, after = self.before != "none", self.after != "none"
        if before:
            return "kept" if after else "unmentioned"
        return "added" if after else None

    @property
    def reworded(self) -> bool:
        """Whether both plans name it, but it or one of its industries by itself in one and in a group in the other."""
        wording = any(item.wording for item in self.change.industries)
        return self.step == "kept" and (wording or self.before != self.after)


@dataclass(frozen=True)
class TargetPair:
    """One promise in two plans under the same words, or words that differ only in “new” and “number of”.

    Attributes:
        before, after: the statements that agree best.
        differs: what keeps them from being compared; empty where they may be.
    """

    before: Target
    after: Target
    differs: tuple[TargetAspect, ...]

    @property
    def comparable(self) -> bool:
        """Whether unit and definition are the same."""
        return not self.differs

    @property
    def difference(self) -> float | None:
        """The later value less the earlier one, in their unit; ``None`` if not to be compared."""
        return self.after.value - self.before.value if self.comparable else None


@dataclass(frozen=True)
class PlanChange:
    """Everything that differs between two plans.

    Attributes:
        cities: every prefecture. pairs: promises found in both.
        dropped, new: promises found only in the earlier or only in the later plan.
    """

    before: str
    after: str
    cities: tuple[CityStep, ...]
    pairs: tuple[TargetPair, ...]
    dropped: tuple[Promise, ...]
    new: tuple[Promise, ...]

    def count(self, state: State) -> tuple[int, int]:
        """How many prefectures are named in one way before and after."""
        before, after = ([getattr(city, side) for city in self.cities] for side in ("before", "after"))
        return before.count(state), after.count(state)


def compared_plans(atlas: Atlas, view: View) -> PlanPair | None:
    """The two plans that the view compares, else the usual two; ``None`` where there are not two."""
    chosen = view.compare if set(view.compare) <= set(atlas.plan_by_id) else ()
    return pair_of(atlas, chosen) or usual_plans(atlas)


def plan_change(atlas: Atlas, before: str, after: str, view: View = _ALL) -> PlanChange:
    """What the plan ``after`` says otherwise than ``before``; what it does not say is no verdict.

    Only what passes the other filters of ``view`` is looked at.

    Raises:
        UserError: no such plan, or the same twice.
    """
    for plan in (before, after):
        atlas.refuse_unknown_plan(plan)
    if before == after:
        raise UserError(message("两份规划相同（{plan}）。请选择不同的两份。", plan=before))
    old, new = (fold(chosen_targets(atlas, replace(view, plans=(plan,)))) for plan in (before, after))
    matched = [(one, other, pair) for one in old for other in new if (pair := _pair(one, other))]
    return PlanChange(
        before,
        after,
        cities=_cities(atlas, before, after, view),
        pairs=tuple(pair for _, _, pair in matched),
        dropped=tuple(one for one in old if not any(one is item for item, _, _ in matched)),
        new=tuple(other for other in new if not any(other is item for _, item, _ in matched)),
    )


def _cities(atlas: Atlas, before: str, after: str, view: View) -> tuple[CityStep, ...]:
    old, new = (attention(atlas, replace(view, plans=(plan,))) for plan in (before, after))
    return tuple(
        CityStep(code, old[code].state, new[code].state, city_change(atlas, code, before, after, view))
        for code in old
    )


def _pair(old: Promise, new: Promise) -> TargetPair | None:
    """The two statements that differ least, if any two have the same words."""
    same = (
        TargetPair(one, other, _differs(one, other))
        for one in old.statements
        for other in new.statements
        if _words(one) == _words(other)
    )
    return min(same, key=lambda pair: len(pair.differs), default=None)


def _words(target: Target) -> str:
    return _NEW.sub("", target.indicator)


def _differs(one: Target, other: Target) -> tuple[TargetAspect, ...]:
    words: Iterable[TargetAspect] = ("words",) if one.indicator != other.indicator else ()
    return (*words, *(name for name in _FIELDS if getattr(one, name) != getattr(other, name)))
