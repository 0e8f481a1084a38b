"""PLACE 是“中国某某名城”, 支持 PLACE 中国某某名城: a title of honour that says what a place is known for."""

import re
from dataclasses import replace

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft

_TURNS = "(?:正?[从由]“[^”]+”)?(?:迈向|走向|蝶变为|转型为|变身)"
_BEARS = (
    _TURNS
    + "|是|为|被?誉为|被?称为|称作|素有|享有|享|获评|荣获|获得|获|有着?|拥有|摘得|叫响|打响|擦亮|[授予命名评认定]{2,3}为?|成为|冠以"
)
_NAME = "(?:名[城县镇市]|基地[市县镇]|之[都乡城镇府]|第一[县市镇乡]|之源|摇篮|特色产业基地|产业集群)"
_HONOUR = re.compile(
    rf"[^。;“”]{{0,24}}?(?:{_BEARS})[^,;。“”]{{0,8}}?“(?:中国|世界|国际|全国|东方|亚洲|北方|江北|华夏|天下)*(?P<what>[^“”]{{1,12}}?)(?:产业)?(?:{_NAME}|[都城])”"
)
_TITLED = rf"“(?:中国|世界|国际|全国|东方|亚洲|北方|江北|华夏|天下)*(?P<what>[^“”]{{1,12}}?)(?:产业)?(?:{_NAME}|[都城谷])”"
_FARTHEST = 4
_QUOTED, _BEFORE = re.compile(_TITLED), re.compile(rf"{_TITLED}$")
_MADE = re.compile(
    rf"[市县区]?(?:蓄力|聚力|努力|奋力|致力|持续|积极|将|要|正|着力|全力|加快|奋力|大力|力争|倾力)*(?:打造|建设|争创|创建|建成)(?:成为?|为)?[^,;。“”]{{0,8}}?“?(?:中国|世界|国际|全国|东方|北方|江北|“)+(?P<what>[^,;。“”]{{1,12}}?)(?:产业)?{_NAME}”?(?=[,;。、的]|$)"
)
TITLE = re.compile(
    "“?(?:中国|全国|世界)(?:北方|南方|东方)?(?P<what>[\u4e00-\u9fff]{1,12}?)(?:产业)?(?:名[城县镇]|基地[市县镇]|之[都乡城])(?![市区])”?"
)
"""A title right behind the name of who bears it."""
_VIRTUE = re.compile(
    "历史|文化|文明|书法|诗|长寿|幸福|魅力|宜居|优秀|孝|生态|园林|武术|杂技|曲艺|戏曲|礼仪|孔|孟|圣|将军|民间|千年|绿色|和谐|友好|创新|创业|投资|信用|双拥|卫生|森林|智慧|美丽|泉|工匠|好人|君子|德|爱情|成语|神话|英雄|红色"
)


class HonourForm:
    """Reads such names."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of what the name is of, where that is an industry."""
        title = TITLE.match(spot.text, spot.group.end, spot.high)
        if title:
            return self._borne(spot, title)
        honour = _HONOUR.match(spot.text, spot.group.end, spot.sentence[1]) if spot.opens else None
        made = None if honour else self._made(spot)
        found = honour or made
        if not found and (before := self._in_front(spot)):
            return before
        if not found or found.end() > spot.stop or _VIRTUE.search(found["what"]):
            return None
        if len(spot.group.codes) > 1:
            return self._shared_out(spot, found)
        industries = self._phrases.held(found["what"])
        return [spot.draft(industries, "strength", found.end())] if industries else None

    def _made(self, spot: DesignationContext) -> re.Match[str] | None:
        """Right behind the place, or in a later part of a sentence that it opens."""
        starts = [spot.group.end]
        if spot.opens:
            starts += [at + 1 for at in spot.divided if spot.group.end <= at < spot.stop][:_FARTHEST]
        found = (_MADE.match(spot.text, start, spot.stop) for start in starts)
        return next((one for one in found if one), None)

    def _shared_out(self, spot: DesignationContext, found: re.Match[str]) -> list[Draft] | None:
        """甲、乙分别被称为“A 之乡”“B 之都”: a title each, in the order of the places; else no one's."""
        titles = [
            title
            for title in _QUOTED.finditer(spot.text, spot.group.end, spot.stop)
            if title.start() >= found.end() - len(title[0]) - 2
        ]
        codes = spot.group.codes
        if "分别" not in spot.text[spot.group.end : found.end()] or len(titles) != len(codes):
            return None
        return [
            replace(spot, group=replace(spot.group, codes=(code,))).draft(names, "strength", title.end())
            for code, title in zip(codes, titles, strict=True)
            if (names := self._phrases.held(title["what"])) and not _VIRTUE.search(title["what"])
        ]

    def _in_front(self, spot: DesignationContext) -> list[Draft] | None:
        """“A 之都”甲县: the title stands right before the place."""
        title = _BEFORE.search(spot.text[spot.sentence[0] : spot.group.start])
        names = self._phrases.held(title["what"]) if title and not _VIRTUE.search(title["what"]) else ()
        alike = names and len(spot.group.codes) == 1 and self._phrases.all_alike(names)
        return [spot.draft(names, "strength", spot.group.end)] if alike else None

    def _borne(self, spot: DesignationContext, title: re.Match[str]) -> list[Draft]:
        """The draft of a title without quotes or verb, none where it praises something else."""
        industries = () if _VIRTUE.search(title["what"]) else self._phrases.held(title["what"])
        return [spot.draft(industries, "strength", title.end())] if industries else []
