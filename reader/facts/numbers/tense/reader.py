"""Which amounts are reached already and promise nothing: by the words around them, their year, the text."""

import re
from typing import NamedTuple

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.running import Tenses
from reader.facts.numbers.setting import Setting
from reader.facts.numbers.tense.marks import MarkReader, TimeMark
from reader.lexicon import Lexicon

_BASE = re.compile(r"[^,;。、]{0,12}基础上|(?:提高|增长|增加|提升|上升|扩大)[到至]")
_RAISED = re.compile(r"(?:提高|增长|增加|提升|上升|扩大)[到至](?:20\d\d年)?(?:年?[底末])?的?$")
_NORM = re.compile("不(?:低于|少于|超过|高于|小于|大于)$|控制在$")
_THIS_YEAR = re.compile("今年|明年|全年")
_ESTIMATED = "预计"  # in a look back: the year's figures are not closed yet
_DONE_BEHIND = re.compile(
    r"[^,;。、]{0,12}(?:已(?!有的)|入选|获批|获评|上榜|列入(?!计划)|纳入(?:到|了|国家|省))|[^,;。]{0,24}取得(?:圆满)?成功"
)


class Verdict(NamedTuple):
    """Whether an amount is reached, and whether its own words say so."""

    reached: bool
    explicit: bool


class SentenceTense:
    """Tells of the amounts of one sentence which are reached and which are to come."""

    def __init__(
        self,
        sentence: Sentence,
        setting: Setting,
        reader: MarkReader,
        marks: list[TimeMark],
        running: Tenses,
    ) -> None:
        """Takes the sentence's marks and what was said before."""
        self._sentence, self._setting, self._reader = sentence, setting, reader
        self.marks, self._running = marks, running

    def verdict(self, item: Counted, year: int | None) -> Verdict:
        """Whether the amount of that year is reached."""
        text, at, begins = self._sentence.text, item.amount.start, self._setting.begins
        if _BASE.match(text, item.amount.stop, item.segment[1]):
            return Verdict(True, True)
        raised = _RAISED.search(text[max(0, at - 14) : at])
        if raised and year is not None and begins is not None:
            return Verdict(year < begins, True)
        own = _decisive([mark for mark in self.marks if mark.start < at], text, at)
        if raised and self._setting.outlook == "ahead":
            return Verdict(False, True)
        estimated = own and not own.past and self._is_estimated(own, at)
        if estimated or (not own and _DONE_BEHIND.match(text, item.amount.stop, item.segment[1])):
            return Verdict(True, True)
        return Verdict(own.past, True) if own else self._unsaid(item)

    def _is_estimated(self, own: TimeMark, at: int) -> bool:
        """预计 in a look back, or behind sentences of what is over where nothing else is to come."""
        text = self._sentence.text
        if not text.startswith(_ESTIMATED, own.start):
            return False
        ahead = [mark for mark in self.marks if mark.start < at and not mark.past]
        alone = all(text.startswith(_ESTIMATED, mark.start) for mark in ahead)
        this_year = _THIS_YEAR.search(text, self._sentence.span[0], at)
        return self._running.headed_back or (self._running.past is True and alone and not this_year)

    def _unsaid(self, item: Counted) -> Verdict:
        """By what the paragraph said before, else by how things stand, else by what the text is."""
        outlook = self._setting.outlook
        if outlook in ("ahead", "back"):
            return Verdict(outlook == "back", outlook == "ahead")
        text, (start, end) = self._sentence.text, item.segment
        if _NORM.search(text, max(start, item.amount.start - 4), item.amount.start):
            return Verdict(False, False)
        if self._running.past is not None:
            return Verdict(self._running.past, False)
        if self._running.plans and self._reader.is_promising(text, start, end):
            return Verdict(False, False)
        if self._reader.is_standing(text, start, end):
            return Verdict(True, False)
        return Verdict(not (self._running.plans or self._reader.is_promising(text, start, end)), False)


class TenseReader:
    """Reads the tense of sentences."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the words of time."""
        self._marks = MarkReader(lexicon)

    def of(self, sentence: Sentence, setting: Setting, running: Tenses) -> SentenceTense:
        """The tense of a sentence behind what was said before."""
        marks = self._marks.marks(sentence.text, *sentence.span, sentence.moments, setting.begins)
        return SentenceTense(sentence, setting, self._marks, marks, running)


def _decisive(before: list[TimeMark], text: str, at: int) -> TimeMark | None:
    """The mark that holds: the last one, but 已 and 了 do not undo a time to come up to the next semicolon."""
    if not before:
        return None
    last = before[-1]
    dated = [mark for mark in before if mark.dated]
    if last.past and not last.dated and dated and not dated[-1].past and ";" not in text[dated[-1].end : at]:
        return dated[-1]
    return last
