"""The Herfindahl–Hirschman index: how likely two mentions drawn at random name the same city."""

import math
from collections.abc import Sequence

from insight.balance.measure import Measure, MeasureSetting, MeasureTexts, Result, refusal, shares
from language import Say


def hhi(values: Sequence[float]) -> Result:
    """The sum of squared shares, between 1 / n and 1."""
    return refusal(values, 2) or Result(math.fsum(share**2 for share in shares(values)))


def _texts(say: Say, setting: MeasureSetting) -> MeasureTexts:
    count, even = setting.cities, f"{1 / max(setting.cities, 1):.4g}"
    return MeasureTexts(
        name=say("赫芬达尔指数（HHI）"),
        formula=say("Σᵢ sᵢ²，sᵢ 为第 i 市所占份额"),
        reading=say(
            "完全均匀为 1/n（{count} 市为 {even}），全部集中于一市为 1；倒数相当于“有效市数”。",
            count=count,
            even=even,
        ),
        limits=say("市数不同的范围之间不能直接比较。"),
    )


MEASURE = Measure(hhi, ("values",), _texts)
