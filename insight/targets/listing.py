"""What the filters let through: promises with their places, what the filters hide of them, and rewards."""

from collections import Counter
from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from insight.targets.promises import Promise, chosen_rewards, chosen_targets, fold, target_cities
from plans.records import Target


@dataclass(frozen=True)
class PromiseLine:
    """One line of the list.

    Attributes:
        promise: with every statement that passes the filters.
        cities: adcodes of the prefectures it is tied to together; empty for a province-wide one.
        hidden: how many statements of the same promise the filters leave out.
    """

    promise: Promise
    cities: tuple[str, ...]
    hidden: int


@dataclass(frozen=True)
class TargetList:
    """What the filters let through; ``rewards`` are no targets and stand apart."""

    lines: tuple[PromiseLine, ...]
    rewards: tuple[Target, ...]

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Targets with their overlaps folded; each counts once."""
        return tuple(line.promise for line in self.lines)

    @property
    def statements(self) -> int:
        """How often the text states them."""
        return sum(len(promise.statements) for promise in self.promises)


def target_list(atlas: Atlas, view: View) -> TargetList:
    """The targets and rewards of ``view``."""
    chosen = chosen_targets(atlas, view)
    hidden = Counter(_groups(chosen_targets(atlas, View())))
    hidden.subtract(_groups(chosen))
    lines = (
        PromiseLine(promise, target_cities(promise.main, atlas), hidden[promise.group or ""])
        for promise in fold(chosen)
    )
    return TargetList(tuple(lines), chosen_rewards(atlas, view))


def _groups(targets: tuple[Target, ...]) -> list[str]:
    return [target.overlap for target in targets if target.overlap]
