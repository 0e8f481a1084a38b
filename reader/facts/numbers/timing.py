"""When an amount is promised or reached, by the moments of its sentence; or that a change begins with it."""

import re

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.moments import When, when
from reader.facts.numbers.setting import Setting

_FROM = re.compile(r"[由从](?:(20\d\d)年(?:年?[底末])?|目前|现在|当前|现有)?的?$")


def timing(sentence: Sentence, setting: Setting, item: Counted, reward: bool) -> tuple[When, bool]:
    """When it is to be, and whether the amount is only where a change begins (由2023年的X提高到Y)."""
    at = item.amount.start
    time = when(sentence.moments, sentence.text, at)
    base = _FROM.search(sentence.text, max(sentence.span[0], at - 12), at)
    if base:
        return time._replace(year=int(base[1]) if base[1] else None), True
    inside = [moment for moment in sentence.moments if item.segment[0] <= moment.start < item.segment[1]]
    if reward and not any(moment.kind == time.cadence and moment.start < at for moment in inside):
        time = time._replace(cadence=None)
    behind = [m.year for m in inside if m.kind == "year" and m.start > at and setting.is_before(m.year)]
    return time._replace(year=item.year or time.year or next(iter(behind), None)), False
