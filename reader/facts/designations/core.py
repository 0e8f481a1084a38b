"""以 PLACES 为核心,打造 …: the places stand in the middle of what they are named as, or are to do."""

import re

from reader.facts.designations.focus import FocusForm
from reader.facts.designations.named_as import KindForm
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft

_CORE = re.compile(
    r"为(?:双)?(?:核心|中心|龙头|引领|重点|支撑|依托|主体|主|骨干|支点|极)区?(?:的|,(?:着力|重点|联合|合力|共同|加快|辐射带动[^,;。]{0,12},)?(?=打造|建设|培育|构建|形成|发展|布局|重点)|(?=布局|发展))"
)


class CoreForm:
    """Reads what is said around a core, in the forms of what stands behind places."""

    def __init__(self, words: DesignationPatterns, kinds: KindForm, focus: FocusForm) -> None:
        """Takes the vocabulary and the forms."""
        self._words, self._kinds, self._focus = words, kinds, focus

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of what is built around the places."""
        core = _CORE.match(spot.text, spot.group.end) if spot.led else None
        if not core:
            return None
        behind = spot.moved(core.end())
        drafts = self._kinds.read(behind, joint=True)
        if drafts is not None:
            return drafts
        doing = self._words.doing.match(spot.text[core.end() : spot.sentence[1]])
        return self._focus.listed(behind, doing[0]) if doing else None
