"""Counties by a short name right behind their city, where alone the name would be a common word: 甲市乙、丙市丁."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from reader.local_words import LocalWords

_LISTED = re.compile("[、,;。)“和与及等]|$")
_AREAS = ("市", "县", "区")


class PlaceLike(Protocol):
    """What a gazetteer tells of a place (see ``geo.places.Place``)."""

    @property
    def adcode(self) -> str: ...
    @property
    def name_zh(self) -> str: ...
    @property
    def name_short(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def prefecture(self) -> str: ...


class CountiesBehindCity:
    """Finds the county named behind a city."""

    def __init__(self, counties: Iterable[PlaceLike], local: LocalWords, none: Iterable[str]) -> None:
        """Indexes the counties of each city; ``none``: words that only look like a place."""
        self._marked, self._none = frozenset(local.short_behind_mark), tuple(none)
        self._of_city: dict[str, dict[str, str]] = {}
        for county in counties:
            short = county.name_zh[:-1]
            if len(short) > 1 and short not in local.never_short:
                self._of_city.setdefault(county.adcode[:4], {})[short] = county.adcode

    def found(self, text: str, at: int, high: int, city: str) -> Iterator[tuple[str, str]]:
        """The short name and code of the county at ``at``: in a list, or no more than half a common word."""
        for short, code in self._of_city.get(city[:4], {}).items():
            end = at + len(short)
            if text.startswith(short, at, high) and (short in self._marked or _LISTED.match(text, end, high)):
                longer = text.startswith(_AREAS, end) or any(
                    word.startswith(short) and text.startswith(word, at) for word in self._none
                )
                if not longer:
                    yield short, code
