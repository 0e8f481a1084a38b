"""The words around an amount that are its own, and what stands beside it."""

import re
from dataclasses import replace

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.evidence import evidence_of
from reader.facts.numbers.quantity import Quantity
from reader.facts.places import codes_of
from reader.types import Range

_SIGNS = {"≥": ">=", "≧": ">=", "≤": "<=", "≦": "<=", ">": ">", "≈": "~"}
TENTHS = "成"
"""The measure of tenths."""
_GRADE_BEHIND = re.compile("[,(](?:都|均|全)?(?:是|为|指|限|属)[^,;。]{0,2}级")


def span_of(sentence: Sentence, item: Counted) -> Range:
    """The words that carry the amount, without those of the amounts before it in a list."""
    start, end = evidence_of(sentence, item)
    before = [one.stop for one in sentence.amounts.quantities if start < one.stop <= item.amount.start]
    if before and not item.last:
        start = max(before)
        while start < item.amount.start and sentence.text[start] in " ,、和及与;:":
            start += 1
    return start, end


def stretch_of(sentence: Sentence, item: Counted) -> str:
    """The words that are the amount's own, with a grade that is said behind them."""
    low, high = beside(sentence, item)
    behind = _GRADE_BEHIND.match(sentence.text, high)
    return sentence.text[low:high] + (behind[0] if behind else "")


def behind_of(sentence: Sentence, item: Counted) -> str:
    """The sentence after an amount, up to the next."""
    starts = (one.start for one in sentence.amounts.quantities if one.start >= item.amount.stop)
    return sentence.text[item.amount.stop : next(starts, sentence.span[1])]


def next_amount(sentence: Sentence, item: Counted, at: int) -> bool:
    """Whether another amount stands between an amount and a place behind it."""
    return any(item.amount.stop <= one.start < at for one in sentence.amounts.quantities)


def last_place(sentence: Sentence, item: Counted) -> tuple[str, ...]:
    """The codes of the place named last before an amount in its sentence."""
    before = (m for m in reversed(sentence.mentions) if m.end <= item.amount.start and m.codes)
    return next((codes_of([mention]) for mention in before), ())


def signed(text: str, amount: Quantity) -> Quantity:
    """The amount with the sign in front of it as its comparator; tenths (七成) as a share."""
    if amount.unit == TENTHS:
        amount = replace(amount, value=10 * amount.value, unit="%")
    sign = text[: amount.start].rstrip()[-1:]
    return replace(amount, comparator=_SIGNS[sign]) if sign in _SIGNS else amount


def attributes_of(sentence: Sentence, item: Counted) -> tuple[str, ...]:
    """The thresholds said with the amount."""
    low, high = beside(sentence, item)
    found = [sentence.clean[a:b] for a, b in sentence.amounts.grades if low <= a and b <= high]
    return tuple(dict.fromkeys((*item.noun.attributes, *item.grades, *found)))


def beside(sentence: Sentence, item: Counted) -> Range:
    """The words around an amount in its segment, up to the amounts beside it."""
    if item.behind:
        return item.left[0], item.right[1]
    low, high = item.segment
    before = [one.stop for one in sentence.amounts.quantities if low < one.stop <= item.amount.start]
    after = any(item.amount.stop <= one.start < high for one in sentence.amounts.quantities)
    alone = not before and not after
    return max((low, *before)), high if alone else item.amount.stop


def taken_of(sentence: Sentence) -> list[Range]:
    """What around an amount is no part of what it counts: amounts, thresholds, moments, places."""
    taken = [(one.start, one.stop) for one in sentence.amounts.quantities]
    taken += list(sentence.amounts.grades)
    taken += [(moment.start, moment.end) for moment in sentence.moments]
    return taken + [
        (m.start, m.end + (sentence.text[m.end : m.end + 1] in tuple("市县"))) for m in sentence.mentions
    ]


def blanked(text: str, low: int, high: int, taken: list[Range]) -> str:
    """A stretch with blanks in place of what is taken."""
    characters = list(text[low:high])
    for a, b in taken:
        for at in range(max(a, low), min(b, high)):
            characters[at - low] = " "
    return "".join(characters)


def outside(name: str, sentence: Sentence) -> str:
    """A noun without the places it opens with."""
    for mention in sentence.mentions:
        name = name.removeprefix(mention.word)
    return name.removeprefix("市")
