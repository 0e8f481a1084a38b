"""PLACES 重点发展 INDUSTRIES: what places are to do, a list that may go on over commas."""

import re

from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.industries import IndustryReader
from reader.facts.sentences import breaks

_NOTHING = frozenset(("", ",", ";", "。", "、", "\n"))
_NEXT_ACT = re.compile("打造|建设|推动|加快|培育|到20|支持|形成|实现|力争|提升")


class FocusForm:
    """Reads what stands behind a verb of focus."""

    def __init__(self, words: DesignationPatterns, industries: IndustryReader) -> None:
        """Takes the vocabulary."""
        self._words, self._industries = words, industries

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of a verb right behind the places; None where they are neither led nor open the segment."""
        focus = self._words.focus.match(spot.text[spot.group.end : spot.sentence[1]].lstrip(",: "))
        if focus and (spot.led or not spot.text[spot.low : spot.group.start].strip(" ,、")):
            return self.listed(spot, focus[0])
        return None

    def listed(self, spot: DesignationContext, verb: str) -> list[Draft]:
        """The draft of the list behind ``verb``; none where it names no industry."""
        text = spot.text
        at = text.index(verb, spot.group.end) + len(verb)
        if text[at : at + 1] in _NOTHING:  # 协同发展, and no industry
            return []
        end = _list_end(text, at, spot.stop)
        industries, kind = self._industries.split(text[at:end]), "focus"
        last = self._words.kind.search(text[at:end])
        if last and last.end() == end - at and len(industries) <= 1:
            kind = self._words.kinds[last[0]]
            industries = self._industries.split(text[at : at + last.start()])
        return [spot.draft(industries, kind, end)] if industries else []


def _list_end(text: str, start: int, stop: int) -> int:
    """A list goes over a comma as long as what follows still lists with 、."""
    end = start
    for mark in [*breaks(text, start, stop, ",;。"), stop]:
        piece = text[end:mark].lstrip(",; ")
        if end > start and ("、" not in piece or _NEXT_ACT.match(piece) or text[end] == ";"):
            break
        end = mark
    return end
