"""How far the most and the least named lie apart."""

from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Profile, Result, refusal
from language import Say


def span(values: Sequence[float]) -> Result:
    """The largest value less the smallest, in the unit of ``values``."""
    return refusal(values, 2) or Result(max(values) - min(values))


def extremes(profile: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes that have the smallest value and those that have the largest, ties included; none where all are level."""
    lowest, highest = min(profile.values, default=0), max(profile.values, default=0)
    if lowest == highest:
        return (), ()
    pairs = tuple(zip(profile.codes, profile.values, strict=True))
    return tuple(c for c, value in pairs if value == lowest), tuple(c for c, v in pairs if v == highest)


def _texts(say: Say, _: MeasureSetting) -> MeasureTexts:
    return MeasureTexts(
        name=say("极差"),
        formula=say("最大值 − 最小值"),
        reading=say("被点名最多与最少的市相差几处；0 表示各市一样。"),
        limits=say("只看两端，不看中间各市；两端是哪些市列在旁边。"),
    )


MEASURE = Measure(span, ("values",), _texts)
