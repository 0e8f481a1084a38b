"""Words that stand in a text as pinyin, because a page forbids their characters: named, not guessed."""

import re

from pypinyin import lazy_pinyin

from language import message
from reader.cleaning.script import LEVEL_ONE
from reader.mapped import Edit, Mapped
from reader.notes import Note, noted

_SPELT = re.compile(r"(?<=[\u3400-\u9fff])[a-z]{4,24}(?=[\u3400-\u9fff，。、；：）”])")
_SYLLABLES = frozenset(lazy_pinyin("".join(sorted(LEVEL_ONE))))
_LONGEST = 6


def spelt(text: Mapped) -> tuple[Mapped, list[Note]]:
    """The same text, and a note of each such word."""
    found = [m for m in _SPELT.finditer(text.text) if _is_pinyin(m[0])]
    edits = [Edit(m.start(), m.end(), m[0]) for m in found]
    return text, noted(text, edits, "unreadable", message("以拼音代替的词"))[1]


def _is_pinyin(word: str) -> bool:
    """Whether a word is made of syllables and of nothing else."""
    reached = {0}
    for at in range(len(word)):
        if at in reached:
            reached |= {at + n for n in range(1, _LONGEST + 1) if word[at : at + n] in _SYLLABLES}
    return len(word) in reached
