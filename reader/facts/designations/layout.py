"""甲、乙两核引领,丙、丁多点支撑的 X 发展格局: what places are in a layout whose industry its end names."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft

_PART = "[核极点翼心轴带区城组团支基龙头引擎支点中心枢纽]{1,2}"
_ROLE = re.compile(
    rf"(?:等?[市县区])?[“‘]?(?:为?[一两双三四五六七八九多单各]{_PART}|为(?:核心|龙头|引领|支撑|支点|主体|骨干|中心|引擎|两翼|节点|重点))[”’]?"
    "(?:引领|驱动|带动|支撑|联动|协同|辐射|示范|互动|并进|布局|集聚|发展|呼应)*(?=[,、的])"
)
_END = re.compile("(?:新)?(?:发展|空间|产业|区域|总体)*(?:新)?(?:格局|布局|体系)(?=[,;。]|$)")
_TRIM = re.compile(
    "(?:产业|全?产业链)?(?:(?:协同|融合|集聚|错位|集群|差异化|一体化|协调|联动|梯次)(?:发展)?)*(?:发展)?(?:空间)?$"
)
_BREAK = re.compile("[,;、]|[两多][核极点翼]|的")
_QUALITY = re.compile("产业|现代化?|区域|协同|错位|优势互补|特色")


class LayoutForm:
    """Reads the part of places in a layout."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of the industry whose layout the sentence goes on to name; None without one."""
        role = _ROLE.match(spot.text, spot.group.end, spot.sentence[1])
        end = _END.search(spot.text, role.end(), spot.sentence[1]) if role else None
        if not role or not end:
            return None
        before = spot.text[role.end() : end.start()]
        cut = [mark.end() for mark in _BREAK.finditer(before)]
        what = _TRIM.sub("", before[cut[-1] :] if cut else before)
        industries = self._phrases.held(what) or spot.topic
        if not what or _QUALITY.fullmatch(what):
            industries = spot.topic
        if not industries or not self._phrases.all_alike(industries):
            return None
        return [spot.draft(industries, "focus", role.end())]
