"""What share of a place's people are old, small or urban, and its rank among the places of its level."""

from dataclasses import dataclass
from typing import Literal

from atlas.context.census import CensusCount
from atlas.model import Atlas

ShareOf = Literal["age_60plus", "age_65plus", "age_80plus", "age_0_4", "urban", "households_65plus"]

SHARES: tuple[ShareOf, ...] = (
    "age_60plus",
    "age_65plus",
    "age_80plus",
    "age_0_4",
    "urban",
    "households_65plus",
)
"""In the order shown; each a column of the census."""

_WHOLE = {"households_65plus": "households"}
_LEVELS = ("prefectures", "counties")


@dataclass(frozen=True)
class PeopleShare:
    """A share of one place.

    Attributes:
        count, whole: people (or households), and of how many. rank: 1 is the highest; places of equal counts
            share one. of: how many places of its level have it; both 0 for the province.
    """

    adcode: str
    measure: ShareOf
    count: int
    whole: int
    year: int
    source: str
    rank: int
    of: int

    @property
    def percent(self) -> float:
        """The share in percent, 0 to 100."""
        return 100 * self.count / self.whole if self.whole else 0.0


def shares(
    atlas: Atlas, measure: ShareOf, level: Literal["prefectures", "counties"]
) -> dict[str, PeopleShare]:
    """Adcode -> share, highest first, of every place of a level that the census has."""
    people = atlas.context.people
    found = [_share(people[code], measure) for code in atlas.boundaries.areas[level] if code in people]
    found.sort(key=lambda item: -item.percent)
    values = [item.percent for item in found]
    return {item.adcode: _ranked(item, values.index(item.percent) + 1, len(found)) for item in found}


def shares_of(atlas: Atlas, adcode: str) -> tuple[PeopleShare, ...]:
    """Every share of one place with its rank; none where the census does not have it."""
    count = atlas.context.people.get(adcode)
    if count is None:
        return ()
    level = next((name for name in _LEVELS if adcode in atlas.boundaries.areas[name]), None)
    if level == "prefectures":
        return tuple(shares(atlas, measure, "prefectures")[adcode] for measure in SHARES)
    if level == "counties":
        return tuple(shares(atlas, measure, "counties")[adcode] for measure in SHARES)
    return tuple(_share(count, measure) for measure in SHARES)


def _share(row: CensusCount, measure: ShareOf) -> PeopleShare:
    whole = getattr(row, _WHOLE.get(measure, "residents"))
    return PeopleShare(row.adcode, measure, getattr(row, measure), whole, row.year, row.source, 0, 0)


def _ranked(item: PeopleShare, rank: int, of: int) -> PeopleShare:
    return PeopleShare(item.adcode, item.measure, item.count, item.whole, item.year, item.source, rank, of)
