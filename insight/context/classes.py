"""Classes of a figure for a map: quantiles, so that each class has about as many places, with the edges to be written."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

CLASSES = 5
THIRDS = 3


@dataclass(frozen=True)
class Classified:
    """Places by class.

    Attributes:
        edges: lowest value, the inner edges, highest value; a value on an edge belongs to the class below it.
        classes: place -> number of its class from 0.
    """

    edges: tuple[float, ...]
    classes: dict[str, int]

    @property
    def ranges(self) -> tuple[tuple[float, float], ...]:
        """From where to where each class goes."""
        return tuple(pairwise(self.edges))


def classified(values: Mapping[str, float], count: int) -> Classified:
    """Classes between the quantiles (linear between order statistics: Hyndman and Fan 1996, type 7).

    Args:
        values: a figure a place.
        count: of classes; fewer places than that have none.
    """
    if len(values) < count:
        return Classified((), {})
    inner = tuple(quantiles(values.values(), n=count, method="inclusive"))
    classes = {code: sum(value > edge for edge in inner) for code, value in values.items()}
    return Classified((min(values.values()), *inner, max(values.values())), classes)
