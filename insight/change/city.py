"""What one plan named a city for and a later one does not, and the reverse; not named again is no verdict."""

from dataclasses import dataclass, replace
from typing import Literal

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import State, attention_to, state_of
from plans.records import Designation

ChangeStep = Literal["added", "kept", "unmentioned"]
_ALL = View()


@dataclass(frozen=True)
class IndustryChange:
    """One industry of one city in two plans.

    Attributes:
        industry: its code. step: newly named, named again, or not mentioned again.
        before, after: the designations of either plan, in their order.
    """

    industry: str
    step: ChangeStep
    before: tuple[Designation, ...]
    after: tuple[Designation, ...]

    @property
    def states(self) -> tuple[State, State]:
        """How it was named before and after, ``none`` where not."""
        return state_of(self.before), state_of(self.after)

    @property
    def wording(self) -> tuple[State, State] | None:
        """The states of what is named in both plans, where they differ: ``each`` to ``group`` or the reverse."""
        return self.states if self.step == "kept" and len(set(self.states)) > 1 else None

    @property
    def kinds(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The kinds it was named as before and after, where they differ."""
        kinds = (_kinds(self.before), _kinds(self.after))
        return kinds if self.step == "kept" and set(kinds[0]) != set(kinds[1]) else None


@dataclass(frozen=True)
class CityChange:
    """All industries that either plan names the city for, in the order of the taxonomy."""

    before: str
    after: str
    industries: tuple[IndustryChange, ...]

    def of(self, step: ChangeStep) -> tuple[IndustryChange, ...]:
        """The industries of one step."""
        return tuple(item for item in self.industries if item.step == step)


def city_change(atlas: Atlas, adcode: str, before: str, after: str, view: View = _ALL) -> CityChange:
    """How the plan ``after`` names the prefecture compared with ``before``.

    Only the industries and kinds of ``view`` are looked at.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    views = (replace(view, plans=(plan,)) for plan in (before, after))
    old, new = (attention_to(atlas, adcode, one).designations for one in views)
    codes = [code for code in atlas.industry_codes if not view.industries or code in view.industries]
    found = (_change(code, old, new) for code in codes)
    return CityChange(before, after, tuple(item for item in found if item))


def _change(code: str, old: tuple[Designation, ...], new: tuple[Designation, ...]) -> IndustryChange | None:
    before, after = (tuple(r for r in records if code in r.industry) for records in (old, new))
    if not (before or after):
        return None
    step: ChangeStep = "kept" if before and after else "added" if after else "unmentioned"
    return IndustryChange(code, step, before, after)


def _kinds(records: tuple[Designation, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(record.kind for record in records))
