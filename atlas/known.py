"""What records may refer to: the places, industries, agencies, units and groups that the data list."""

from typing import Literal

from geo.boundaries import Boundaries
from geo.places import Former
from geo.unknown_code import why_unknown
from plans.known import Known
from plans.types import UNCLASSIFIED
from plans.vocabulary import Vocabulary

_NAMED_LEVELS = ("prefectures", "counties")
_WITH_KIND: tuple[Literal["designation", "site"], ...] = ("designation", "site")
_LISTS = {"industries", "agencies", "units", "overlaps"}


def known(words: Vocabulary, boundaries: Boundaries, former: tuple[Former, ...] = ()) -> Known | None:
    """What records may refer to; nothing is checked against a list that could not be loaded.

    ``former`` are places that are no more, so that their codes are explained.
    """
    places = {code: area for level in _NAMED_LEVELS for code, area in boundaries.areas[level].items()}
    unread = boundaries.unread.intersection(_NAMED_LEVELS) or _LISTS - words.listed.keys()
    if not places or unread:
        return None
    own = next(iter(boundaries.areas["prefectures"]), "")
    return Known(
        industry=(*words.listed["industries"], UNCLASSIFIED),
        lead=words.listed["agencies"],
        overlap=words.listed["overlaps"],
        places=set(places),
        kinds={use: words.kinds_of(use) for use in _WITH_KIND},
        no_place=lambda code: why_unknown(code, own, former, places.get),
    )
