"""Need beside promise: how many old people and small children the cities have, and what the plans promise for them.

Nothing is divided, weighed or ranked: the promises are the province's, and who deserves what is no question of data.
"""

from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import State, attention
from insight.context.shares import PeopleShare, ShareOf, shares, shares_of
from insight.targets.promises import Promise, chosen_targets, fold, province_wide

NEEDS: dict[str, ShareOf] = {"elder-care": "age_60plus", "childcare": "age_0_4"}
"""Industry of the taxonomy -> the people it is for."""


@dataclass(frozen=True)
class CityNeed:
    """One city: its people by need, and how it is named for each of the industries."""

    city: str
    people: dict[str, PeopleShare]
    states: dict[str, State]


@dataclass(frozen=True)
class NeedAndPromise:
    """All cities in the order of their codes.

    Attributes:
        industries: those of ``NEEDS`` that were asked for. province: its own shares by industry.
        promises: by industry, province-wide ones, said twice counted once.
    """

    industries: tuple[str, ...]
    cities: tuple[CityNeed, ...]
    province: dict[str, PeopleShare]
    promises: dict[str, tuple[Promise, ...]]

    def named(self, industry: str) -> tuple[str, ...]:
        """The cities that the plans name for it."""
        return tuple(line.city for line in self.cities if line.states[industry] != "none")


def need_and_promise(atlas: Atlas, industries: tuple[str, ...] = tuple(NEEDS)) -> NeedAndPromise | None:
    """Both side by side; ``None`` where nobody has counted the people of the cities."""
    wanted = tuple(code for code in NEEDS if code in industries and code in atlas.vocabulary.industries)
    counted = {code: shares(atlas, NEEDS[code], "prefectures") for code in wanted}
    if not wanted or not all(counted.values()):
        return None
    views = {code: View(industries=(code,)) for code in wanted}
    named = {code: attention(atlas, view) for code, view in views.items()}
    lines = (
        CityNeed(
            city,
            {code: counted[code][city] for code in wanted if city in counted[code]},
            {code: named[code][city].state for code in wanted},
        )
        for city in atlas.cities
    )
    whole = {item.measure: item for item in shares_of(atlas, atlas.province.adcode)}
    return NeedAndPromise(
        wanted,
        tuple(lines),
        {code: whole[NEEDS[code]] for code in wanted if NEEDS[code] in whole},
        {code: fold(province_wide(chosen_targets(atlas, views[code]))) for code in wanted},
    )
