"""The words that make places a designation: what they are named as, what they are to do, who urges them on."""

import re

from reader.facts.designations.groups import Group
from reader.lexicon import Lexicon, alternatives


class DesignationPatterns:
    """Patterns of the vocabulary.

    Attributes:
        kinds: the noun that places are named as to the kind of the contract.
        kind: finds such a noun.
        focus: verbs right behind places that open a list of what they are to do.
        doing: verbs that stand between places and an industry.
        proper: what opens the proper name of one thing.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words, kinds = lexicon.designations.words, lexicon.designations.kinds
        self.kinds = kinds | {"带": "zone", "轴": "zone"}
        self.kind = re.compile(rf"{alternatives(kinds)}|(?<=[游化])[带轴]")
        self.focus = re.compile(
            rf"^(?:市|等市|等地|各市?|分别|将|要|则|主要|负责|结合实际|因地制宜|错位|差异化|协同|联动|合力|共同){{0,3}}(?:{alternatives(words.focus_only)})"
        )
        self.doing = re.compile(rf"(?:{alternatives(words.focus)})")
        self.proper = re.compile(alternatives(("国际", "国家", "“", *lexicon.province)))
        self._verb = re.compile(rf"(?:{alternatives(words.verbs)})(?:以|在|由)?$")

    def is_led(self, text: str, low: int, group: Group) -> bool:
        """Whether a verb such as 培育 leads to the places, or 、 with a verb right behind them goes on."""
        before = text[low : group.start].rstrip()
        chained = before.endswith("、") and self.doing.match(text, group.end)
        return bool(self._verb.search(before) or chained)
