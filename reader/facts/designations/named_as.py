"""PLACES INDUSTRIES KIND: what places are named as."""

import re
from collections.abc import Iterator

from reader.facts.designations.groups import AREAS, Group
from reader.facts.designations.phrase import Phrase, PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft

_JOINT = re.compile("(?:带|轴|走廊|廊道|圈|城市群)$")
_CLOSES_LIST = re.compile(f"等?(?:{AREAS})?的?")
_IS_MIDDLE = re.compile("等?为(?:核心|重点|龙头|引领|依托|载体|支撑|主|骨干|中心)")
_OTHER = re.compile("为|等?(?:地区?)?(?:[均都也])?有相关")
_INTRODUCED_BY = re.compile(":|-{1,3}")
POLICY_ZONES = ("示范区", "试验区", "先行区", "合作区", "功能区", "引领区", "片区")
"""Zones of anything, not only of industries."""
_BUILDING = re.compile(
    "(?:[市县区]|正在?|已|重点|着力|全力|倾力)*(?:规划|投资|布局|联合|合作)*(?:建设|打造|培育|布局|发展|创建|形成)的"
)
_AND = re.compile("[、和及与]|以及")
_PLAIN = ("cluster", "base", "zone")


class KindForm:
    """Reads the noun that says what places are."""

    def __init__(self, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases = words, phrases

    def read(self, spot: DesignationContext, joint: bool = False) -> list[Draft] | None:
        """The draft of a noun behind the places; ``joint``: what is around them is one zone of all."""
        if made := self._made(spot):
            return made
        if not (spot.led or spot.opens):
            return None
        if _OTHER.match(spot.text, spot.group.end) or self._acts(spot):
            return None
        if introduced := _INTRODUCED_BY.match(spot.text, spot.group.end):
            spot = spot.moved(introduced.end())
        start = _CLOSES_LIST.match(spot.text, spot.group.end, spot.high)
        at = start.end() if start else spot.group.end
        doing = self._words.doing.match(spot.text, at, spot.high) if spot.led else None
        named = self._phrases.named(spot.text, doing.end() if doing else at, spot.high, _counted(spot.group))
        if not named or self._is_site(spot, named, acted=bool(doing)) or not self._has_industry(spot, named):
            return None
        one_zone = joint or bool(_JOINT.search(named.noun))
        first = spot.draft(named.industries, self._words.kinds[named.noun], named.end, one_zone)
        return [first, *self._beside(spot, named.end)]

    def _beside(self, spot: DesignationContext, at: int) -> Iterator[Draft]:
        """A 基地、B 基地: what the same places are named as besides, each with its own noun."""
        while further := _AND.match(spot.text, at, spot.high):
            named = self._phrases.named(spot.text, further.end(), spot.high, _counted(spot.group))
            sure = named and named.industries and self._phrases.all_alike(named.industries)
            if not named or not sure or self._words.kinds[named.noun] not in _PLAIN:
                return
            yield spot.draft(named.industries, self._words.kinds[named.noun], named.end)
            at = named.end

    def _made(self, spot: DesignationContext) -> list[Draft] | None:
        """甲市规划建设的某某基地: what a place builds, wherever it stands in the sentence."""
        building = _BUILDING.match(spot.text, spot.group.end, spot.high)
        named = building and self._phrases.named(spot.text, building.end(), spot.high, 1)
        sure = named and named.industries and self._phrases.all_alike(named.industries)
        if not named or not sure or self._words.kinds[named.noun] not in _PLAIN:
            return None
        return [spot.draft(named.industries, self._words.kinds[named.noun], named.end)]

    def _acts(self, spot: DesignationContext) -> bool:
        """Whether places that open a segment do something, so that no noun is their own."""
        return not spot.led and bool(self._words.predicate.match(spot.text, spot.group.end, spot.high))

    def _has_industry(self, spot: DesignationContext, named: Phrase) -> bool:
        """Places that only open a sentence are named as something where its industry is told."""
        if named.noun in POLICY_ZONES and named.industries:
            return any(map(self._phrases.judge.alike, named.industries))
        if spot.led:
            several = len(spot.group.codes) > 1 and self._words.kinds[named.noun] != "strength"
            return bool(named.industries) or several
        return bool(named.industries) and self._words.kinds[named.noun] in _PLAIN

    def _is_site(self, spot: DesignationContext, named: Phrase, *, acted: bool) -> bool:
        """Whether one place and the noun are the name of something that exists."""
        if _IS_MIDDLE.match(spot.text, named.end):
            return True
        if len(spot.group.codes) > 1 or acted:
            return False  # 甲市建设某某产业园 names no park that exists
        kind = self._words.kinds[named.noun]
        if spot.group.zone and kind != "cluster":
            return True  # 甲市高新区智能装备基地
        proper = self._words.proper.search(spot.text, spot.group.end, named.end)
        return kind != "strength" and bool(proper or (kind in ("park", "platform") and not spot.group.open))


def _counted(group: Group) -> int:
    """How many a number behind the list counts."""
    return max(group.named, len(group.codes))
