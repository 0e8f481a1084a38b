"""The Lorenz curve: which share of all mentions the least named cities hold together."""

from collections.abc import Sequence
from itertools import accumulate

from insight.balance.measure import refusal, shares

Points = tuple[tuple[float, float], ...]


def lorenz(values: Sequence[float]) -> Points:
    """Points (share of units, share of the sum) from (0, 0) to (1, 1), least named first.

    Empty where the curve would mean nothing: fewer than two units, or nothing counted.
    """
    if refusal(values, 2):
        return ()
    heights = [0.0, *accumulate(shares(sorted(values)))]
    heights[-1] = 1.0
    return tuple((place / len(values), height) for place, height in enumerate(heights))
