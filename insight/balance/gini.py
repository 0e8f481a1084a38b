"""The Gini coefficient, each city counted alike."""

from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Result, refusal
from language import Say

LEAST = 5
"""Below five units its largest possible value, (n − 1) / n, is too far from 1 to be read as usual."""


def gini(values: Sequence[float]) -> Result:
    """The Gini coefficient between 0 and (n − 1) / n, unweighted, without small-sample correction."""
    refused = refusal(values, LEAST)
    if refused:
        return refused
    import numpy as np
    from inequality.gini import Gini  # slow to import

    return Result(float(Gini(np.asarray(values, dtype=float)).g))


def _texts(say: Say, _: MeasureSetting) -> MeasureTexts:
    return MeasureTexts(
        name=say("基尼系数"),
        formula=say("Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n² x̄)"),
        reading=say("0 表示各市一样，越大越集中；只有一个市被点名时为 (n − 1) / n。"),
        limits=say("各市权重相同；少于 5 个单位不计算；数的是点名，不是资金或项目。"),
    )


MEASURE = Measure(gini, ("values",), _texts)
