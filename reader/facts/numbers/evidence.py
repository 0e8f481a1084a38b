"""The shortest stretch of a sentence that carries an amount, with a moment that stands right before it."""

from reader.facts.drafts import LONGEST, evidence_range
from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.moments import TimeExpression
from reader.types import Range


def evidence_of(sentence: Sentence, item: Counted) -> Range:
    """The characters that say the amount and what it counts."""
    start = item.segment[0] if item.reason or not item.behind else item.left[0]
    end = item.right[1] if item.behind else max(item.amount.stop, item.last)
    before = [mark for mark in sentence.divided if mark == start - 1]
    for moment in sentence.moments:
        near = before and moment.end == before[0] and end - moment.start <= LONGEST
        if near and moment.kind != "base":
            start = _moment_start(sentence, moment)
    return evidence_range(sentence.text, start, end)


def _moment_start(sentence: Sentence, moment: TimeExpression) -> int:
    """Where the moment's segment begins, when little stands before the moment."""
    marks = (mark + 1 for mark in sentence.divided if mark < moment.start)
    low = max(marks, default=sentence.span[0])
    return low if moment.start - low <= 3 else moment.start
