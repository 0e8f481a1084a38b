"""What the draft of a form becomes besides: one for each place behind 分别, less sure for a zone or what is implied."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.facts.designations.pairs import PairItem
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext, designation
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.passage import Passage
from reader.facts.records import DesignationFacts

RANK = re.compile(
    "全国|国内|国际|世界|全球|亚洲|北方|江北|华东|区域性|黄河流域|京津冀|长三角|影响力|竞争力|一流|领先|名[市城县]|[百千万]亿级"
)
_EACH = re.compile("[^,;。]{0,4}(?:分别|各自)")


def apart(spot: DesignationContext, drafts: list[Draft]) -> list[Draft]:
    """甲、乙分别发展 A、B: as many places as industries are each for one; a zone is drawn where its city is."""
    if spot.group.zone:
        return [draft.doubted("medium", "开发区记在所在市") for draft in drafts]
    if not _EACH.match(spot.text, spot.group.end):
        return drafts
    return [one for draft in drafts for one in _each(draft)]


def _each(draft: Draft) -> Iterator[Draft]:
    facts = draft.facts
    if not isinstance(facts, DesignationFacts) or not 1 < len(facts.places) == len(facts.industries):
        yield draft
        return
    for place, name in zip(facts.places, facts.industries, strict=True):
        yield replace(draft, facts=replace(facts, places=(place,), industries=(name,), pairing="each"))


def is_sure(draft: Draft, text: str, words: DesignationPatterns, phrases: PhraseReader) -> bool:
    """Whether a draft whose place another sentence names says clearly for what."""
    facts = draft.facts
    if not isinstance(facts, DesignationFacts) or facts.kind in ("park", "platform"):
        return False
    if any(map(words.urged.match, facts.industries)):
        return False
    ranked = facts.kind == "base" and is_of_rank(draft, text)
    return phrases.all_alike(facts.industries) or facts.kind == "cluster" or ranked


def is_strength(draft: Draft) -> bool:
    """Whether it only says what a place is strong in."""
    return isinstance(draft.facts, DesignationFacts) and draft.facts.kind == "strength"


def is_of_rank(draft: Draft, text: str) -> bool:
    """Whether its words claim a rank in the country or beyond, as what a city is to become does."""
    return bool(RANK.search(text, draft.start, draft.end))


def together(passage: Passage, items: Sequence[PairItem], kind: str) -> Draft:
    """One designation of all places of a list."""
    codes = tuple(dict.fromkeys(code for item in items for code in item.group.codes))
    first = items[0].group
    around = (first.start, items[-1].end)
    return designation(passage, replace(first, codes=codes), items[0].industries, kind, around, joint=True)


def once(drafts: Iterable[Draft]) -> list[Draft]:
    """Without what a sentence says of the same places and industries again."""
    found: dict[object, Draft] = {}
    for draft in drafts:
        facts = draft.facts
        key = (facts.places, facts.industries) if isinstance(facts, DesignationFacts) else draft
        found.setdefault(key, draft)
    return list(found.values())
