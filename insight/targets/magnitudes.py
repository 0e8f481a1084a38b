"""How large promises are, where their units allow to see it: those of one unit side by side, never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from insight.targets.promises import Promise

Cadence = Literal["", "per_year", "two_years"]
LEAST = 3
"""Promises of one unit that make a picture."""


@dataclass(frozen=True)
class Magnitude:
    """Promises in one unit and over one span of time, the largest first; growth by so much is no size and left out.

    Attributes:
        unit: as written. cadence: over what span the numbers are promised; "" by a deadline or without one.
        promises: their main statements have the unit.
        top: what the longest bar stands for: the largest value, or 100 of per cent.
    """

    unit: str
    cadence: Cadence
    promises: tuple[Promise, ...]
    top: float

    def share(self, promise: Promise) -> float:
        """The length of a promise's bar, 0 to 1; of a range its lower end."""
        return promise.main.value / self.top


def magnitudes(promises: Iterable[Promise]) -> tuple[Magnitude, ...]:
    """Every unit with promises enough, those with most first."""
    groups: dict[tuple[str, Cadence], list[Promise]] = {}
    for promise in promises:
        if promise.main.direction != "growth":
            groups.setdefault((promise.main.unit, promise.main.cadence or ""), []).append(promise)
    found = [_magnitude(*key, own) for key, own in groups.items() if len(own) >= LEAST]
    return tuple(sorted(found, key=lambda item: -len(item.promises)))


def _magnitude(unit: str, cadence: Cadence, promises: list[Promise]) -> Magnitude:
    ordered = tuple(sorted(promises, key=lambda promise: -promise.main.value))
    largest = ordered[0].main.value or 1.0
    return Magnitude(unit, cadence, ordered, max(largest, 100.0) if unit == "%" else largest)
