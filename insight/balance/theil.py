"""Theil's T and how much of it lies between the economic circles and how much within them."""

from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureTexts, Result, refusal
from language import Say


def theil(values: Sequence[float]) -> Result:
    """Theil's T between 0 and ln n; nothing named counts as 0 · ln 0 = 0."""
    return refusal(values, 2) or Result(_parts(values, ["all"] * len(values))[0])


def between(values: Sequence[float], groups: Sequence[str]) -> Result:
    """The part of Theil's T that remains if every unit had its group's mean."""
    return _refusal(values, groups) or Result(_parts(values, groups)[1])


def within(values: Sequence[float], groups: Sequence[str]) -> Result:
    """The part of Theil's T inside the groups; with ``between`` it makes the whole."""
    return _refusal(values, groups) or Result(_parts(values, groups)[2])


def _refusal(values: Sequence[float], groups: Sequence[str]) -> Result | None:
    return refusal(values, 2) or (Result(None, "groups") if len(set(groups)) < 2 else None)


def _parts(values: Sequence[float], groups: Sequence[str]) -> tuple[float, float, float]:
    """T, between and within; rounding below zero is no inequality."""
    import numpy as np
    from inequality.theil import TheilD  # slow to import

    found = TheilD(np.asarray(values, dtype=float), np.asarray(groups))
    total, of_groups, inside = (max(float(part), 0.0) for part in (found.T, found.bg.item(), found.wg.item()))
    return total, of_groups, inside


def _texts(say: Say) -> MeasureTexts:
    return MeasureTexts(
        name=say("泰尔指数 T"),
        formula=say("Σᵢ sᵢ ln(n sᵢ)，sᵢ 为份额，sᵢ = 0 时该项为 0"),
        reading=say("0 表示各市一样，上限为 ln n（16 市约 2.77）；可分解为圈间与圈内两部分。"),
        limits=say("没有直观单位；市数不同的范围之间不能直接比较。"),
    )


def _between_texts(say: Say) -> MeasureTexts:
    return MeasureTexts(
        name=say("泰尔指数：圈间"),
        formula=say("Σ_g s_g ln(s_g ÷ (n_g / n))，s_g 为第 g 圈的份额"),
        reading=say("三大经济圈之间的差异；与“圈内”相加等于泰尔指数 T。"),
        limits=say("只有三个圈；省会圈 7 市、胶东圈 5 市、鲁南圈 4 市。"),
    )


def _within_texts(say: Say) -> MeasureTexts:
    return MeasureTexts(
        name=say("泰尔指数：圈内"),
        formula=say("Σ_g s_g T_g，T_g 为第 g 圈内的泰尔指数"),
        reading=say("同一经济圈内各市之间的差异；与“圈间”相加等于泰尔指数 T。"),
        limits=say("圈内市数少，个别市的一两处点名就会改变结果。"),
    )


TOTAL = Measure(theil, ("values",), _texts)
BETWEEN = Measure(between, ("values", "circles"), _between_texts)
WITHIN = Measure(within, ("values", "circles"), _within_texts)
