"""The places that search finds: cities and counties, also by former names and by words for several; circles."""

from collections.abc import Iterator

from geo.places import Former, Place, own_names
from insight.search.forms import Item, SearchEntry
from insight.search.maker import Maker, joined_cities
from language import Name

_CITY_OR_COUNTY = ("prefecture", "county")


class PlaceNames(Maker):
    """Each place under its own name, then what leads to it by another."""

    def items(self) -> Iterator[Item]:
        """All of them, in the order of the boundaries."""
        yield from self._today()
        yield from self._former()
        groups = self.atlas.province.words.city_groups
        circles = {circle: self._cities(circle) for circle in self._circles()}
        for circle, cities in circles.items():
            called = tuple(word for word, codes in groups.items() if set(codes) == set(cities))
            yield self._circle(self.atlas.gazetteer[circle], cities, called)
        for word, codes in groups.items():
            if not any(set(codes) == set(cities) for cities in circles.values()):
                yield from self._meant(word, codes)

    def _today(self) -> Iterator[Item]:
        for place in self.atlas.gazetteer.places:
            if place.level in _CITY_OR_COUNTY:
                in_city = place.level == "county"
                around = place.prefecture if in_city else self.atlas.circle_of(place.adcode)
                yield self._place(place, place, *self._place_name(around))

    def _former(self) -> Iterator[Item]:
        """A place that is no more leads to the one that it is now."""
        for gone in self.atlas.gazetteer.former:
            now = self.atlas.gazetteer.get(gone.merged_into)
            if now is not None and now.level in _CITY_OR_COUNTY:
                yield self._place(now, gone, *self._until(gone))

    def _place_name(self, code: str) -> tuple[str, str]:
        return self.in_both(lambda names: names.place(code))

    def _until(self, gone: Former) -> tuple[str, str]:
        name = Name(gone.name_zh, gone.name_en)
        return self.in_both(
            lambda names: names.language.say("原{name}（至{year}年）", name=name, year=gone.year)
        )

    def _place(self, place: Place, called: Place | Former, zh: str, en: str) -> Item:
        home = self.atlas.gazetteer.get(place.prefecture) if place.level == "county" else None
        around = (
            (home.name_zh, home.name_short)
            if home
            else tuple(map(str, (self.atlas.province.name, self.atlas.province.short)))
        )
        names = (called.name_zh, *sorted(own_names(called)))
        wholes = tuple(outer + name for outer in around for name in names if not name.isascii())
        return Item(_entry(place, zh, en), names, (), wholes, called.pinyin, place.adcode)

    def _circle(self, circle: Place, cities: tuple[str, ...], called: tuple[str, ...]) -> Item:
        """Leads to its cities in the list of all cities."""
        details = self.in_both(lambda names: joined_cities(names, cities))
        entry = SearchEntry(
            "circle", circle.name_zh, circle.name_en, *details, "city", {}, f"circle-{circle.adcode}"
        )
        return Item(entry, (circle.name_zh, *sorted(own_names(circle)), *called), (), (), circle.pinyin)

    def _meant(self, word: str, codes: tuple[str, ...]) -> Iterator[Item]:
        """The cities that one word stands for, each by itself; only the whole word: 苏锡常 is not 苏州."""
        details = self.in_both(
            lambda names: names.language.say(
                "“{word}”指{cities}", word=word, cities=joined_cities(names, codes)
            )
        )
        for place in map(self.atlas.gazetteer.get, codes):
            if place is not None:
                yield Item(_entry(place, *details), (), (), (word,), same=place.adcode)

    def _circles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, map(self.atlas.circle_of, self.atlas.cities))))

    def _cities(self, circle: str) -> tuple[str, ...]:
        return tuple(city for city in self.atlas.cities if self.atlas.circle_of(city) == circle)


def _entry(place: Place, zh: str, en: str) -> SearchEntry:
    """A county leads to its city by its own code, so that the page says which county was meant."""
    group = "city" if place.level == "prefecture" else "county"
    return SearchEntry(group, place.name_zh, place.name_en, zh, en, "city", {"city": place.adcode})
