"""Stars in a text: marks of emphasis, stars put between the characters of a word, stars in place of characters."""

import re

from pypinyin.constants import PHRASES_DICT

from language import message
from reader.mapped import Edit, Mapped
from reader.notes import Note, noted

_EMPHASIS = re.compile(r"(\*{1,3})(?=[^*\s])([^*\n]{1,200}?)(?<=[^*\s])\1(?!\*)")
_BETWEEN = re.compile(r"(?<=[\u3400-\u9fff])[*＊](?=[\u3400-\u9fff])")
_WATERMARK, _FEWEST_MARKS = re.compile(r"@{2,}|(?<=[\u3400-\u9fff（(，。、；）)])@|@(?=[\u3400-\u9fff])"), 12
_LEFT = re.compile(r"(?<=[\u3400-\u9fff，。、；（“\n])[*＊]{1,6}(?=[\u3400-\u9fff，。、；）”])")
_LONGEST = 4


def stars(text: Mapped) -> tuple[Mapped, list[Note]]:
    """Takes stars away where the words are whole without them; others stay and are said to be unreadable."""
    marks = [span for m in _EMPHASIS.finditer(text.text) for span in (m.span(1), (m.end(2), m.end()))]
    between = [m.span() for m in _BETWEEN.finditer(text.text) if _divides_word(text.text, m.start())]
    watermark = [m.span() for m in _WATERMARK.finditer(text.text)]
    if len(watermark) < _FEWEST_MARKS:
        watermark = []
    edits = [Edit(start, end, "") for start, end in sorted({*marks, *between, *watermark})]
    clean, notes = noted(text, edits, "cleaned", message("词中或作标记的星号"))
    left = [Edit(m.start(), m.end(), m[0]) for m in _LEFT.finditer(clean.text)]
    return clean, [*notes, *noted(clean, left, "unreadable", message("以星号代替的字"))[1]]


def _divides_word(text: str, at: int) -> bool:
    """Whether the characters around a star are a word of the dictionary."""
    left, right = text[max(0, at - _LONGEST + 1) : at], text[at + 1 : at + _LONGEST]
    return any(
        left[len(left) - before :] + right[:behind] in PHRASES_DICT
        for before in range(1, len(left) + 1)
        for behind in range(1, len(right) + 1)
    )
