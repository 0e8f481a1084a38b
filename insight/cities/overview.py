"""The province at a glance: who is named, for what, who never, what is promised for all, what has no place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import STATES, Attention, attention
from insight.cities.places import NamedSite, named_sites
from insight.targets.promises import Promise, chosen_targets, fold, province_wide

BESIDE_A_MAP = 20
"""Promises that can still be read as a list beside a map."""


class IndustryCount(NamedTuple):
    """How many prefectures are named for an industry: by themselves, only in a group."""

    industry: str
    each: int
    group: int


@dataclass(frozen=True)
class Overview:
    """What a view's plans say of the province.

    Attributes:
        each, group, unnamed: adcodes of the prefectures named by themselves, only in a group, not named.
        named_for: the industries that any prefecture is named for, in the order of the taxonomy.
        promises: province-wide ones, overlaps folded; never divided among cities.
        unplaced: sites the plans name whose place nobody states.
    """

    each: tuple[str, ...]
    group: tuple[str, ...]
    unnamed: tuple[str, ...]
    named_for: tuple[IndustryCount, ...]
    promises: tuple[Promise, ...]
    unplaced: tuple[NamedSite, ...]

    @property
    def named(self) -> int:
        """How many prefectures are named at all."""
        return len(self.each) + len(self.group)

    @property
    def headline(self) -> tuple[Promise, ...]:
        """All promises where they are few; else the first, those that a plan's own goals state before others."""
        if len(self.promises) <= BESIDE_A_MAP:
            return self.promises
        return self.in_order[:BESIDE_A_MAP]

    @property
    def in_order(self) -> tuple[Promise, ...]:
        """All promises, those that a plan's own goals state before others."""
        return tuple(sorted(self.promises, key=lambda promise: not _is_goal(promise)))


def overview(atlas: Atlas, view: View) -> Overview:
    """The province under ``view``."""
    found = attention(atlas, view)
    cities = {state: tuple(c for c, item in found.items() if item.state == state) for state in STATES}
    return Overview(
        each=cities["each"],
        group=cities["group"],
        unnamed=cities["none"],
        named_for=_named_for(atlas, found.values()),
        promises=fold(province_wide(chosen_targets(atlas, view))),
        unplaced=tuple(site for site in named_sites(atlas, view) if not site.on_map),
    )


def _is_goal(promise: Promise) -> bool:
    return any(target.clause.startswith("goal") for target in promise.statements)


def _named_for(atlas: Atlas, cities: Iterable[Attention]) -> tuple[IndustryCount, ...]:
    states = [city.industries for city in cities]
    counts = (
        IndustryCount(code, *(sum(own.get(code) == state for own in states) for state in ("each", "group")))
        for code in atlas.industry_codes
    )
    return tuple(item for item in counts if item.each or item.group)
