"""The figures as a table and as JSON, each beside its target."""

import math
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from statistics import median
from typing import Any

_PACKAGES = ("streamlit", "folium", "streamlit-folium", "playwright")


@dataclass(frozen=True)
class Measurement:
    """One figure of the atlas, what it is compared with, and what it must reach.

    Attributes:
        name: what is measured. unit: of both numbers.
        atlas, other: the figures; ``None`` where there is none. against: what ``other`` is.
        most: the largest figure allowed. share: the largest allowed part of ``other``.
    """

    name: str
    unit: str
    atlas: float | None
    other: float | None = None
    against: str = "plain"
    most: float | None = None
    share: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.atlas / self.other if self.atlas is not None and self.other else None

    @property
    def met(self) -> bool | None:
        """Whether every target is reached; ``None`` without a target or a figure."""
        pairs = ((self.atlas, self.most), (self.ratio, self.share))
        wanted = [(value, limit) for value, limit in pairs if limit is not None]
        known = [(value, limit) for value, limit in wanted if value is not None and not math.isnan(value)]
        if not wanted or len(known) < len(wanted):
            return None
        return all(value <= limit for value, limit in known)

    @property
    def target(self) -> str:
        parts = []
        if self.most is not None:
            parts.append(f"≤ {_number(self.most)} {self.unit}")
        if self.share is not None:
            shown = f"1/{round(1 / self.share)}" if self.share < 1 else f"{self.share:g} ×"
            parts.append(f"≤ {shown} {self.against}")
        return ", ".join(parts)


def middle(values: Sequence[float]) -> float | None:
    """The median; ``None`` of nothing."""
    return median(values) if values else None


def table(figures: Sequence[Measurement]) -> str:
    """All figures as aligned text."""
    head = ("figure", "unit", "atlas", "compared", "with", "ratio", "target", "")
    marks = {True: "met", False: "MISSED", None: ""}
    rows = [
        (one.name, one.unit, _number(one.atlas), _number(one.other), one.against if one.other else "",
         _number(one.ratio), one.target, marks[one.met])
        for one in figures
    ]  # fmt: skip
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (head, *rows)
    ]
    return "\n".join(line.rstrip() for line in lines)


def document(figures: Sequence[Measurement], raw: dict[str, Any], notes: Sequence[str]) -> dict[str, Any]:
    """Everything as plain JSON: figures, single measurements, machine, versions."""
    return {
        "figures": [
            {**asdict(one), "ratio": one.ratio, "target": one.target, "met": one.met} for one in figures
        ],
        "measurements": raw,
        "notes": list(notes),
        "machine": {
            "processors": os.cpu_count(),
            "system": platform.platform(),
            "python": platform.python_version(),
        },
        "versions": {name: _version(name) for name in _PACKAGES},
    }


def _number(value: float | None) -> str:
    if value is None or math.isnan(value):
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
