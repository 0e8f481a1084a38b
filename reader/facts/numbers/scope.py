"""Whose number an amount is: that of the places named with it, of the sentence's subject, or of the home."""

import re

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.places import PlaceMention, codes_of
from reader.facts.records import ReadScope

_WIDE = re.compile("全省|我省|各市|每个")
_SUBJECT = re.compile(r"市?(?:[,:]|要|将|力争|到?20\d\d年|重点|着力|建成|达到|加快|年内)")


def scope_of(sentence: Sentence, home: ReadScope, item: Counted) -> tuple[ReadScope, bool]:
    """The places whose number it is, and whether they are carried over from the sentence's subject."""
    text, start, stop = sentence.text, item.segment[0], item.amount.start
    if _WIDE.search(text, start, stop):
        wide = "全省" in text[start:stop] or "我省" in text[start:stop]
        return ("province" if wide else home), False
    own = [mention for mention in sentence.mentions if start <= mention.start < stop]
    if own and not _is_in_listed_name(text, item, own[-1]):
        return codes_of(own), False
    subject = _subject(sentence)
    if subject and not _WIDE.search(text, sentence.span[0], stop):
        return subject, True
    return home, False


def _is_in_listed_name(text: str, item: Counted, last: PlaceMention) -> bool:
    """甲市某中心等4个园区: the place stands in a name of the list, not as one of it."""
    before = text[: item.amount.start].rstrip()
    return before.endswith("等") and last.end != len(before) - 1


def _subject(sentence: Sentence) -> tuple[str, ...]:
    """The places that open the sentence and are what it speaks of."""
    opening: list[PlaceMention] = []
    at = sentence.span[0]
    for mention in sentence.mentions:
        if sentence.text[at : mention.start].strip(" 、和\t"):
            break
        opening.append(mention)
        at = mention.end
    return codes_of(opening) if opening and _SUBJECT.match(sentence.text, at) else ()
