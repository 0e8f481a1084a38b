"""Sentences and their segments in a folded clause; brackets and quotes hold together."""

import re
from collections.abc import Iterator

from reader.types import Range

LONGEST = 6000
_SENTENCE = re.compile(r"[^。!?\n]+")
JOINTS = re.compile(r"[、和及与]|以及")  # between the items of a list
_OPEN, _SHUT = "(“《〔[", ")”》〕]"


def stretches(text: str, start: int, end: int) -> Iterator[Range]:
    """The whole in stretches of at most LONGEST characters, divided behind a line or a full stop."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + 1, start + LONGEST) for mark in "\n。") + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def sentences(text: str, start: int, end: int) -> Iterator[Range]:
    """The sentences from ``start`` to ``end``: up to, without, a full stop or a line's end."""
    for match in _SENTENCE.finditer(text, start, end):
        if match[0].strip():
            yield match.span()


def breaks(text: str, start: int, end: int, marks: str = ",;:") -> list[int]:
    """Where a sentence is divided: the marks outside brackets and quotes."""
    depth, found = 0, []
    for at in range(start, end):
        character = text[at]
        if character in _OPEN:
            depth += 1
        elif character in _SHUT:
            depth = max(0, depth - 1)
        elif depth == 0 and character in marks:
            found.append(at)
    return found


def segment(divided: list[int], at: int, stop: int, start: int, end: int) -> Range:
    """The segment of a sentence (``start`` to ``end``) around characters ``at`` to ``stop``."""
    low = max((mark + 1 for mark in divided if mark < at), default=start)
    high = min((mark for mark in divided if mark >= stop), default=end)
    return low, high
