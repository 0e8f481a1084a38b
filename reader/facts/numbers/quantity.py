"""One amount as a text writes it."""

import re
from dataclasses import dataclass

_MEASURED = re.compile("元|%|百分点|倍|番|吨|米|亩|公顷|公里|千瓦|瓦|度|升|克|岁|[A-Za-z]|^(?:万?亿)?$")


@dataclass(frozen=True)
class Quantity:
    """One amount: ``value`` (to ``high``) of ``unit`` at characters ``start`` to ``end``.

    ``end`` lies behind the unit; ``stop`` behind 以上 or 左右, which is part of the comparator. An index has no unit.
    """

    start: int
    end: int
    stop: int
    value: float
    high: float | None
    unit: str
    comparator: str

    @property
    def is_measured(self) -> bool:
        """Whether the unit measures (元, %, 吨) and does not count things (个, 家)."""
        return bool(_MEASURED.search(self.unit))
