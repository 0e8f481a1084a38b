"""Sentences and their segments in a folded clause; brackets and quotes hold together."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.types import Range

LONGEST = 3000
LONGEST_SENTENCE = 600
"""Characters; the longest real ones have half of that. What is said in one is compared pair by pair."""
LONGEST_NAME = 40
"""Characters in quotes that hold together; what is longer is speech."""
_SENTENCE = re.compile(r"[^。!?\n●■◆▶]+")
JOINTS = re.compile(r"[、和及与]|以及")  # between the items of a list
_OPEN, _SHUT = "(“《〔[", ")”》〕]"
_MARK = re.compile(rf"[{re.escape(_OPEN + _SHUT)},;:、。…]")


def stretches(text: str, start: int, end: int) -> Iterator[Range]:
    """The whole in stretches of at most LONGEST characters, divided behind a line or a full stop."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + 1, start + LONGEST) for mark in "\n。") + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def sentences(text: str, start: int, end: int) -> Iterator[Range]:
    """The sentences from ``start`` to ``end``: up to, without, a full stop or a line's end; endless ones in pieces."""
    for match in _SENTENCE.finditer(text, start, end):
        if match[0].strip():
            yield from _pieces(text, *match.span())


def _pieces(text: str, start: int, end: int) -> Iterator[Range]:
    """The whole in pieces of at most LONGEST_SENTENCE characters, divided behind a comma or semicolon."""
    while end - start > LONGEST_SENTENCE:
        cut = max(text.rfind(mark, start + 1, start + LONGEST_SENTENCE) for mark in ",;") + 1
        yield start, (cut := cut or start + LONGEST_SENTENCE)
        start = cut
    yield start, end


def breaks(text: str, start: int, end: int, marks: str = ",;:") -> list[int]:
    """Where a sentence is divided: the marks outside brackets and quotes."""
    depth, found = 0, []
    for mark in _MARK.finditer(text, start, end):
        if mark[0] == "“" and not -1 < text.find("”", mark.end(), end) - mark.end() <= LONGEST_NAME:
            continue  # speech
        if mark[0] in _OPEN:
            depth += 1
        elif mark[0] in _SHUT:
            depth = max(0, depth - 1)
        elif depth == 0 and mark[0] in marks:
            found.append(mark.start())
    return found


def segment(divided: list[int], at: int, stop: int, start: int, end: int) -> Range:
    """The segment of a sentence (``start`` to ``end``) around characters ``at`` to ``stop``."""
    before, behind = bisect_left(divided, at), bisect_left(divided, stop)
    low = divided[before - 1] + 1 if before else start
    return low, divided[behind] if behind < len(divided) else end
