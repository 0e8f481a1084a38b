"""A slope chart as SVG: what two plans count for each city; a city that a plan does not name ends in a band apart."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from insight.change.slopes import Slope
from layers.charts.drawing import render
from wording.balance.text import rounded
from wording.words import Words

_Heights = dict[float | None, float]

_LEFT, _RIGHT, _TOP, _HIGH, _APART = 250.0, 510.0, 44.0, 300.0, 46.0
_LINE, _A_LINE = 18.0, 5
"""Height of a line of names in points, and how many names stand in it."""


class _Label(NamedTuple):
    """The cities that end at the same place: its height, the heights and texts of their lines."""

    y: float
    lines: tuple[tuple[float, str], ...]


def slope_chart(
    found: Sequence[Slope], names: tuple[str, str], words: Words, unnamed: tuple[str, ...] = ()
) -> str:
    """One line a city, from the earlier plan on the left to the later one on the right.

    Args:
        found: the cities that either plan names.
        names: of the two plans.
        words: of the chart.
        unnamed: what a city is called that the earlier and that the later plan does not name, if not as usual.
    """
    ends = [end for item in found for end in (item.before, item.after) if end is not None]
    most, least = max(ends, default=1.0), min(ends, default=0.0)
    heights: _Heights = {end: _TOP + (most - end) / ((most - least) or 1) * _HIGH for end in ends}
    heights[None] = _TOP + _HIGH + _APART
    lines = [(heights[item.before], heights[item.after], _course(item)) for item in found]
    labels = tuple(
        _labels([(item.code, getattr(item, side)) for item in found], heights, words, none)
        for side, none in zip(("before", "after"), unnamed or _usual(words), strict=True)
    )
    bottom = max((y for column in labels for label in column for y, _ in label.lines), default=_TOP) + 24
    return render(
        "slope.svg", words, lines=lines, labels=labels, names=names, height=bottom,
        left=_LEFT, right=_RIGHT, top=_TOP, band=heights[None] - _APART / 2,
    )  # fmt: skip


def slope_words(found: Iterable[Slope], words: Words, unnamed: tuple[str, ...] = ()) -> str:
    """Every line in words, e.g. ``甲市 3 → 4；乙市 3 → 2``."""
    old, new = unnamed or _usual(words)
    ends = (
        f"{words.names.city(item.code)} {_value(item.before, old)} → {_value(item.after, new)}"
        for item in found
    )
    return words.say("；").join(ends)


def _course(item: Slope) -> str:
    if item.before is None or item.after is None:
        return "open"
    return "level" if item.before == item.after else "up" if item.after > item.before else "down"


def _usual(words: Words) -> tuple[str, str]:
    return (words.say("未点名"),) * 2


def _value(end: float | None, unnamed: str) -> str:
    return unnamed if end is None else rounded(end)


def _labels(
    ends: list[tuple[str, float | None]], heights: _Heights, words: Words, unnamed: str
) -> list[_Label]:
    """The cities of one side by their end, moved down where they would cover those above."""
    groups: dict[float | None, list[str]] = {}
    for code, end in sorted(ends, key=lambda pair: heights[pair[1]]):
        groups.setdefault(end, []).append(words.names.city(code))
    labels, free = [], 0.0
    for end, cities in groups.items():
        texts = [words.join(cities[at : at + _A_LINE]) for at in range(0, len(cities), _A_LINE)]
        texts[-1] += f"  {_value(end, unnamed)}"
        start = max(heights[end] - (len(texts) - 1) * _LINE / 2, free)
        labels.append(_Label(heights[end], tuple((start + n * _LINE, text) for n, text in enumerate(texts))))
        free = start + len(texts) * _LINE
    return labels
