"""Places that each stand with an industry of their own: 甲市船舶、乙市造纸等产业集群."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.facts.designations.groups import Group
from reader.facts.designations.words import DesignationPatterns
from reader.types import Range

_NAME = r"[^,;:。、()\d\s]"
_ITEM = re.compile(rf"({_NAME}{{2,10}}?)[、和及]")
_LAST = re.compile(rf"({_NAME}{{2,10}}?)(?:等|为|(?=[、,;。和]|$))")
_SITE = re.compile(
    "(?:中心|园|园区|院|公司|集团|实验室|港|节|会|城|谷|镇|项目|工程|大学|机场|高铁|高速|铁路)$"
)
_COUNT = re.compile("[两二三四五六七八九十]大$")
_NEAR = 16
_STRENGTH = re.compile("支撑|优势|特色")


class PlaceWithIndustry(NamedTuple):
    """One place of ``group`` with its industry, what it is named as, and the evidence."""

    group: Group
    industry: str
    kind: str
    stretch: Range


class PairReader:
    """Finds lists in which every item is a place and an industry."""

    def __init__(self, words: DesignationPatterns) -> None:
        """Takes the nouns that end a designation and the verbs that may follow a place."""
        self._kinds, self._kind, self._doing = words.kinds, words.kind, words.doing

    def pairs(
        self, text: str, groups: Sequence[Group], span: Range, led: Sequence[bool]
    ) -> list[PlaceWithIndustry]:
        """The pairs of a sentence: three or more in a row, or two that a verb leads and a noun ends."""
        found: list[PlaceWithIndustry] = []
        run: list[tuple[Group, str]] = []
        for index, group in enumerate(groups):
            following = groups[index + 1].start if index + 1 < len(groups) else span[1]
            item = _ITEM.fullmatch(text, group.end, following)
            if len(group.codes) == 1 and item and self._is_industry(item[1]):
                run.append((group, item[1]))
                continue
            if run and len(group.codes) == 1:
                found += self._ended(text, [*run], group, following, led[index - len(run)])
            run = []
        return found

    def _ended(
        self, text: str, run: list[tuple[Group, str]], last: Group, stop: int, led: bool
    ) -> list[PlaceWithIndustry]:
        """The pairs of a run with its last item, whose noun is said for all of them."""
        kind = self._kind.search(text, last.end + 2, min(stop, last.end + _NEAR + 12))
        while kind and (longer := self._kind.match(text, kind.end(), stop)):
            kind = longer
        mark = re.search("[,;。]", text[last.end : stop])
        if kind and mark and kind.start() > last.end + mark.start():
            kind = None
        if counted := _COUNT.search(text, last.end, kind.start()) if kind else None:
            stop = counted.start()
        named = _LAST.match(text, last.end, min(kind.start(), stop) if kind else stop)
        if not named or not self._is_industry(named[1]) or len(run) < (1 if kind and led else 2):
            return []
        meant = self._kinds[kind[0]] if kind else self._unsaid(text, last.end, stop)
        return [
            PlaceWithIndustry(group, industry, meant, (group.start, group.end + len(industry)))
            for group, industry in [*run, (last, named[1])]
        ]

    def _unsaid(self, text: str, start: int, stop: int) -> str:
        return "strength" if _STRENGTH.search(text, start, stop) else "focus"

    def _is_industry(self, name: str) -> bool:
        return not (self._kind.search(name) or self._doing.match(name) or _SITE.search(name))
