"""What records may refer to: the places, industries, agencies, units and groups that the data list."""

from geo.gazetteer import Gazetteer
from plans.known import Known
from plans.vocabulary import Vocabulary

_NAMED_LEVELS = ("prefecture", "county")


def known(words: Vocabulary, gazetteer: Gazetteer) -> Known | None:
    """What records may refer to; nothing is checked against a list that could not be loaded."""
    levels = {level: {p.adcode for p in gazetteer.places if p.level == level} for level in _NAMED_LEVELS}
    places = set().union(*levels.values()) if all(levels.values()) else set()
    codes = [words.listed[name] for name in ("industries", "agencies", "units", "overlaps")]
    return Known(*codes, places) if places and all(codes) else None
