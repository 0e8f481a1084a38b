"""What records may refer to: the places, industries, agencies, units and groups that the data list."""

from typing import Literal

from geo.gazetteer import Gazetteer
from plans.known import Known
from plans.vocabulary import Vocabulary

_NAMED_LEVELS = ("prefecture", "county")
_WITH_KIND: tuple[Literal["designation", "site"], ...] = ("designation", "site")
_LISTS = {"industries", "agencies", "units", "overlaps"}


def known(words: Vocabulary, gazetteer: Gazetteer) -> Known | None:
    """What records may refer to; nothing is checked against a list that could not be loaded."""
    levels = {level: {p.adcode for p in gazetteer.places if p.level == level} for level in _NAMED_LEVELS}
    if not all(levels.values()) or not set(words.listed) >= _LISTS:
        return None
    return Known(
        industry=words.listed["industries"],
        lead=words.listed["agencies"],
        unit=words.listed["units"],
        overlap=words.listed["overlaps"],
        places=set().union(*levels.values()),
        kinds={use: words.kinds_of(use) for use in _WITH_KIND},
    )
