"""推动 PLACES X产业做大做强; 支持 PLACES 加快 X 布局: an industry between the places and a word of growth."""

import re

from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft
from reader.facts.industries import IndustryReader

_RISING = re.compile(
    r"^([\u4e00-\u9fff]{2,14}?(?:产业|产业链))(?:做大做强|做强做优|做优做强|加快发展|提质升级|集聚发展|高质量发展|发展壮大)"
)
_ADVANCE = re.compile(
    r",?(?:加快|加快推进|推进|推动|促进|深化|强化)([^,;:。0-9“”]{2,30}?)(?:产业)?(?:集聚布局|布局|集聚发展|融合发展|发展)(?=[,;。]|$)"
)


class GrowthForm:
    """Reads the industries whose growth places are led to."""

    def __init__(self, industries: IndustryReader) -> None:
        """Takes the reader of industries."""
        self._industries = industries

    def rising(self, spot: DesignationContext) -> list[Draft] | None:
        """X产业做大做强."""
        found = _RISING.match(spot.text[spot.group.end : spot.high]) if spot.led else None
        if not found:
            return None
        return [spot.draft(self._industries.split(found[1]), "focus", spot.group.end + found.end())]

    def advanced(self, spot: DesignationContext) -> list[Draft] | None:
        """加快 X 布局; none where no industry is advanced."""
        found = _ADVANCE.match(spot.text, spot.group.end, spot.stop) if spot.led else None
        if not found:
            return None
        industries = self._industries.split(found[1])
        return [spot.draft(industries, "focus", found.end())] if industries else []
