"""Whose numbers a text's are where it names no place: the province's, its city's, or nobody's that is known here."""

import re

from reader.facts.places import PlaceReader, codes_of, is_of_school
from reader.facts.records import ReadScope
from reader.lexicon import Lexicon, alternatives
from reader.outline.parts import PlanText

_HEAD = 300
_OPENING = 150
_WHOLE, _PROVINCE = re.compile("全市|我市|全县|我县|全区|我区"), re.compile("全省|我省")
_OURS = re.compile("我市|我县|我区")
_OF_A_PROVINCE = re.compile(
    r"全省|我省|(?<![被经由获了过])省(?:委|政府|人民政府|级|直|有关)|省[\u4e00-\u9fff]{1,12}?(?:厅|局|委|办)"
)
_CLASS = re.compile("省级(?!有关)")  # of the province's rank; says nothing of whose a figure is
_OTHER_CITY = re.compile(
    r"([\u4e00-\u9fff]{2,4})市(?:人民政府|政府|委|[\u4e00-\u9fff]{0,14}(?:规划|方案|计划|意见|措施))"
)


class HomeScope:
    """Tells a text's own place."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader) -> None:
        """Prepares the names of this province, and of what lies elsewhere."""
        self._reader = places
        self._own = re.compile(alternatives(lexicon.province))
        known = (*lexicon.province, *lexicon.place_names, *(name[:-1] for name in lexicon.place_names))
        names = {*lexicon.elsewhere, *lexicon.places.words.elsewhere} - set(known)
        self._elsewhere = re.compile(rf"(?:{alternatives(names)})(?![镇乡路街村])")
        self._places = re.compile(alternatives(lexicon.place_names))

    def is_elsewhere(self, text: str, plan: PlanText) -> bool:
        """Whether the text is of another province: its title names one, or its beginning, and its places more than ours."""
        start = max(0, plan.start - _HEAD)
        head = plan.title + "\n" + text[start : plan.start + _HEAD]
        if self._own.search(head) or not self._others(head):
            return False
        if self._others(plan.title):
            return True
        own = sum(1 for _ in self._reader.mentions(text, start, plan.end, plan.own_year))
        return own <= len(self._others(text[start : plan.end]))

    def _others(self, text: str) -> list[str]:
        """Names of other provinces and their cities, one a mention."""
        named = self._elsewhere.findall(text)
        cities = [found[0] for found in _OTHER_CITY.finditer(text) if not self._places.search(found[0])]
        return [*named, *cities]

    def scope(self, text: str, plan: PlanText, home: tuple[str, ...]) -> ReadScope:
        """The codes of its city or county, "province", or none where it says nothing of whose it is.

        Args:
            text: the folded text.
            plan: where it stands.
            home: the city or county that its title names.
        """
        if home:
            return home
        if self.is_elsewhere(text, plan):
            return ()
        told = self._told_at_once(text, plan)
        if told:
            return told
        whole = text[max(0, plan.start - _HEAD) : plan.end]
        cities = {
            code[:4] for code in codes_of(self._reader.mentions(text, plan.start, plan.end, plan.own_year))
        }
        if len(cities) == 1 and not plan.is_numbered and not _PROVINCE.search(text, plan.start, plan.end):
            return (f"{cities.pop()}00",)
        if self._own.search(whole) or _OF_A_PROVINCE.search(whole):
            return "province"
        return ()

    def _told_at_once(self, text: str, plan: PlanText) -> tuple[str, ...]:
        """The one city or county that a text opens with, or speaks of as a whole, where no other city is named in it."""
        head = f"{plan.title}。{text[plan.start : min(plan.end, plan.start + _OPENING)]}"
        whole = self._reader.mentions(text, plan.start, plan.end, plan.own_year)
        named = codes_of(mention for mention in whole if not is_of_school(text, mention))
        if len({code[:4] for code in named}) != 1 or _OF_A_PROVINCE.search(_CLASS.sub("", head)):
            return ()
        opening = codes_of(self._reader.mentions(head, 0, len(head), plan.own_year))
        ours = _OURS.search(text, plan.start, plan.end) and not _PROVINCE.search(text, plan.start, plan.end)
        if plan.is_numbered and not _WHOLE.search(text, plan.start, plan.end):
            return ()
        if (
            not opening
            and not ours
            and not (plan.is_numbered and not _PROVINCE.search(text, plan.start, plan.end))
        ):
            return ()
        return named if len(named) == 1 else (f"{named[0][:4]}00",)
