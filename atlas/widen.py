"""What to do about an empty result: which single filter, taken away, would show something."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from atlas.view import View


@dataclass(frozen=True)
class Widening:
    """One filter taken away: its field of the view, the view without it, and how much that finds."""

    name: str
    view: View
    count: int


def widenings(view: View, names: tuple[str, ...], count: Callable[[View], int]) -> tuple[Widening, ...]:
    """The filters in use whose removal alone finds anything.

    Args:
        view: the view that finds nothing.
        names: the fields of the view that are filters here.
        count: how much a view finds.
    """
    cleared: dict[str, dict[str, Any]] = {name: {name: ()} for name in names if getattr(view, name)}
    without = {name: replace(view, **empty) for name, empty in cleared.items()}
    found = (Widening(name, wider, count(wider)) for name, wider in without.items())
    return tuple(widening for widening in found if widening.count)
