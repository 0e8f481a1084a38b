"""Which amounts are reached already and promise nothing: by the words around them, their year, the text."""

import re

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.setting import Setting
from reader.lexicon import Lexicon, alternatives

_BASE = re.compile(r"的?基础上|(?:提高|增长|增加|提升|上升|扩大)[到至]")
_RAISED = re.compile(r"(?:提高|增长|增加|提升|上升|扩大)[到至](?:20\d\d年)?(?:年?[底末])?的?$")
_FUTURE = re.compile(r"力争|将(?!近)|计划(?=到|在|新|培)|下一步|今后|明年|拟|到20\d\d年|预计|确保")


class ReachedReader:
    """Tells what is reached from what is to come."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the words for what is past."""
        words = lexicon.quantities
        self._past = re.compile(
            f"(?<![较比于同])(?:{alternatives(words.past)}|{alternatives(words.past_marks)})"
        )

    def is_reached(self, sentence: Sentence, setting: Setting, item: Counted, year: int | None) -> bool:
        """Whether the amount of that year is reached."""
        at = item.amount.start
        if _BASE.match(sentence.text, item.amount.stop):
            return True
        if _RAISED.search(sentence.text[max(0, at - 14) : at]):
            if year is None:
                return setting.looks_back and self._is_past(sentence.text, sentence.span[0], at, True)
            return setting.begins is not None and year < setting.begins
        if year is not None and setting.begins is not None and year != setting.begins:
            return setting.is_before(year)
        return self._is_past(sentence.text, sentence.span[0], at, setting.looks_back)

    def _is_past(self, text: str, start: int, at: int, looks_back: bool) -> bool:
        """Whether the words before a number say that it is reached."""
        past = max((m.start() for m in self._past.finditer(text, start, at)), default=-1)
        future = max((m.start() for m in _FUTURE.finditer(text, start, at)), default=-1)
        return past > future or (looks_back and future < 0)
