"""以 PLACES 为核心,打造 …: the places stand in the middle of what they are named as, or are to do."""

import re

from reader.facts.designations.named_as import KindForm
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.predicates import PredicateForm
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft

_CORE = re.compile(
    r"(?:现有)?(?:[\u4e00-\u9fff]{2,8}?(?:企业|基地|基础|优势|园区|集群))?为(?:双)?(?:核心|中心|龙头|引领|重点|支撑|依托|主体|主|骨干|支点|极|节点|代表)(?:区域?)?(?:的|,(?:着力|重点|联合|合力|共同|加快|辐射带动[^,;。]{0,12},)?(?=打造|建设|培育|构建|形成|发展|布局|重点|做[大强优精]|培强|壮大|聚焦|突出|提升|主攻)|(?=布局|发展|,|$))"
)
_BOARD = re.compile("(?P<what>[^,;:。的]{2,16}?)(?:产业)?板块(?=[,;。、]|$)")


class CoreForm:
    """Reads what is said around a core, in the forms of what stands behind places."""

    def __init__(
        self, words: DesignationPatterns, kinds: KindForm, predicates: PredicateForm, phrases: PhraseReader
    ) -> None:
        """Takes the vocabulary, the forms of nouns and verbs behind places and the reader of phrases."""
        self._words, self._kinds, self._predicates, self._phrases = words, kinds, predicates, phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of what is built around the places."""
        core = _CORE.match(spot.text, spot.group.end) if spot.led else None
        if not core:
            return None
        behind = spot.moved(core.end())
        drafts = self._kinds.read(behind, joint=True)
        if drafts is not None:
            return drafts
        board = _BOARD.match(spot.text, core.end(), spot.sentence[1])
        names = self._phrases.held(board["what"]) if board else ()
        if board and names:
            return [behind.draft(names, "zone", board.end())]
        doing = self._words.doing.match(spot.text, core.end(), spot.sentence[1])
        listed = doing and self._phrases.listed(spot.text, doing.end(), spot.stop, closed=False)
        if not listed and (further := self._predicates.read(behind)):
            return further
        if not listed and spot.topic:
            return [spot.draft(spot.topic, "base", core.end())]
        return [behind.draft(listed.industries, "focus", listed.end)] if listed else []
