"""The Hoover index: what share of the mentions would have to move to match people, or output."""

import math
from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Result, known, refusal, shares
from language import Name, Say


def hoover(values: Sequence[float], weights: Sequence[float | None]) -> Result:
    """Half the sum of the differences between the shares of ``values`` and those of ``weights``, 0 to 1."""
    refused = refusal(values, 2, weights)
    if refused:
        return refused
    pairs = zip(shares(values), shares(known(weights)), strict=True)
    return Result(math.fsum(abs(one - other) for one, other in pairs) / 2)


def _population_texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    return MeasureTexts(
        name=say("胡佛指数（相对人口）"),
        formula=say("½ Σᵢ |sᵢ − pᵢ|，pᵢ 为第 i 市的人口份额"),
        reading=say("要使点名与人口成比例，须有多大份额的点名换到别的市；0 为成比例。"),
        limits=_limits(say("与人口成比例不等于合理"), setting.population, say),
    )


def _output_texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    return MeasureTexts(
        name=say("胡佛指数（相对生产总值）"),
        formula=say("½ Σᵢ |sᵢ − gᵢ|，gᵢ 为第 i 市的生产总值份额"),
        reading=say("要使点名与生产总值成比例，须有多大份额的点名换到别的市；0 为成比例。"),
        limits=_limits(say("与产出成比例不等于合理"), setting.output, say),
    )


def _limits(first: str, known: Name | None, say: Say) -> str:
    """That proportion proves nothing, and what has to be known of the figures."""
    return say("{first}；{second}。", first=first, second=known) if known else say("{text}。", text=first)


POPULATION = Measure(hoover, ("values", "population"), _population_texts)
OUTPUT = Measure(hoover, ("values", "output"), _output_texts)
