"""PLACES INDUSTRIES KIND: what places are named as; and KIND(PLACES), a bracket that lists who belongs to it."""

import re

from reader.facts.designations.groups import AREAS
from reader.facts.designations.spot import DesignationContext, designation
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.industries import IndustryReader

_JOINT = re.compile("(?:带|轴|走廊|圈|城市群)$")
_CLOSES_LIST = re.compile(f"^等?(?:{AREAS})?|^为|[一二三四五六七八九十两]大")
_COUNTED = re.compile(r"\d+\s*个?")
_NO_INDUSTRY = re.compile(r"招商|吸引|人才")


class KindForm:
    """Reads the noun that says what places are."""

    def __init__(self, words: DesignationPatterns, industries: IndustryReader) -> None:
        """Takes the vocabulary."""
        self._words, self._industries = words, industries

    def read(self, spot: DesignationContext, joint: bool = False) -> list[Draft] | None:
        """The draft of a noun behind the places; ``joint``: what is around them is one zone of all."""
        found = self._noun(spot) if spot.led else None
        if not found:
            return None
        listed = spot.text[spot.group.end : spot.group.end + found.start()]
        kind = self._words.kinds[found[0]]
        one_zone = joint or bool(_JOINT.search(found[0]))
        return [spot.draft(self._listed(listed), kind, spot.group.end + found.end(), one_zone)]

    def _noun(self, spot: DesignationContext) -> re.Match[str] | None:
        """The first noun, or a longer one of several side by side; proper names of one place are sites."""
        behind = spot.text[spot.group.end : spot.high]
        found = None
        for later in self._words.kind.finditer(behind):
            if found is None or later.start() == found.end():
                found = later
        return None if found is None or self._is_site(spot, behind, found) else found

    def _is_site(self, spot: DesignationContext, behind: str, found: re.Match[str]) -> bool:
        """Whether one place and the noun are the name of something that exists."""
        if len(spot.group.codes) > 1 or self._words.doing.match(behind):
            return False  # 甲市建设某某产业园 names no park that exists
        kind = self._words.kinds[found[0]]
        proper = self._words.proper.search(behind[: found.start()])
        return kind != "strength" and bool(proper or (kind in ("park", "platform") and not spot.group.open))

    def _listed(self, between: str) -> tuple[str, ...]:
        """The industries between places and noun; none where these are counted or of people."""
        listed = _CLOSES_LIST.sub("", between)
        while doing := self._words.doing.match(listed):
            listed = listed[doing.end() :]
        none = _COUNTED.search(listed) or _NO_INDUSTRY.search(listed)
        return () if none else self._industries.split(listed)

    def bracketed(self, spot: DesignationContext) -> list[Draft] | None:
        """KIND(PLACES)."""
        text, group = spot.text, spot.group
        before = text[spot.low : group.start]
        opened = before.removesuffix("(").rstrip("”")
        if not before.endswith("(") or text[group.end : group.end + 1] != ")" or len(group.codes) < 2:
            return None
        kinds = [match for match in self._words.kind.finditer(before) if match.end() == len(opened)]
        if not kinds:
            return None
        start = max(before.rfind(mark) for mark in "、,;)") + 1
        span = (spot.low + start, group.end + 1)
        draft = designation(spot.passage, group, (), self._words.kinds[kinds[0][0]], span)
        return [draft.doubted("medium", "括号内列出的地点")]
