"""Which places a text names: full and short names, groups of cities, former names, 市中区 by context."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol

from reader.lexicon import Lexicon, alternatives, finder

CITY_LEVEL, COUNTY_LEVEL = "prefecture", "county"
_CENTRAL = "市中区"


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


class FormerLike(Protocol):
    """What a gazetteer tells of a place that is no more (see ``geo.places.Former``)."""

    @property
    def adcode(self) -> str: ...
    @property
    def name_zh(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def merged_into(self) -> str: ...


@dataclass(frozen=True)
class PlaceMention:
    """A place or group named at characters ``start`` to ``end``; without codes a region or an unclear name."""

    word: str
    start: int
    end: int
    codes: tuple[str, ...]
    level: str = CITY_LEVEL


def codes_of(mentions: Iterable[PlaceMention]) -> tuple[str, ...]:
    """The codes of all of them in the order of the text, each once."""
    return tuple(dict.fromkeys(code for mention in mentions for code in mention.codes))


class PlaceReader:
    """Finds places in a folded text, as a plan of a given year would mean them."""

    def __init__(self, places: Iterable[PlaceLike], former: Iterable[FormerLike], lexicon: Lexicon) -> None:
        """Indexes the names; short names of counties only where they cannot be a common word."""
        self._places = {place.adcode: place for place in places if place.level in (CITY_LEVEL, COUNTY_LEVEL)}
        self._former = tuple(former)
        words, self._local = lexicon.places.words, lexicon.local
        self._groups, self._marked = self._local.city_groups, frozenset(self._local.short_behind_mark)
        self._regions = frozenset((*words.regions, *self._local.regions))
        self._none = frozenset((*words.none, *self._local.not_places, *lexicon.province))
        self._before = re.compile(rf"(?:^|[、,;:。(\s]|{alternatives(words.leading)})$")
        self._codes: dict[str, list[str]] = {}
        for place in self._places.values():
            for name in self._names(place):
                self._codes.setdefault(name, []).append(place.adcode)
        known = (*self._codes, *self._groups, *self._regions, *self._none)
        self._find = finder((*known, *(name for gone in self._former for name in self._former_names(gone))))

    def _names(self, place: PlaceLike) -> Iterator[str]:
        yield place.name_zh
        short = place.name_zh[:-1]
        if len(short) < 2:
            return
        if (
            place.level == CITY_LEVEL
            or short in self._local.short_districts
            or (short not in self._local.full_name_only and not place.name_zh.endswith("区"))
        ):
            yield short

    def _former_names(self, gone: FormerLike) -> Iterator[str]:
        yield gone.name_zh
        short = gone.name_zh[:-1]
        if len(short) > 1 and (short not in self._local.full_name_only and not gone.name_zh.endswith("区")):
            yield short

    def mentions(
        self, text: str, start: int, end: int, year: int | None, home: str = ""
    ) -> list[PlaceMention]:
        """The places named from ``start`` to ``end``.

        Args:
            text: the folded text.
            start: first character looked at.
            end: behind the last.
            year: that of the plan; a place merged after it is still itself. None: today's places.
            home: the city that the plan, or the heading above, is about.
        """
        found: list[PlaceMention] = []
        for word, at, after in self._find(text[start:end]):
            if word in self._none or not self._stands_free(word, text, start + at):
                continue
            if word.endswith("市") and text.startswith("中区", start + after):
                found.append(self._central(start + at, start + after, self._codes.get(word, ())))
                continue
            codes = self._meant(word, found, start + at, text, year, home)
            if codes is not None:
                level = self._places[codes[0]].level if codes and codes[0] in self._places else CITY_LEVEL
                found.append(PlaceMention(word, start + at, start + after, codes, level))
        return self._without_city_of_county(found)

    def _stands_free(self, word: str, text: str, at: int) -> bool:
        """A short name that is also part of common words counts only behind a mark or a word such as 支持."""
        return word not in self._marked or bool(self._before.search(text[max(0, at - 4) : at]))

    def _central(self, start: int, end: int, city: Iterable[str]) -> PlaceMention:
        """乐山市中区: the city's name without 市, and 市中区 in it."""
        own = {code[:4] for code in city}
        codes = tuple(code for code in self._codes.get(_CENTRAL, ()) if code[:4] in own)
        return PlaceMention(_CENTRAL, start, end + 2, codes, COUNTY_LEVEL)

    def _meant(
        self, word: str, before: list[PlaceMention], at: int, text: str, year: int | None, home: str
    ) -> tuple[str, ...] | None:
        if word in self._groups:
            return self._groups[word]
        gone = self._gone(word, year)
        if gone:
            return (gone,)
        codes = self._codes.get(word, ())
        if len(codes) > 1:
            return self._in_context(codes, before, at, home)
        return tuple(codes) if codes or word in self._regions else ()

    def _gone(self, word: str, year: int | None) -> str:
        """The code of a former place where the plan is older than its end; else of what it became."""
        for former in self._former:
            if word in self._former_names(former):
                if year and year < former.year:
                    return former.adcode
                if word not in self._codes:
                    return former.merged_into
        return ""

    def _in_context(
        self, codes: list[str], before: list[PlaceMention], at: int, home: str
    ) -> tuple[str, ...]:
        """The one of several places of a name whose city stands right before it, or is the only one near."""
        near = [code for mention in before[-1:] if mention.end == at for code in mention.codes]
        near = near or [code for mention in before for code in mention.codes] + [home]
        cities = {code[:4] for code in near if code}
        meant = [code for code in codes if code[:4] in cities]
        return tuple(meant) if len(meant) == 1 else ()

    def _without_city_of_county(self, found: list[PlaceMention]) -> list[PlaceMention]:
        """湖州市安吉县 is the county, not the city and the county."""
        kept = []
        for mention, after in zip_longest(found, found[1:]):
            inside = after and after.start == mention.end and after.level == COUNTY_LEVEL and mention.codes
            if not (inside and after.codes and after.codes[0][:4] == mention.codes[0][:4]):
                kept.append(mention)
        return kept
