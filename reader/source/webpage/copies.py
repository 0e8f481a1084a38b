"""A second copy of the text in one page, such as the one that is laid out for printing."""

import re
from collections.abc import Sequence

from language import message
from reader.mapped import Edit, Mapped
from reader.notes import Note, note_at

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FEWEST_LINES = 3
_SHARE = 0.3  # of the page's text
_SHORT = 10  # characters; shorter lines come back in any page


def without_copies(text: Mapped) -> tuple[Mapped, list[Note]]:
    """The text without long stretches that stand in it before, line by line the same."""
    lines = list(_LINE.finditer(text.text))
    words = [line[0].strip() for line in lines]
    total = sum(map(len, words))
    first: dict[str, int] = {}
    edits: list[Edit] = []
    at = 0
    while at < len(lines):
        earlier = first.get(words[at])
        length = _same(words, earlier, at) if earlier is not None else 0
        if length >= _FEWEST_LINES and sum(map(len, words[at : at + length])) > _SHARE * total:
            edits.append(Edit(lines[at].start(), lines[at + length - 1].end(), ""))
            at += length
            continue
        if len(words[at]) >= _SHORT:
            first.setdefault(words[at], at)
        at += 1
    why = message("同一正文的又一份")
    return text.edited(edits), [note_at(text, "left_out", edit.start, edit.end, why) for edit in edits]


def _same(words: Sequence[str], one: int, other: int) -> int:
    """How many lines from both places are the same."""
    length = 0
    while (
        other + length < len(words) and one + length < other and words[one + length] == words[other + length]
    ):
        length += 1
    return length
