"""甲市锂电产业完成产值…, 某某产业集群入选…: an industry of a place that the sentence goes on to praise or count."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_NOUN = "(?P<noun>产业集群|集群|全?产业链条?|产业带|产业|行业|业(?=以))"
_WHAT = "[^,;:。“”()0-9]"
_COUNT = r"[\d一二两三四五六七八九十]{1,3}[大个条]"


class StandingForm:
    """Reads such an industry right behind the places, or in a later segment about them."""

    def __init__(self, lexicon: Lexicon, phrases: PhraseReader) -> None:
        """Prepares the patterns of what is said of an industry."""
        self._phrases, words = phrases, lexicon.designations.standing
        listed = lexicon.designations.words
        adverbs = rf"(?:{alternatives(words.adverbs)}|20\d\d年)*"
        alone = rf"(?:{alternatives(words.said_alone)})(?!{alternatives(words.not_alone)})"
        goes_on = rf"{adverbs}(?:{alone}|{alternatives(words.said)}|是[\u4e00-\u9fff]{{2,3}}[市县区])"
        self._stands = re.compile(rf"的?(?P<what>{_WHAT}{{2,24}}?){_NOUN}(?={goes_on})")
        self._entered = re.compile(  # 渔具入选全国百强产业集群
            rf"的?(?P<what>{_WHAT}{{2,50}}?)(?:{_COUNT})?(?P<noun>产业集群|集群|产业)?{adverbs}(?:{alternatives(words.entered)})"
            rf"[^,;。]{{0,24}}?(?:{alternatives(words.lists)})(?=[,;。]|名单|$)"
        )
        self._in = re.compile(
            rf"[,]?(?:目前|{alternatives(words.adverbs)}|现已?)*在(?P<what>(?!的){_WHAT}{{2,40}}?)等?(?:{alternatives(words.fields)})+"
            rf"(?={alternatives(words.there)})"
        )
        self._these = re.compile(  # A、B、C 这三大产业是…
            rf"(?P<what>{_WHAT}{{2,80}}?、{_WHAT}{{2,30}}?)这?{_COUNT}(?:{alternatives(listed.attributes)})*"
            rf"(?P<noun>产业集群|产业链|产业|行业)(?={alternatives(words.these)})"
        )
        self._others = re.compile(alternatives(words.others))

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of an industry right behind places that open the segment; None without one."""
        return self.segment(spot, (spot.group.end, spot.high)) if spot.opens else None

    def segment(self, spot: DesignationContext, span: Range) -> list[Draft] | None:
        """The same in a segment of its own."""
        low = span[0] + (spot.text[span[0] : span[0] + 1] in ",;:")
        entered = self._entered.match(spot.text, low, span[1])
        stands = (
            entered
            or self._these.match(spot.text, low, span[1])
            or self._in.match(spot.text, low, span[1])
            or self._stands.match(spot.text, low, span[1])
        )
        if not stands or self._others.search(stands["what"]):
            return None
        industries = self._phrases.held(stands["what"])
        if not industries or not (entered or self._phrases.all_alike(industries)):
            return None
        noun = stands.groupdict().get("noun") or ""
        kind = "cluster" if entered or "集群" in noun else "strength"
        return [spot.draft(industries, kind, stands.end())]
