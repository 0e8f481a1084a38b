"""Where a site lies that its name does not place: 位于甲市的某园, 某公司坐落于乙县."""

import re

from reader.facts.passage import Passage
from reader.facts.places import codes_of
from reader.lexicon import Lexicon, alternatives

_BEFORE = re.compile("(?:位于|坐落[于在]|地处|落户[于在]?|在|走进|来到|走访)$")
_OF = re.compile("[市县区]?[^,;。、“”]{0,14}?的?“?")
_BEHIND = (
    "”?(?:项目)?,?(?:[是就正已便则]|总部)*(?:位于|坐落[于在]|地处|落户[于在]?|落子|设在|建在|布局在|选址)"
)
_REACH = 30


class WhereReader:
    """Reads the place right in front of or behind a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns, in which the province may stand before the place."""
        self._held = re.compile(
            rf"”?(?:已|将|近日|日前|成功)*(?:在|落户)(?:{alternatives(lexicon.province)})?"
        )
        self._behind = re.compile(rf"{_BEHIND}(?:{alternatives(lexicon.province)})?")

    def of(self, passage: Passage, start: int, end: int, *, event: bool = False) -> tuple[str, ...]:
        """The codes of the place that its sentence says, none where it says none."""
        pattern = self._held if event else self._behind
        behind = pattern.match(passage.text, end, end + _REACH)
        if behind and (found := [m for m in passage.named(behind.end(), behind.end() + 1) if m.codes]):
            return found[0].codes
        if event:
            return ()
        near = [m for m in passage.named(max(passage.span[0], start - _REACH), start) if m.codes]
        for mention in reversed(near):
            lies = _BEFORE.search(passage.text, max(0, mention.start - 4), mention.start)
            if lies and _OF.fullmatch(passage.text, mention.end, start):
                return codes_of([mention])
        return ()
