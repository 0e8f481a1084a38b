"""INDUSTRIES 是 PLACES 的特色优势产业: the industries stand in front of the places whose they are."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft

_BEFORE = re.compile(
    r"(?:把|将)?(?P<what>[^,;。:]{2,60}?)(?:这?[\d一二两三四五六七八九十]{1,3}[大个条](?:特色|优势|主导|重点|传统|新兴|支柱)*(?:产业集群|产业链|产业|行业)|产业|行业)?(?:已经?|正|逐步|逐渐|一直|历来|都|均|也|发展)*(?:是|成为|成了|作为|打造成为?|培育成为?|建设成为?|打造为)$"
)
_AGAIN = re.compile("[也又还]?是")  # its subject stands a segment before
_ONE_OF = re.compile(
    r"的?[\d一二三四五六七八九十]{1,3}[大条个][^,;。]{0,8}?(?:产业集群|集群|产业链|产业)(?:之一|之首)"
)
_LONGEST = 24


class OwnershipForm:
    """Reads what an industry is to places."""

    def __init__(self, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases = words, phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of the industries in front of the places."""
        front = spot.text[spot.low : spot.group.start]
        before, again = _BEFORE.match(front), _AGAIN.fullmatch(front)
        stop = min(spot.high, spot.group.end + _LONGEST)
        role = self._words.role.search(spot.text, spot.group.end, stop) if before or again else None
        if again:
            one = _ONE_OF.match(spot.text, spot.group.end, stop)
            return [spot.draft(spot.topic, "cluster", one.end())] if one and spot.topic else None
        industries = self._phrases.held(before["what"]) if before and role else ()
        return (
            [spot.draft(industries, self._words.roles[role[0]], role.end())] if role and industries else None
        )
