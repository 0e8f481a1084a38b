"""推动 PLACES X产业做大做强; 支持 PLACES 加快 X 布局: an industry between the places and a word of growth."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft

_GROWS = (
    "做大做强|做强做优|加快发展|提质升级|集聚发展|集群(?:化)?发展|高质量发展|发展壮大|提质增效|转型升级|转型|崛起|倍增"
    "|突破发展|培育|延伸|延链|补链|强链|升级|提升|发展"
)
_RISING = re.compile(
    rf"的?([^,;:。0-9“”]{{2,30}}?(?:产业链?|行业))(?:加快|实现)?(?:绿色|低碳|数字化?|智能化?|数智化?|高端化?)*(?:{_GROWS})"
)
_ADVANCE = re.compile(
    r",?(?:加快|加快推进|推进|推动|促进|深化|强化)([^,;:。0-9“”]{2,30}?)(?:产业)?(?:集聚布局|布局|集聚发展|融合发展|发展)(?=[,;。]|$)"
)
_PROJECT = re.compile(
    "等?(?P<what>[^,;:。0-9“”的]{2,24}?)(?:项目|厂址|场址|工程|基地)(?:规模化|加快|早日|全面|前期|开工|滚动|有序)*(?:量产|投产|达产|落地|建设|集聚|开发|前期工作|扩建)(?=[,;。、]|$)"
)
_LAID_OUT = re.compile("(?:布局|延伸|延长|拉长)$")
_PLAIN = re.compile(r"([^,;:。0-9“”的]{2,30}?产业)(?:链条?)?(?=[,;。]|$)")  # 布局甲区某某产业
_UPGRADED = re.compile(
    r"(?:做好|抓好|推进|推动)([^,;:。0-9“”的]{2,20}?)(?:产业)?(?:转型升级|提质升级|升级|升级改造)(?=[,;。]|$)"
)


class GrowthForm:
    """Reads the industries whose growth places are led to."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def _project(self, spot: DesignationContext) -> re.Match[str] | None:
        """推动甲、乙两市某某制造项目量产."""
        project = _PROJECT.match(spot.text, spot.group.end, spot.high)
        return (
            project if project and self._phrases.all_alike(self._phrases.held(project[1]) or ("",)) else None
        )

    def _plain(self, spot: DesignationContext) -> re.Match[str] | None:
        """提升甲、乙等某某产业: nothing behind the industry."""
        plain = _PLAIN.match(spot.text, spot.group.end, spot.high)
        return plain if plain and self._phrases.all_alike(self._phrases.held(plain[1])) else None

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """X产业做大做强; 加快 X 布局; 做好 X 升级; None where no industry grows."""
        if not (spot.led or spot.opens):
            return None
        laid_out = _LAID_OUT.search(spot.text[spot.low : spot.group.start])
        rising = (_PLAIN if laid_out else _RISING).match(spot.text, spot.group.end, spot.high)
        if not rising and spot.led:
            rising = self._plain(spot) or self._project(spot)
        found = rising or (_ADVANCE.match(spot.text, spot.group.end, spot.stop) if spot.led else None)
        upgraded = None if found else _UPGRADED.match(spot.text, spot.group.end, spot.stop)
        if upgraded and all(map(self._phrases.judge.alike, self._phrases.split(upgraded[1]))):
            found = upgraded
        industries = self._phrases.held(found[1]) if found else ()
        return [spot.draft(industries, "focus", found.end())] if found and industries else None
