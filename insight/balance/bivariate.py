"""Attention against need or strength: two classes a city, and “no data” where it has no figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median, quantiles

from insight.cities.attention import State

LEAST = 6
"""Below six known figures, thirds would hold fewer than two cities each."""


@dataclass(frozen=True)
class Bivariate:
    """Two classifications.

    Attributes:
        middle: the median count of the named cities: up to it class 1, above it class 2; class 0 is
            “not named” and nothing else.
        edges: of the thirds of the figure: up to the first edge 0, up to the second 1, above it 2.
        classes: adcode -> (class by attention, class by figure); the latter ``None`` without a figure.
    """

    middle: float | None
    edges: tuple[float, ...]
    classes: dict[str, tuple[int, int | None]]


def bivariate(
    counts: Mapping[str, float], states: Mapping[str, State], figures: Mapping[str, float | None]
) -> Bivariate:
    """Classes of every city in ``counts``; all three by adcode."""
    named = [count for code, count in counts.items() if states[code] != "none"]
    known = [figure for code in counts if (figure := figures[code]) is not None]
    middle = median(named) if named else None
    edges: tuple[float, ...] = tuple(quantiles(known, n=3, method="inclusive")) if len(known) >= LEAST else ()
    classes = {
        code: (_attention(states[code], count, middle), _third(figures[code], edges))
        for code, count in counts.items()
    }
    return Bivariate(middle, edges, classes)


def _attention(state: State, count: float, middle: float | None) -> int:
    if state == "none" or middle is None:
        return 0
    return 1 if count <= middle else 2


def _third(figure: float | None, edges: tuple[float, ...]) -> int | None:
    return None if figure is None or not edges else sum(figure > edge for edge in edges)
