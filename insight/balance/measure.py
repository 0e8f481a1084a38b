"""What a measure of balance is: a calculation, what it needs, and the words that stand beside its number."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.province.group_names import GroupNames
from language import Name, Say

Reason = Literal[
    "few", "empty", "same", "missing", "groups", "island", "invalid", "none", "partial", "faults"
]


@dataclass(frozen=True)
class Result:
    """A measure's value, or why there is none.

    Attributes:
        value: of the measure, ``None`` where it would mean nothing.
        reason: why: too few units, nothing counted at all, all values the same, a unit without a figure,
            one group only, a unit without neighbours, a value that is negative or no number, no plan at all,
            a plan recorded only in part, or records left out for faults.
        count, least: how many units there are and how many are needed, where that is the reason.
    """

    value: float | None
    reason: Reason | None = None
    count: int = 0
    least: int = 0

    def why(self, say: Say) -> str:
        """The reason in words; empty where there is a value."""
        words = {
            None: "",
            "few": say(
                "单位太少（{count} 个，至少要 {least} 个），不计算", count=self.count, least=self.least
            ),
            "empty": say("没有任何点名，不计算"),
            "same": say("各单位数值相同，不计算"),
            "missing": say("有的市没有数据，不补、不计算"),
            "groups": say("只有一个组，无法分解"),
            "island": say("有的市没有邻市，不计算"),
            "invalid": say("数值为负或不是数字，不计算"),
            "none": say("还没有规划"),
            "partial": say("有的规划只录入一部分，未见不能当作没有，不计算"),
            "faults": say("数据有误，部分记录没有用上或未能核对，不计算"),
        }
        return words[self.reason]


@dataclass(frozen=True)
class MeasureTexts:
    """What stands beside a measure's number: its name, formula, how to read it and what it cannot say."""

    name: str
    formula: str
    reading: str
    limits: str


@dataclass(frozen=True)
class Profile:
    """One number a city with what it is compared with; every column in the order of ``codes``.

    Attributes:
        codes: adcodes of the prefectures. values: what is measured, zero or more.
        circles: the circle each lies in.
        population: residents (people), output: gross domestic product (亿元); ``None`` where unknown.
    """

    codes: tuple[str, ...]
    values: tuple[float, ...]
    circles: tuple[str, ...]
    population: tuple[float | None, ...]
    output: tuple[float | None, ...]


@dataclass(frozen=True)
class MeasureSetting:
    """What the words beside a measure speak of.

    Attributes:
        cities: how many there are.
        groups: what groups of them are called, ``None`` where there are none.
        sizes: each group's name and how many cities it holds.
        population, output: what has to be known of the figures, a part of a sentence; ``None`` where nothing has.
        one_year: whether both are of the same year.
    """

    cities: int
    groups: GroupNames | None = None
    sizes: tuple[tuple[Name, int], ...] = ()
    population: Name | None = None
    output: Name | None = None
    one_year: bool = True


@dataclass(frozen=True)
class Measure:
    """One measure; called like its function.

    Attributes:
        compute: the pure function. inputs: the columns of a profile it takes, in order.
        texts: the words beside its number in a language.
    """

    compute: Callable[..., Result]
    inputs: tuple[str, ...]
    texts: Callable[[Say, MeasureSetting], MeasureTexts]

    @property
    def divides(self) -> bool:
        """Whether it is about groups of cities, and so about nothing where there are none."""
        return "circles" in self.inputs

    def __call__(self, *columns: Sequence[object]) -> Result:
        """The measure of plain columns."""
        return self.compute(*columns)

    def of(self, profile: Profile) -> Result:
        """The measure of a profile."""
        return self.compute(*(getattr(profile, name) for name in self.inputs))


def refusal(values: Sequence[float], least: int, *weights: Sequence[float | None]) -> Result | None:
    """Why nothing should be computed from ``values`` (and positive ``weights``), or ``None``."""
    if len(values) < least:
        return Result(None, "few", len(values), least)
    if any(weight is None for column in weights for weight in column):
        return Result(None, "missing")
    if not all(math.isfinite(value) and value >= 0 for value in values):
        return Result(None, "invalid")
    if not all(math.isfinite(weight) and weight > 0 for column in weights for weight in known(column)):
        return Result(None, "invalid")
    return None if sum(values) > 0 else Result(None, "empty")


def known(weights: Sequence[float | None]) -> list[float]:
    """The weights without those that are missing; ``refusal`` says before whether any is."""
    return [weight for weight in weights if weight is not None]


def shares(values: Sequence[float]) -> list[float]:
    """Each value's share of their sum, which must be above zero."""
    total = math.fsum(values)
    return [value / total for value in values]
