"""甲市…A、B、C 等产业…: a closed list of known industries further on in a sentence that opens with its place."""

import re
from collections.abc import Iterator

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.lexicon import Lexicon, alternatives

_REACH = 120
_FEWEST = 2
_SOFT = re.compile("[以把将在为是的了从到]|包括|涵盖|主要|以及|其中|包含|例如|比如|支持|鼓励|引导|推动|促进")
_MARK = re.compile("[,;:。!?()“”\n]|-{2}")
_OTHERS = re.compile(
    "我国|全国|全省|全球|我省|世界|国内|高校|院校|专业|学科|人才|技术|企业|公司|峰会|论坛|大会|活动"
)
_NO_END = re.compile(
    "园|示范|融合|深度融合|跨界|联动|联盟|协会|商会|基金|政策|人才|发展[论大]|技术|研究|工人|大军|工程|规划|计划|方案|专班|链长|联合会|集团|投资"
)


class NearbyForm:
    """Reads such a list where no other form finds what the places are to do."""

    def __init__(self, lexicon: Lexicon, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases = words, phrases
        listed = lexicon.designations
        nouns = {word: kind for word, kind in listed.kinds.items() if kind in ("cluster", "base")}
        self._kinds = {**nouns, **listed.roles}
        closers = [
            word for word in listed.words.closers if "产业" in word or word in ("行业", "领域", "板块")
        ]
        count = r"(?:(?:[\d一二两三四五六七八九十]{1,3}|多|诸多|众多)[大个条种]?[^,;。、\u7b49]{0,6}?的?)?"
        self._closed = re.compile(
            rf"(?P<etc>等)?{count}(?:{alternatives(listed.words.attributes)}|[十百千万]+亿级)*"
            rf"(?P<noun>{alternatives((*self._kinds, *closers))})"
        )

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of the first such list; None without one."""
        if not spot.opens or spot.group.zone:
            return None
        stop = min(spot.stop, spot.group.end + _REACH)
        for closed in self._closed.finditer(spot.text, spot.group.end, stop):
            names = self._names(spot, closed)
            if names:
                kind = self._kinds.get(closed["noun"], "focus")
                return [spot.draft(names, kind, closed.end()).doubted("medium", "同句列出的产业")]
        return None

    def _names(self, spot: DesignationContext, closed: re.Match[str]) -> tuple[str, ...]:
        """The industries in front of what closes their list; none of one thing, or of something else."""
        text = spot.text
        marks = [mark.end() for mark in _MARK.finditer(text, spot.group.end, closed.start())]
        low = marks[-1] if marks else spot.group.end
        start = max(self._cuts(text, low, closed.start()), default=low)
        written = text[start : closed.start()]
        if _NO_END.match(text, closed.end()) or _OTHERS.search(text, low, closed.start()):
            return ()
        names = self._phrases.held(written)
        whole = len(names) >= _FEWEST and len(names) == len(self._phrases.split(written))
        return names if whole and self._phrases.all_alike(names) else ()

    def _cuts(self, text: str, low: int, end: int) -> Iterator[int]:
        """Behind verbs and the like in front of the list's first item."""
        first = text.find("、", low, end)
        stop = first if first >= 0 else end
        for pattern in (_SOFT, self._words.doing):
            yield from (cut.end() for cut in pattern.finditer(text, low, stop) if cut.end() > cut.start())
