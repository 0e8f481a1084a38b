"""Theil's T and how much of it lies between groups of cities and how much within them."""

import math
from collections.abc import Sequence

from atlas.province.group_names import GroupNames
from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Result, refusal
from language import Name, Say, message

_NUMERALS = "零一二三四五六七八九十"


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


def _texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    values = {"count": setting.cities, "most": f"{math.log(max(setting.cities, 1)):.2f}"}
    reading = say("0 表示各市一样，上限为 ln n（{count} 市约 {most}）。", **values)
    if setting.groups and len(setting.sizes) > 1:
        reading = say(
            "0 表示各市一样，上限为 ln n（{count} 市约 {most}）；可分解为{group}间与{group}内两部分。",
            group=setting.groups.shorts, **values,
        )  # fmt: skip
    return MeasureTexts(
        name=say("泰尔指数 T"),
        formula=say("Σᵢ sᵢ ln(n sᵢ)，sᵢ 为份额，sᵢ = 0 时该项为 0"),
        reading=reading,
        limits=say("没有直观单位；市数不同的范围之间不能直接比较。"),
    )


def _between_texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    names, sizes = _names(setting), setting.sizes
    listed = tuple(
        message("{group} {count} 市", group=Name(names.in_short(name), name.en), count=count)
        for name, count in sizes
    )
    number = Name(_NUMERALS[len(sizes)] if len(sizes) < len(_NUMERALS) else str(len(sizes)), str(len(sizes)))
    return MeasureTexts(
        name=say("泰尔指数：{group}间", group=names.shorts),
        formula=say("Σ_g s_g ln(s_g ÷ (n_g / n))，s_g 为第 g {group}的份额", group=names.short),
        reading=say(
            "{groups}之间的差异；与“{group}内”相加等于泰尔指数 T。", groups=names.together, group=names.short
        ),
        limits=say("只有{number}个{group}；{sizes}。", number=number, group=names.shorts, sizes=listed),
    )


def _within_texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    names = _names(setting)
    return MeasureTexts(
        name=say("泰尔指数：{group}内", group=names.shorts),
        formula=say("Σ_g s_g T_g，T_g 为第 g {group}内的泰尔指数", group=names.short),
        reading=say(
            "同一{kind}内各市之间的差异；与“{group}间”相加等于泰尔指数 T。",
            kind=Name(str(names.kind), names.any_short.en), group=names.short,
        ),
        limits=say("{group}内市数少，个别市的一两处点名就会改变结果。", group=names.heads),
    )  # fmt: skip


def _names(setting: MeasureSetting) -> GroupNames:
    if setting.groups is None:
        raise ValueError("without groups there is nothing between or within them")
    return setting.groups


TOTAL = Measure(theil, ("values",), _texts)
BETWEEN = Measure(between, ("values", "circles"), _between_texts)
WITHIN = Measure(within, ("values", "circles"), _within_texts)
