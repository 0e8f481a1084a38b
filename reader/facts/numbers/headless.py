"""Amounts in front of which only places or times stand: what they count is said further ahead."""

import re
from dataclasses import replace

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.indicators import Noun, NounReader
from reader.types import Range

_FILL = re.compile(
    r"(?:[\s、,;:()和与及市县区等的]|以及|其中|主要|分布|位于|布局|在|包括|有|为|达到?|超过|突破|完成|建成|约|近|不少于|20\d\d年(?:年?[底末])?|到|至|仅|各|分别)*"
)
_STATE = re.compile(
    r"(?:[,:]|其中|进一步|不断|持续|稳步|明显|显著|大幅|快速|逐步|迅速|加快|有所|稳中有|偏|较|还|仍|更加|日益|全面)*"
    r"(?:低|高|大|小|强|少|多|提升|增长|扩大|提高|壮大|下降|增强|领先|攀升|扩容|完善|优化|向好|改善|上升|增加|降低|突破|跃升)+$"
)
_REASON = "承前文所指"


class HeadlessReader:
    """Finds what such an amount counts."""

    def __init__(self, nouns: NounReader) -> None:
        """Takes the reader of nouns."""
        self._nouns = nouns

    def is_headless(self, sentence: Sentence, left: Range) -> bool:
        """Whether only places, times and fillers stand in front of the amount, a place among them."""
        named = [m for m in sentence.mentions if left[0] <= m.start and m.end <= left[1]]
        words, done = "", left[0]
        for mention in named:
            words += sentence.text[done : mention.start]
            done = mention.end
        return bool(named) and bool(_FILL.fullmatch(words + sentence.text[done : left[1]]))

    def of_list(
        self, sentence: Sentence, own: Range, unit: str, previous: Counted | None
    ) -> tuple[Noun, str]:
        """Of an amount in a list of places: what the amount before counts, or the words before the list."""
        if previous is not None and previous.amount.unit == unit:
            return replace(previous.noun, prefix=""), _REASON
        return self._said_before(sentence, own)

    def of_state(self, sentence: Sentence, own: Range) -> tuple[Noun, str]:
        """规模不断壮大, 2022年达到X: of a time alone, what the part before speaks of."""
        at = self._part_before(sentence, own)
        words = sentence.text[at[0] : at[1]]
        state = _STATE.search(words)
        if not state or state.start() < 2:
            return Noun("", ()), ""
        return self._before(sentence, (at[0], at[0] + state.start()))

    def _said_before(self, sentence: Sentence, own: Range) -> tuple[Noun, str]:
        return self._before(sentence, self._part_before(sentence, own))

    def _before(self, sentence: Sentence, span: Range) -> tuple[Noun, str]:
        grades = sentence.amounts.grades
        noun = self._nouns.before(sentence.text, sentence.clean, span, grades, counted=True)
        return (noun, _REASON) if len(noun.text) > 1 else (Noun("", ()), "")

    def _part_before(self, sentence: Sentence, own: Range) -> Range:
        """The words between the last two marks before the amount's own part; empty where an amount is in them."""
        low = max((at + 1 for at in sentence.divided if at < own[0] - 1), default=sentence.span[0])
        high = max(low, own[0] - 1)
        counted = any(low <= quantity.start < high for quantity in sentence.amounts.quantities)
        return (high, high) if counted else (low, high)
