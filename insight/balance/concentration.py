"""The concentration index: whether mentions go to people in richer or in poorer cities."""

from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Result, known, refusal
from language import Say

LEAST = 5
"""As for the Gini coefficient, of which it is the version with a foreign order."""


def concentration(
    values: Sequence[float], population: Sequence[float | None], output: Sequence[float | None]
) -> Result:
    """The concentration index of mentions per head over people ordered by output per head, −1 to 1.

    Twice the covariance, weighted with people, of mentions per head and fractional rank, over the mean of
    the mentions per head. Cities with the same output per head share a rank.

    Args:
        values: mentions.
        population: people; they weigh and order.
        output: gross domestic product; it orders.
    """
    refused = refusal(values, LEAST, population, output)
    if refused:
        return refused
    people = known(population)
    ranks = _ranks([made / many for made, many in zip(known(output), people, strict=True)], people)
    ranked = sum(value * rank for value, rank in zip(values, ranks, strict=True))
    return Result(2 * ranked / sum(values) - 1)


def _ranks(order: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Each unit's share of the weight ordered before it and half of that which is level with it."""
    total = sum(weights)
    pairs = list(zip(order, weights, strict=True))
    return [
        (sum(w for other, w in pairs if other < own) + sum(w for other, w in pairs if other == own) / 2)
        / total
        for own in order
    ]


def _texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    return MeasureTexts(
        name=say("集中指数（按人均生产总值排序）"),
        formula=say("2 Σᵢ sᵢ rᵢ − 1，rᵢ 为按人均生产总值由低到高的人口累计位次（取中点）"),
        reading=say("大于 0：点名偏向人均产出高的市；小于 0：偏向低的市；0：无此倾向。"),
        limits=say("只看次序，不说明因果。")
        if setting.one_year
        else say("只看次序，不说明因果；生产总值与人口年份不同。"),
    )


MEASURE = Measure(concentration, ("values", "population", "output"), _texts)
