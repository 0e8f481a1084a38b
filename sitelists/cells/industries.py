"""Industries as a list writes them, to codes of the taxonomy; a word that it does not have gets no near one."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from geo.places import folded
from plans.vocabulary import Industry
from sitelists.cells.numbers import is_nothing

_BETWEEN = re.compile(r"[、，,;；/|\n]+|(?<=[\u4e00-\u9fff])(?:[和及与]|\s+)(?=[\u4e00-\u9fff])")
_ENDS = ("产业", "行业", "业")


class IndustriesRead(NamedTuple):
    """Codes, every word as written, and the words without a code."""

    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class ListIndustries:
    """The taxonomy by its words."""

    def __init__(self, industries: Mapping[str, Industry]) -> None:
        """Every name and alias, in both languages."""
        self._codes: dict[str, str] = {}
        for code, entry in industries.items():
            for word in (code, entry.zh, entry.en, *entry.aliases, *entry.aliases_en):
                self._codes.setdefault(folded(word), code)

    def read(self, text: str) -> IndustriesRead:
        """What a cell says; a text that is one word of the taxonomy is not parted."""
        if is_nothing(text):
            return IndustriesRead()
        if code := self._code(text):
            return IndustriesRead((code,), (text,))
        words = tuple(dict.fromkeys(word.strip() for word in _BETWEEN.split(text) if word.strip()))
        codes = [self._code(word) for word in words]
        unknown = tuple(word for word, code in zip(words, codes, strict=True) if not code)
        return IndustriesRead(tuple(dict.fromkeys(filter(None, codes))), words, unknown)

    def knows(self, text: str) -> bool:
        """Whether a cell holds an industry of the taxonomy, maybe beside others."""
        return bool(self.read(text).codes)

    def _code(self, word: str) -> str:
        """The code of a word, also with 产业 behind it; nothing where there is none."""
        plain = folded(word).removesuffix("等")
        forms = (plain, *(plain.removesuffix(end) for end in _ENDS), plain + "产业")
        return next((self._codes[form] for form in forms if form in self._codes), "")
