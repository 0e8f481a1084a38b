"""Coverage before any index: who is named by itself, who only in a group, who never, and what they hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from atlas.model import Atlas
from atlas.view import View
from insight.balance.figures import OUTPUT, POPULATION, CityFigures, column
from insight.balance.measure import Result
from insight.checks.gaps import Gap, gaps
from insight.cities.attention import STATES, State, attention, chosen_designations

By = Literal["all", "plan", "industry", "kind", "circle"]


@dataclass(frozen=True)
class Coverage:
    """Who is named under one heading.

    Attributes:
        by, id: the heading, e.g. ``industry`` and ``tcm``; ``all`` and empty for everything chosen.
        cities: state -> adcodes of the prefectures in it: by itself, only in a group, not named.
        population, output: state -> the share (0 to 1) that those cities hold, or why it is not known:
            a figure is missing, or nobody is named at all.
        open: whether a list that names them ends with 等, so that more may be meant.
        gaps: why cities that are not seen may be named nevertheless; then nobody knows whether the list is complete.
    """

    by: By
    id: str
    cities: dict[State, tuple[str, ...]]
    population: dict[State, Result]
    output: dict[State, Result]
    open: bool
    gaps: tuple[Gap, ...]

    @property
    def total(self) -> int:
        """How many prefectures there are."""
        return sum(map(len, self.cities.values()))

    @property
    def named(self) -> tuple[str, ...]:
        """Those named by themselves or in a group."""
        return self.cities["each"] + self.cities["group"]


def named_share(shares: Mapping[State, Result]) -> Result:
    """What the named cities hold together, by themselves or in a group."""
    each, group = shares["each"], shares["group"]
    return each if each.value is None or group.value is None else Result(each.value + group.value)


def coverages(atlas: Atlas, view: View) -> tuple[Coverage, ...]:
    """Coverage under all that is chosen, then by plan, industry, kind and group of cities."""
    return tuple(_coverage(atlas, by, name, own, among) for by, name, own, among in _headings(atlas, view))


def _headings(atlas: Atlas, view: View) -> Iterable[tuple[By, str, View, tuple[str, ...]]]:
    """Heading, the view narrowed to it, and the prefectures it is about."""
    cities = atlas.cities
    yield "all", "", view, cities
    full = tuple(plan.id for plan in atlas.plans if plan.header.coverage == "full")
    yield from (("plan", plan, replace(view, plans=(plan,)), cities) for plan in view.plans or full)
    records = chosen_designations(atlas, view)
    named = {code for record in records for code in record.industry}
    for code in atlas.industry_codes:
        if code in named and (not view.industries or code in view.industries):
            yield "industry", code, replace(view, industries=(code,)), cities
    for kind in dict.fromkeys(record.kind for record in records):
        yield "kind", kind, replace(view, kinds=(kind,)), cities
    for group in dict.fromkeys(filter(None, map(atlas.circle_of, cities))):
        yield "circle", group, view, tuple(code for code in cities if atlas.circle_of(code) == group)


def _coverage(atlas: Atlas, by: By, name: str, view: View, among: tuple[str, ...]) -> Coverage:
    found = attention(atlas, view)
    cities = {state: tuple(c for c in among if found[c].state == state) for state in STATES}
    naming = [record for code in among for record in found[code].designations]
    anybody = any(item.state != "none" for item in found.values())
    return Coverage(
        by, name, cities,
        population=_held(cities, column(atlas, POPULATION), anybody),
        output=_held(cities, column(atlas, OUTPUT), anybody),
        open=any(record.open for record in naming),
        gaps=gaps(atlas, view.plans),
    )  # fmt: skip


def _held(cities: dict[State, tuple[str, ...]], figures: CityFigures, anybody: bool) -> dict[State, Result]:
    """Shares of the cities' own sum; none where a city's figure is missing, never filled in, or nobody is named at all."""
    if not anybody:
        return dict.fromkeys(cities, Result(None, "empty"))
    missing = any(figures.values[code] is None for codes in cities.values() for code in codes)
    held = {state: [figures.values[code] or 0 for code in codes] for state, codes in cities.items()}
    total = sum(chain.from_iterable(held.values()))
    if missing or not total:
        return dict.fromkeys(held, Result(None, "missing"))
    return {state: Result(sum(own) / total) for state, own in held.items()}
