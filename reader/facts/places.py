"""Which places a text names: full and short names, groups of cities, former names, 市中区 by context."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from reader.facts.counties import CountiesBehindCity, PlaceLike
from reader.lexicon import Lexicon, alternatives, finder

CITY_LEVEL, COUNTY_LEVEL = "prefecture", "county"
_CENTRAL = "市中区"
_SCHOOL = re.compile(
    "(?:科技|理工|农业|工业|师范|医科|财经|海洋|石油|建筑|交通|职业|技术|中医药|工程|学前){0,3}(?:大学|学院)"
)
_PORT_ZONE = re.compile("港(?:经济?技?术?开发?区|经开区|化工(?:产业)?园|经济区|开发区)")


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


def is_of_school(text: str, mention: PlaceMention) -> bool:
    """甲市科技大学 says nothing of what stands in 甲市."""
    return bool(_SCHOOL.match(text, mention.end))


class PlaceReader:
    """Finds places in a folded text, as a plan of a given year would mean them."""

    def __init__(self, places: Iterable[PlaceLike], former: Iterable[FormerLike], lexicon: Lexicon) -> None:
        """Indexes the names; short names of counties only where they cannot be a common word."""
        self._places = {place.adcode: place for place in places if place.level in (CITY_LEVEL, COUNTY_LEVEL)}
        words, self._local = lexicon.places.words, lexicon.local
        self._groups, self._marked = self._local.city_groups, frozenset(self._local.short_behind_mark)
        self._regions = frozenset((*words.regions, *self._local.regions))
        self._none = frozenset((*words.none, *self._local.not_places, *lexicon.province))
        opening = alternatives((*words.leading, *lexicon.province))
        self._before = re.compile(rf"(?:^|[、,;:。(“\s-]|{opening})$")
        self._codes: dict[str, list[str]] = {}
        for place in self._places.values():
            for name in self._names(place):
                self._codes.setdefault(name, []).append(place.adcode)
        counties = (place for place in self._places.values() if place.level == COUNTY_LEVEL)
        self._behind = CountiesBehindCity(counties, self._local, self._none)
        self._gone_by_name: dict[str, list[FormerLike]] = {}
        for gone in former:
            for name in self._former_names(gone):
                self._gone_by_name.setdefault(name, []).append(gone)
        known = (*self._codes, *self._groups, *self._regions, *self._none)
        self._find = finder((*known, *self._gone_by_name))

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
        cities = {home[:4]} - {""}
        for word, at, after in self._find(text[start:end]):
            if found and start + at < found[-1].end:
                continue
            if word in self._none and _PORT_ZONE.match(text, start + after - 1):
                word, after = word[:-1], after - 1  # 甲港经开区 is a zone of 甲
            if word in self._none or not self._stands_free(word, text, start + at):
                continue
            if word.endswith("市") and text.startswith("中区", start + after):
                found.append(self._central(start + at, start + after, self._codes.get(word, ())))
            else:
                last = found[-1] if found and found[-1].end == start + at else None
                codes = self._meant(word, _cities(last) or cities, year)
                level = self._places[codes[0]].level if codes and codes[0] in self._places else CITY_LEVEL
                found.append(PlaceMention(word, start + at, start + after, codes, level))
            cities |= _cities(found[-1])
            found += self._county_behind(text, end, found[-1])
        return self._without_city_of_county(found)

    def _county_behind(self, text: str, high: int, city: PlaceMention) -> Iterator[PlaceMention]:
        """甲市乙、: the county by a short name that alone would not do."""
        if city.level == CITY_LEVEL and len(city.codes) == 1:
            for short, code in self._behind.found(text, city.end, high, city.codes[0]):
                yield PlaceMention(short, city.end, city.end + len(short), (code,), COUNTY_LEVEL)

    def _stands_free(self, word: str, text: str, at: int) -> bool:
        """A short name that is also part of common words counts only behind a mark or a word such as 支持."""
        return word not in self._marked or bool(self._before.search(text[max(0, at - 4) : at]))

    def _central(self, start: int, end: int, city: Iterable[str]) -> PlaceMention:
        """乐山市中区: the city's name without 市, and 市中区 in it."""
        own = {code[:4] for code in city}
        codes = tuple(code for code in self._codes.get(_CENTRAL, ()) if code[:4] in own)
        return PlaceMention(_CENTRAL, start, end + 2, codes, COUNTY_LEVEL)

    def _meant(self, word: str, cities: set[str], year: int | None) -> tuple[str, ...]:
        """The codes of a name; of several places of that name the one in ``cities``, if it is only one."""
        if word in self._groups:
            return self._groups[word]
        gone = self._gone(word, year)
        if gone:
            return (gone,)
        codes = self._codes.get(word, ())
        meant = [code for code in codes if code[:4] in cities] if len(codes) > 1 else codes
        return tuple(meant) if len(meant) == 1 else ()

    def _gone(self, word: str, year: int | None) -> str:
        """The code of a former place where the plan is older than its end; else of what it became."""
        for former in self._gone_by_name.get(word, ()):
            if year and year < former.year:
                return former.adcode
            if word not in self._codes:
                return former.merged_into
        return ""

    def _without_city_of_county(self, found: list[PlaceMention]) -> list[PlaceMention]:
        """湖州市安吉县 is the county, not the city and the county."""
        kept: list[PlaceMention] = []
        for mention in found:
            city = kept[-1] if kept else None
            inside = city and city.end == mention.start and mention.level == COUNTY_LEVEL and city.codes
            if city and inside and mention.codes and mention.codes[0][:4] == city.codes[0][:4]:
                kept[-1] = replace(mention, word=city.word + mention.word, start=city.start)
            else:
                kept.append(mention)
        return kept


def _cities(mention: PlaceMention | None) -> set[str]:
    """The cities that a mention names, or that its counties lie in."""
    return {code[:4] for code in mention.codes} if mention else set()
