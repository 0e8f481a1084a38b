"""How evenly the plans name the cities: one measure a file, listed here."""

from insight.balance import concentration, gini, hhi, hoover, span, theil, variation
from insight.balance.measure import Measure

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
