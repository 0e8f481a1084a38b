"""How evenly the plans name the cities: one measure a file, listed here."""

from typing import Literal, get_args

from insight.balance import concentration, gini, hhi, hoover, span, theil, variation
from insight.balance.measure import Measure

__all__ = ["MEASURES"]
MEASURES: dict[str, Measure] = {
    "range": span.MEASURE,
    "cv": variation.MEASURE,
    "gini": gini.MEASURE,
    "hhi": hhi.MEASURE,
    "theil": theil.TOTAL,
    "theil-between": theil.BETWEEN,
    "theil-within": theil.WITHIN,
    "hoover-population": hoover.POPULATION,
    "hoover-gdp": hoover.OUTPUT,
    "concentration": concentration.MEASURE,
}

MeasureGroup = Literal["concentration", "against"]
"""What measures are about: how much falls to few cities, or how that stands against people and output."""

GROUPS: tuple[MeasureGroup, ...] = get_args(MeasureGroup)


def group_of(name: str) -> MeasureGroup:
    """A measure's group, by what it needs to know of the cities."""
    return "against" if {"population", "output"} & set(MEASURES[name].inputs) else "concentration"
