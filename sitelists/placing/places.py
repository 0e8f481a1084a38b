"""Which city and county a row declares: by its columns, its section or its address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from geo.gazetteer import AmbiguousPlace, Gazetteer, MergedPlace, UnknownPlace
from geo.places import Place, folded, named
from language import message
from sitelists.placing.declared import (
    DeclaredPlace,
    PlaceProblem,
    Written,
    merged_place,
    placed_by_zone,
    unknown_place,
)
from sitelists.placing.named_zones import ZoneNames

_BETWEEN = re.compile(r"[、，,;；/\\>|\s·—-]+")
_IN_BRACKETS = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]$")
_ADDRESS_LOOKED_AT = 40
_RANKS = "市县区"
_NEAREST_SOUGHT = 300


@dataclass
class DeclaredPlaceReader:
    """Reads the places of rows; equal ones are looked up once."""

    gazetteer: Gazetteer
    zones: ZoneNames
    _known: dict[tuple[str, ...], DeclaredPlace] = field(default_factory=dict)
    _tries: dict[tuple[str, str], Place | None] = field(default_factory=dict)
    _unknowns: int = 0

    def __post_init__(self) -> None:
        """The names that addresses are searched for, longest first."""
        places = [place for place in self.gazetteer.places if place.level in ("prefecture", "county")]
        gone = {former.name_zh for former in self.gazetteer.former}
        names = sorted({place.name_zh for place in places} | gone | self._cities(), key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, names)) or r"(?!)")

    def _cities(self) -> set[str]:
        return {
            p.name_short for p in self.gazetteer.places if p.level == "prefecture" and len(p.name_short) > 1
        }

    def read(self, written: Written) -> DeclaredPlace:
        """The place that a row declares."""
        key = tuple(
            written.get(name, "") for name in ("adcode", "city", "county", "place", "section", "title")
        )
        if key not in self._known:
            self._known[key] = self._columns(written)
        found = self._known[key]
        waits = any(problem.waits for problem in found.problems)
        if found.county or waits or not written.get("address"):
            return found
        addressed = self._addressed(written["address"], found, "address")
        return (
            addressed
            if addressed.county
            else self._zoned(written["address"], addressed, "address") or addressed
        )

    def _columns(self, written: Written) -> DeclaredPlace:
        city, problems = self._city(written)
        if code := written.get("adcode", ""):
            return self._coded(code, city, problems)
        county = ""
        choices: tuple[str, ...] = ()
        for name in ("county", "place"):
            text = written.get(name, "")
            if text and not county:
                found = self._county(text, city, name)
                if found.choices and (around := self._around(written, found.choices)):
                    found = self._county(text, around, name)
                city, county = found.city or city, found.county
                problems += found.problems
                choices = choices or found.choices
        if not city and not any(problem.waits for problem in problems):
            found = self._section(written.get("section", ""))
            city, county = found.city or written.get("title", ""), county or found.county
        return DeclaredPlace(city, county, problems, choices)

    def _around(self, written: Written, choices: tuple[str, ...]) -> str:
        """The city of the row's section, or of the title, if the county is one of its."""
        cities = {self.gazetteer[code].prefecture for code in choices}
        around = (self._section(written.get("section", "")).city, written.get("title", ""))
        return next((city for city in around if city in cities), "")

    def _city(self, written: Written) -> tuple[str, tuple[PlaceProblem, ...]]:
        """The city that the city's column names; one that holds a county, too, is read by ``_county``."""
        text = written.get("city", "")
        if not text:
            return "", ()
        found = self._county(text, "", "city")
        return found.city, found.problems

    def _coded(self, code: str, city: str, problems: tuple[PlaceProblem, ...]) -> DeclaredPlace:
        place = self.gazetteer.get(code[:6]) if len(code) in (6, 9, 12) and code.isdecimal() else None
        if place is None or place.level not in ("prefecture", "county"):
            problem, remedy = message("没有这个行政区划代码"), message("请填六位代码，或改填区县名称")
            return DeclaredPlace(city, "", (*problems, PlaceProblem("adcode", problem, remedy)))
        return DeclaredPlace(place.prefecture, place.adcode if place.level == "county" else "", problems)

    def _county(self, text: str, city: str, column: str) -> DeclaredPlace:
        """A text as county or city, inside a city where one is known."""
        parts = [part for part in _BETWEEN.split(text) if part]
        try:
            return self._checked(self._found(text, city), city, column)
        except AmbiguousPlace as error:
            remedy = message("请写明所在的市")
            codes = tuple(place.adcode for place in error.places)
            problem = PlaceProblem(column, message("同名的不止一处"), remedy)
            return DeclaredPlace(city, "", (problem,), codes)
        except MergedPlace as error:
            return merged_place(error, city, column)
        except UnknownPlace as error:
            if (bare := _IN_BRACKETS.sub("", text).strip()) and bare != text and self.gazetteer.knows(bare):
                return self._county(bare, city, column)
            if len(parts) > 1 and (found := self._parts(parts, city, column)):
                return found
            started = self._addressed(text, DeclaredPlace(city), column)
            if started.county or (started.city and started.city != city):
                return started if started.county else self._zoned(text, started, column) or started
            known = DeclaredPlace(city)
            found = self._zoned(text, known, column) or self._other_rank(text, city, column)
            return found or unknown_place(text, city, column, error)

    def _zoned(self, text: str, known: DeclaredPlace, column: str) -> DeclaredPlace | None:
        """The county of the development zone that a text names."""
        zone = self.zones.find(text, known.city)
        if zone is None or not (county := self.gazetteer.get(zone.county)):
            return None
        found = placed_by_zone(zone, county, column)
        others = tuple(problem for problem in known.problems if problem.waits)
        return replace(found, problems=(*others, *found.problems))

    def _other_rank(self, text: str, city: str, column: str) -> DeclaredPlace | None:
        """A county under the rank it once had, 甲市 or 甲县 for 甲区, if only one can be meant; said, for it is a guess."""
        if text[-1:] not in _RANKS or len(text) < 3:
            return None
        found = {
            place.adcode: place
            for rank in _RANKS
            if (place := self._tried(text[:-1] + rank, city)) and place.level == "county"
        }
        if len(found) != 1 or (city and next(iter(found.values())).prefecture != city):
            return None
        (place,) = found.values()
        problem = message("现在没有{name}，按{place}读取", name=text, place=named(place))
        fault = PlaceProblem(column, problem, message("请核对，改用现在的名称"), waits=False)
        return DeclaredPlace(place.prefecture, place.adcode, (fault,))

    def _found(self, text: str, city: str) -> Place:
        """The place of this name, first inside the city."""
        inside = self.gazetteer[city].name_zh + text if city else ""
        if inside and self.gazetteer.knows(inside):
            return self.gazetteer.find(inside)
        if not self.gazetteer.knows(text):
            self._unknowns += 1
            if self._unknowns > _NEAREST_SOUGHT:  # takes a millisecond each
                raise UnknownPlace(text, (), self.gazetteer.province)
        return self.gazetteer.find(text)

    def _checked(self, place: Place, city: str, column: str) -> DeclaredPlace:
        if place.level not in ("prefecture", "county"):
            return DeclaredPlace(city)
        if city and place.prefecture != city:
            problem = message("{place}不属于{city}", place=named(place), city=named(self.gazetteer[city]))
            remedy = message("它属于{city}，请改正其中一项", city=named(self.gazetteer[place.prefecture]))
            return DeclaredPlace(city, "", (PlaceProblem(column, problem, remedy),))
        return DeclaredPlace(place.prefecture, place.adcode if place.level == "county" else "")

    def _parts(self, parts: list[str], city: str, column: str) -> DeclaredPlace | None:
        """甲市/乙区: each part inside the one before; several counties side by side are none of them."""
        found = [place for part in parts if (place := self._tried(part, city))]
        if len(found) != len(parts):
            return None
        counties = {place.adcode for place in found if place.level == "county"}
        cities = {place.prefecture for place in found if place.prefecture}
        if len(counties) > 1 and len(cities) == 1:
            problem, remedy = message("写了几个区县"), message("请只写一个，或分成几行")
            return DeclaredPlace(cities.pop(), "", (PlaceProblem(column, problem, remedy, waits=False),))
        if len(counties) > 1 or len(cities) != 1:
            return None
        return self._checked(self.gazetteer[next(iter(counties or cities))], city, column)

    def _tried(self, text: str, city: str) -> Place | None:
        key = text, city
        if key not in self._tries:
            try:
                self._tries[key] = self._found(text, city) if self.gazetteer.knows(text) else None
            except (AmbiguousPlace, MergedPlace):
                self._tries[key] = None
        return self._tries[key]

    def _section(self, text: str) -> DeclaredPlace:
        place = self._tried(text, "") if text else None
        if place is None or place.level not in ("prefecture", "county"):
            return DeclaredPlace()
        return DeclaredPlace(place.prefecture, place.adcode if place.level == "county" else "")

    def _addressed(self, address: str, known: DeclaredPlace, column: str) -> DeclaredPlace:
        """The place that an address begins with: its city, then the first county of that city."""
        city, problems = known.city, known.problems
        for place in self._mentioned(address[:_ADDRESS_LOOKED_AT], city, column):
            if place.city and not place.county and not city:
                city, problems = place.city, problems + place.problems
            elif place.county and city in ("", place.city):
                return DeclaredPlace(place.city, place.county, problems + place.problems)
        return DeclaredPlace(city, "", problems, known.choices)

    def _mentioned(self, address: str, city: str, column: str) -> Iterator[DeclaredPlace]:
        """The places that a text names, one after another; one that is no more is what it is now."""
        for found in self._names.finditer(address):
            place = self._tried(found[0], city)
            if place:
                city = place.prefecture or city
                yield DeclaredPlace(place.prefecture, place.adcode if place.level == "county" else "")
            elif gone := self._merged(found[0], city, column):
                city = gone.city or city
                yield gone

    def _merged(self, text: str, city: str, column: str) -> DeclaredPlace | None:
        """What a place that is no more is now, if that is known."""
        try:
            self._found(text, city)
        except MergedPlace as error:
            return merged_place(error, city, column) if error.now else None
        except (AmbiguousPlace, UnknownPlace):
            return None
        return None


def known_names(gazetteer: Gazetteer) -> frozenset[str]:
    """Codes and folded names of all cities and counties, to recognise a column by its values."""
    found = (place for place in gazetteer.places if place.level in ("prefecture", "county"))
    return frozenset(
        folded(name) for place in found for name in (place.adcode, place.name_zh, place.name_short)
    )
