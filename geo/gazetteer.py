"""Which place somebody means: a code or a name in Chinese, English or pinyin to one place."""

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce

from errors import UserError
from geo.area import Area
from geo.boundaries import Boundaries
from geo.places import Former, Place, folded, full_names, named
from language import Message, message

LONGEST_SHOWN = 40
LEVELS = ("prefecture", "county", "circle", "province")


class AmbiguousPlace(UserError):
    """Several places have the name that was asked for; ``places`` are they."""

    def __init__(self, text: str, places: tuple[Place, ...], choices: Iterable[Message]) -> None:
        self.places = places
        which = reduce(lambda one, other: message("{one}还是{other}", one=one, other=other), choices)
        problem = message("“{text}”不止一处，请说明是哪一个：{which}。", text=_shown(text), which=which)
        super().__init__(problem)


class MergedPlace(UserError):
    """The place was merged, made into another or renamed; ``now`` is that other, if known here."""

    def __init__(self, former: Former, now: Place | None, namesakes: Iterable[Place] = ()) -> None:
        """Says what became of it, and which places of today (``namesakes``) still bear the name."""
        self.former, self.now = former, now
        change = former.changed
        if former.change in ("改设", "更名"):
            change = message("{change}为", change=change)
        what = message(
            "{former}已于{year}年{change}{now}",
            former=_coded(former), year=former.year, change=change, now=_coded(now) if now else former.merged_into,
        )  # fmt: skip
        instead = [*([named(now)] if now else []), *map(_coded, namesakes)]
        if not instead:
            super().__init__(message("{what}。", what=what))
            return
        advice = reduce(lambda one, other: message("{one}或{other}", one=one, other=other), instead)
        super().__init__(message("{what}，请改用{advice}。", what=what, advice=advice))


class UnknownPlace(UserError):
    """No place has the name that was asked for; ``nearest`` are up to three that look like it."""

    def __init__(self, text: str, nearest: tuple[Place, ...], province: Place | None) -> None:
        """Says what else to enter: the nearest, or what there is in the province."""
        self.nearest = nearest
        remedy = message("请输入市、县的名称或六位代码")
        if province:
            remedy = message("请输入{province}内市、县的名称或六位代码", province=named(province))
        if nearest:
            remedy = message("相近的有：{places}", places=tuple(map(_coded, nearest)))
        super().__init__(message("没有找到“{text}”。{remedy}。", text=_shown(text), remedy=remedy))


class Gazetteer:
    """All places with an index over their names; built once, never changed.

    Attributes:
        province: the one they lie in, if it is among them.
        former: places that are no more, in the order given.
    """

    def __init__(self, places: Iterable[Place], former: Iterable[Former] = ()) -> None:
        """Indexes the places; where two have one adcode (a municipality and its one city) the later one counts."""
        places = tuple(places)
        self._by_code = {place.adcode: place for place in places}
        self.province = next((place for place in places if place.level == "province"), None)
        self._named: dict[str, set[str]] = defaultdict(set)
        for place in self._by_code.values():
            for name in full_names(place, self.get(place.prefecture), self.province):
                self._named[name].add(place.adcode)
        self.former = tuple(former)
        self._former: dict[str, Former] = {}
        for gone in self.former:
            for name in full_names(gone, self.get(gone.adcode[:4] + "00"), self.province):
                self._former.setdefault(name, gone)

    @classmethod
    def from_boundaries(
        cls, boundaries: Boundaries, former: Iterable[Former] = (), province: Place | None = None
    ) -> "Gazetteer":
        """The places of all levels, and those that are no more.

        ``province`` is the one whose boundaries they are, for where the boundaries do not have it themselves.
        """
        levels = ("province", "circles", "prefectures", "counties")
        areas = (area for level in levels for area in boundaries.areas[level].values())
        known = (province,) if province and not boundaries.areas["province"] else ()
        return cls((*known, *map(_place, areas)), former)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place, in the order given."""
        return tuple(self._by_code.values())

    @property
    def has_prefectures(self) -> bool:
        """Whether codes can be checked against it at all."""
        return any(place.level == "prefecture" for place in self._by_code.values())

    def get(self, adcode: str) -> Place | None:
        """The place of this code or circle id, or None."""
        return self._by_code.get(adcode)

    def __getitem__(self, adcode: str) -> Place:
        """The place of this code or circle id.

        Raises:
            KeyError: there is none.
        """
        return self._by_code[adcode]

    def knows(self, text: str) -> bool:
        """Whether any place, of today or before, has this name; much cheaper than finding the nearest."""
        name = folded(text)
        return name in self._named or name in self._former

    def find(self, text: str, level: str | None = None) -> Place:
        """The one place meant.

        Args:
            text: adcode; full or short Chinese name, also with the province and the city before it; English name
                with or without City, County, District; pinyin. Case, spaces, apostrophes do not count.
            level: only places of this level (province, circle, prefecture, county).

        Returns:
            The place; a prefecture wins over a county of the same name.

        Raises:
            AmbiguousPlace: several places of one level have the name.
            MergedPlace: the place is no more.
            UnknownPlace: nothing has the name; carries the nearest.
        """
        name = folded(text)
        found = [self._by_code[code] for code in self._named.get(name, ())]
        found = _highest([place for place in found if level in (None, place.level)])
        gone = self._former.get(name)
        if gone and level in (None, gone.level) and not _outranks(found, gone):
            raise MergedPlace(gone, self.get(gone.merged_into), found)
        if len(found) > 1:
            raise self._ambiguous(text, found)
        if not found:
            raise UnknownPlace(text, self._nearest(text, name, level), self.province)
        return found[0]

    def _ambiguous(self, text: str, found: list[Place]) -> AmbiguousPlace:
        found = sorted(found, key=lambda place: place.adcode)
        homes = [self.get(place.prefecture) for place in found]
        choices = [
            message("{home}{place}", home=named(home), place=_coded(place))
            if home and home is not place
            else _coded(place)
            for place, home in zip(found, homes, strict=True)
        ]
        return AmbiguousPlace(text, tuple(found), choices)

    def _nearest(self, text: str, name: str, level: str | None) -> tuple[Place, ...]:
        """Up to three places whose names look like it, best first."""
        from rapidfuzz import fuzz, process  # only where a name was not found

        code, _, decimals = text.strip().partition(".")
        if code in self._by_code and not decimals.strip("0"):  # code.0: a spreadsheet took it for a number
            return (self._by_code[code],)
        hits = process.extract(
            name[:LONGEST_SHOWN], list(self._named), scorer=fuzz.ratio, limit=60, score_cutoff=50
        )
        codes = dict.fromkeys(code for hit, _, _ in hits for code in sorted(self._named[hit]))
        places = [self._by_code[code] for code in codes if level in (None, self._by_code[code].level)]
        return tuple(places[:3])


def _place(area: Area) -> Place:
    """An area of the boundaries as a place."""
    home = {"prefecture": area.adcode, "county": area.parent}.get(area.level, "")
    return Place(area.adcode, area.name_zh, area.name_short, area.name_en, area.pinyin, area.level, home)


def _highest(places: list[Place]) -> list[Place]:
    """Those of the level that wins where a name is shared."""
    best = min((LEVELS.index(place.level) for place in places), default=0)
    return [place for place in places if LEVELS.index(place.level) == best]


def _outranks(found: list[Place], gone: Former) -> bool:
    """Whether a place of today keeps the name: one of the former's level or above."""
    return any(LEVELS.index(place.level) <= LEVELS.index(gone.level) for place in found)


def _coded(place: Place | Former) -> Message:
    return message("{name}（{code}）", name=named(place), code=place.adcode)


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
