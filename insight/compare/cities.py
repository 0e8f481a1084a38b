"""Two to four cities side by side, one value a city: figures, mentions, industries, what binds them."""

from dataclasses import dataclass
from typing import Literal

from atlas.indicators import Figure
from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import State
from insight.cities.summary import CitySummary, city_summary
from plans.records import Designation
from plans.types import Pairing

Bound = Literal["own", "group", "sites"]
"""What the plans give a city: targets of its own, targets it shares with others, sites."""


@dataclass(frozen=True)
class CityComparison:
    """The summaries of the cities, in the order asked for; every answer has one value a city in that order."""

    cities: tuple[CitySummary, ...]

    @property
    def states(self) -> tuple[State, ...]:
        """How each is named at all."""
        return tuple(city.attention.state for city in self.cities)

    def figures(self, indicator: str) -> tuple[Figure | None, ...]:
        """The latest figures, which may be of different years; ``None`` where nobody has one."""
        return tuple(city.figures.get(indicator) for city in self.cities)

    def mentions(self, pairing: Pairing) -> tuple[int | None, ...]:
        """How often each is named in one way; of a city that is not named at all there is no number."""
        named = (city.attention.designations for city in self.cities)
        return tuple(sum(r.pairing == pairing for r in records) if records else None for records in named)

    def industry_states(self, industry: str) -> tuple[State, ...]:
        """How each is named for an industry."""
        return tuple(city.attention.industries.get(industry, "none") for city in self.cities)

    def industry_mentions(self, industry: str) -> tuple[tuple[Designation, ...], ...]:
        """The records that name each for an industry."""
        named = (city.attention.designations for city in self.cities)
        return tuple(tuple(r for r in records if industry in r.industry) for records in named)

    def held(self, kind: Bound) -> tuple[int | None, ...]:
        """How much each has; of a city that the plans mention nowhere there is no number."""
        return tuple(len(getattr(city, kind)) if _is_mentioned(city) else None for city in self.cities)


def city_comparison(atlas: Atlas, codes: tuple[str, ...]) -> CityComparison:
    """The prefectures under all plans that are recorded in full.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    return CityComparison(tuple(city_summary(atlas, code, View()) for code in codes))


def _is_mentioned(city: CitySummary) -> bool:
    return bool(city.attention.designations or city.own or city.group or city.sites)
