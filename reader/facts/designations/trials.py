"""支持 PLACES 开展 X 试点, 深化 PLACES X 试点: what places try out, study or apply."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft

_ACTS = "研究|探索|开展|推广|推进|推动|开通|先行先试|试点|发展|深化|拓展|实施|加快|组织|启动|创新|打造|丰富|开放|建设|培育"
_ENDS = (
    "(?:创新|商业化|规模化|示范|场景|综合|一体化|道路|先行|推广|改革|服务|技术|产业化?|测试|推广)*"
    "(?:解决方案|试点(?:示范)?|先行先试|示范应用|试点应用|示范推广|推广应用|应用场景|应用示范|应用|测试|商业化运营|运营|产业化|综合改革|新业态|业态|新场景|场景|示范)"
)
_TRIED = re.compile(
    rf"(?:等[市县区地]*)?(?:,?依托[^,;。]{{2,16}},)?(?:率先|积极|深入|加快|先行|重点|大力|共同|联合)*(?:{_ACTS})(?P<what>[^,;。的]{{2,24}}?)(?:{_ENDS})(?=[,;。、]|工作|城市|$)"
)
_OF_THEM = re.compile(rf"(?:等?[市县区地])?(?P<what>[^,;。的0-9]{{2,12}}?)(?:{_ENDS})(?=[,;。、]|工作|$)")


class TrialForm:
    """Reads what places try out."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of what a verb behind the places, or their own trial, is of."""
        tried = _TRIED.match(spot.text, spot.group.end, spot.sentence[1]) if spot.led or spot.opens else None
        if not tried and spot.led:
            tried = _OF_THEM.match(spot.text, spot.group.end, spot.high)
        industries = self._phrases.held(tried["what"]) if tried else ()
        if not tried or not industries or not self._phrases.all_alike(industries):
            return None
        return [spot.draft(industries, "focus", tried.end())]
