"""甲市:A、B; 乙市——C: a list right behind the name of a place and a mark, as plans lay out who does what."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft

_MARK = re.compile(r"[:]|-{1,3}|[ \t]*[|\t][ \t|]*| {1,4}(?=[^\n。,;:]{2,40}、[^\n。,;:]{2,60}(?:\n|$))")
_END = re.compile("[;。\n]")
_CLOSED = re.compile("(?:等)?(?:特色|优势|主导|重点)*(?:产业集群|产业链|产业|集群|领域|行业)?$")


class ListedForForm:
    """Reads such a list, in which nothing but industries stands."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of the list; None where something else stands in it."""
        mark = _MARK.match(spot.text, spot.group.end) if spot.opens else None
        if not mark:
            return None
        ended = _END.search(spot.text, mark.end(), spot.stop)
        end = ended.start() if ended else len(spot.text[: spot.stop].rstrip("、,; "))
        written = _CLOSED.sub("", spot.text[mark.end() : end].strip())
        names = self._phrases.split(written)
        plain = names and all(map(self._phrases.judge.plausible, names))
        if not plain or not any(map(self._phrases.judge.alike, names)):
            return None
        return [spot.draft(names, "focus", end)]
