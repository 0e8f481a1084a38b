"""X 重点布局甲、乙等市, X 以甲、乙为重点: the industry stands in front of the places where it lies."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft

_HOW = "(?:主要|重点|集中|优先|着力|将|已|现|大多|多)*"
_LIES = re.compile(
    rf"{_HOW}(?:(?P<core>以)|依托|由|(?:布局|分布|集中|集聚|落户|落地|位于|安排|聚集)(?:在|于)?|放在|在"
    r"|(?:重点|主要|核心|布局|分布)?(?:区域|城市|地区|载体|布局|分布)[:为是])\s*$"
)
_CLOSER = re.compile("等?(?:产业集群|产业|行业|领域|集群)?$")
_CORE = re.compile(
    "(?:等[市县区地]*)?(?:[\u4e00-\u9fff]{2,8}区)?为(?:重点|核心|主|主体|龙头|中心|引领|代表|支撑|骨干)(?:区域|城市|地区)?(?=[,;。、)]|$)"
)
_ENDED = re.compile("(?:[市县区]|等[市县区地]*|地区|市县)?(?:建设|布局|发展)?(?=[,;。)]|$)")
_DEVELOPS = re.compile(
    "(?:[市县区]|等[市县区地]*|地区)?(?:加快|率先|优先|集聚|协同|联动|错位|一体化|重点|创新)*(?:发展|布局|突破|先行)(?=[,;。)]|$)"
)
_RELATED = re.compile(
    "(?:等地?|等[市县区]|地区)?(?:[均都也]|已)*(?:有|形成|布局|分布|拥有)了?(?:一批|多个|较大)?(?:相关|配套|较大规模的?)?(?:产业集群|产业集聚区|产业基地|产业园区?|产业)(?=[,;。]|$)"
)
_LEANING = re.compile("(?:重点|主要|充分)?(?:依托|立足|结合|利用)")
_REGION = re.compile("[区市县城带圈]$")


class LyingForm:
    """Reads where an industry lies."""

    def __init__(self, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases = words, phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of the industries in front, or of the heading above; None where neither says one."""
        front = spot.text[spot.low : spot.group.start].strip()
        lies = _LIES.search(front)
        if not lies:
            return self._supported(spot) or self._leaning(spot, front)
        ended = (_CORE if lies["core"] else _ENDED).match(spot.text, spot.group.end, spot.sentence[1])
        if not ended and front.endswith("在"):
            ended = _RELATED.match(spot.text, spot.group.end, spot.sentence[1])
        what = _CLOSER.sub("", front[: lies.start()])
        industries = (self._industries(what) if what else spot.topic) if ended else ()
        return [spot.draft(industries, "focus", ended.end())] if ended and industries else None

    def _supported(self, spot: DesignationContext) -> list[Draft] | None:
        """支持甲、乙发展: what, says the heading."""
        ended = (
            _DEVELOPS.match(spot.text, spot.group.end, spot.sentence[1]) if spot.led and spot.topic else None
        )
        return [spot.draft(spot.topic, "focus", ended.end())] if ended else None

    def _leaning(self, spot: DesignationContext, front: str) -> list[Draft] | None:
        """二是某某基地。依托甲、乙…: a sentence of a list, whose heading says what lies there."""
        leans = (
            spot.topic and not spot.text[spot.sentence[0] : spot.low].strip() and _LEANING.fullmatch(front)
        )
        return [spot.draft(spot.topic, "base", spot.group.end)] if leans else None

    def _industries(self, what: str) -> tuple[str, ...]:
        """Of a list in which each is like an industry."""
        what = self._words.urging.sub("", what)
        names = self._phrases.held(what)
        whole = names and len(names) == len(self._phrases.split(what))
        return names if whole and not _REGION.search(what) and self._phrases.all_alike(names) else ()
