"""甲市某产业园,聚焦 X; 乙市高新区重点发展 Y: a park or zone that bears its city's name does what the city does there."""

import re
from dataclasses import replace

from reader.facts.designations.predicates import PredicateForm
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft

_PARK = re.compile(
    "[\u4e00-\u9fff]{2,14}?(?:产业园区?|工业园区?|科技园区?|科技城|科学城|产业城|[高经]新?开?区|开发区)(?=[,将正已重着聚瞄主以把围依紧]|是以)"
)


class ParkForm:
    """Reads the predicates of a park."""

    def __init__(self, predicates: PredicateForm) -> None:
        """Takes the form of predicates."""
        self._predicates = predicates

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The drafts of what is done in the park; None where no park opens the segment."""
        park = _PARK.match(spot.text, spot.group.end, spot.high + 1) if spot.opens else None
        if not park or (len(spot.group.codes) > 1 and spot.group.named > 1):
            return None
        drafts = self._predicates.read(replace(spot.moved(park.end()), led=False))
        return [draft.doubted("medium", "园区记在所在市") for draft in drafts] if drafts else None
