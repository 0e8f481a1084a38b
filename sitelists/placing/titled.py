"""The city that a list's title names: for rows whose own words leave the city open."""

import re
from collections.abc import Iterable

from geo.gazetteer import Gazetteer

_OFFICE = re.compile(r".{0,14}(?:局|委|厅|政府|办|中心|公司|集团|推进会|推介会|促进会|馆)")


def titled_city(gazetteer: Gazetteer, texts: Iterable[str]) -> str:
    """The one city that the lines above a list name as what it is about, not as the office that made it; or nothing."""
    cities = [place for place in gazetteer.places if place.level == "prefecture"]
    names = {place.name_zh: place.adcode for place in cities}
    short = {place.name_short: place.adcode for place in cities}
    texts = tuple(texts)
    found = {short[text] for text in texts if text in short} | {
        code
        for text in texts
        for name, code in names.items()
        for at in re.finditer(re.escape(name), text)
        if not _OFFICE.match(text[at.end() :])
    }
    return found.pop() if len(found) == 1 else ""
