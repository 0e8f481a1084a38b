"""The coefficient of variation: how much values scatter, relative to their mean."""

from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Result, refusal
from language import Say


def variation(values: Sequence[float]) -> Result:
    """Population standard deviation over the mean; no unit."""
    refused = refusal(values, 2)
    if refused:
        return refused
    from scipy.stats import variation as scipy_variation  # slow to import

    return Result(float(scipy_variation(values)))


def _texts(say: Say, _: MeasureSetting) -> MeasureTexts:
    return MeasureTexts(
        name=say("变异系数"),
        formula=say("标准差（除以 n）÷ 平均数"),
        reading=say("0 表示各市一样；1 表示离散程度与平均数相当。"),
        limits=say("对个别高值敏感；各市不论人口多少，权重相同。"),
    )


MEASURE = Measure(variation, ("values",), _texts)
