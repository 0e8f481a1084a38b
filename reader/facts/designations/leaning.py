"""依托 PLACES 的 … 优势,打造 KIND: what rests on the places' strength is what they are named for."""

import re

from reader.facts.designations.predicates import PredicateForm
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft
from reader.facts.records import DesignationFacts

_LEANS = re.compile("(?:依托|发挥|凭借|立足|利用|联动|串联|整合|挖掘|用好|放大|统筹)$")
_STRENGTH = re.compile("(?:等?[市县区地])?[^,;:。“”]{0,30}?(?:优势|基础|条件|资源)+(?=,|$)")


class LeaningForm:
    """Reads the predicate behind such a strength."""

    def __init__(self, predicates: PredicateForm) -> None:
        """Takes the form of predicates."""
        self._predicates = predicates

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of what is made there, or what is done where nothing is made; None without either."""
        leans = _LEANS.search(spot.text[spot.low : spot.group.start])
        strength = _STRENGTH.match(spot.text, spot.group.end, spot.high) if leans else None
        goes_on = strength and spot.text.startswith(",", strength.end())
        drafts = self._predicates.read(spot.moved(strength.end())) if strength and goes_on else None
        made = [draft for draft in drafts or () if _kind(draft) != "focus"]
        return made or drafts


def _kind(draft: Draft) -> str:
    return draft.facts.kind if isinstance(draft.facts, DesignationFacts) else ""
