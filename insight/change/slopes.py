"""How much two plans name each city, side by side: the ends of a slope chart's lines."""

from dataclasses import dataclass, replace

from atlas.model import Atlas
from atlas.view import View
from insight.balance.counting import Counting, counted
from insight.cities.attention import attention


@dataclass(frozen=True)
class Slope:
    """One city that at least one of two plans names.

    Attributes:
        code: its adcode.
        before, after: what is counted for it in either plan; ``None`` where the plan does not name it.
    """

    code: str
    before: float | None
    after: float | None


def slopes(atlas: Atlas, view: View, counting: Counting, before: str, after: str) -> tuple[Slope, ...]:
    """The cities that either plan names, in the order of their codes, under the view's other filters."""
    old, new = (_named(atlas, replace(view, plans=(plan,)), counting) for plan in (before, after))
    ends = ((code, old.get(code), new.get(code)) for code in atlas.cities)
    return tuple(Slope(*end) for end in ends if end[1:] != (None, None))


def _named(atlas: Atlas, view: View, counting: Counting) -> dict[str, float]:
    """What is counted for the cities that the view names; not named is no zero."""
    states = attention(atlas, view)
    return {c: count for c, count in counted(atlas, view, counting).items() if states[c].state != "none"}
