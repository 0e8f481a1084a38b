"""KIND(PLACES), a bracket that lists who belongs to it; and PLACE(INDUSTRIES), one that says what for."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext, designation
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.lexicon import Lexicon, alternatives

_INSIDE = re.compile(r"[市县区]?[(]([^()\n]{2,40})[)]")
_CALLED = re.compile("(?:省级|国家级|特色|优势|重点|先进|制造业|产业)*(?:产业)?(?:集群?|集聚区|基地|园区?)")
_SHUT = re.compile("[^,;:。“”、]{0,12}”")


class BracketForm:
    """Reads what stands in brackets around or behind places."""

    def __init__(self, lexicon: Lexicon, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases = words, phrases
        self._dotted = re.compile(rf"“(?P<what>[^,;:。“”·]{{2,20}})·(?:{alternatives(lexicon.province)})?$")

    def kind(self, spot: DesignationContext) -> list[Draft] | None:
        """KIND(PLACES)."""
        text, group = spot.text, spot.group
        before = text[spot.low : group.start]
        opened = before.removesuffix("(").rstrip("”")
        if not before.endswith("(") or text[group.end : group.end + 1] != ")" or len(group.codes) < 2:
            return None
        kinds = [match for match in self._words.noun.finditer(before) if match.end() == len(opened)]
        if not kinds:
            return None
        start = max(before.rfind(mark) for mark in "、,;)") + 1
        span = (spot.low + start, group.end + 1)
        named = self._phrases.named(text, span[0], spot.low + len(opened), len(group.codes))
        industries = named.industries if named and self._phrases.all_alike(named.industries) else ()
        draft = designation(spot.passage, group, industries, self._words.kinds[kinds[0][0]], span)
        return [draft.doubted("medium", "括号内列出的地点")]

    def dotted(self, spot: DesignationContext) -> list[Draft] | None:
        """“INDUSTRIES·PLACE”, as industrial bases are titled."""
        before = self._dotted.search(spot.text[spot.low : spot.group.start])
        shut = _SHUT.match(spot.text, spot.group.end) if before else None
        names = self._phrases.held(before["what"]) if before else ()
        return (
            [spot.draft(names, "base", shut.end())]
            if shut and names and self._phrases.all_alike(names)
            else None
        )

    def industries(self, spot: DesignationContext) -> list[Draft] | None:
        """PLACE(INDUSTRIES), where a noun behind says what they are, else a focus."""
        inside = _INSIDE.match(spot.text, spot.group.end, spot.sentence[1])
        names = self._phrases.held(inside[1]) if inside else ()
        called = _CALLED.match(spot.text, inside.end()) if inside else None
        if not inside or not names or not (called or any(map(self._phrases.judge.alike, names))):
            return None
        noun = self._words.noun.search(spot.text, inside.end(), spot.sentence[1])
        kind = self._words.kinds[noun[0]] if noun else "focus"
        draft = designation(spot.passage, spot.group, names, kind, (spot.group.start, inside.end()))
        return [draft.doubted("medium", "括号内列出的产业")]
