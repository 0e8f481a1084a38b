"""Which codes of the taxonomy a draft proposes: those whose own word stands in the text, never a near one."""

import re
from collections.abc import Iterable

from reader.context import Context
from reader.fold import folded
from reader.lexicon import alternatives, finder
from reader.types import RecordRow


class Classifier:
    """The taxonomy's words, among all industries known by name, so that no word is taken out of a longer one."""

    def __init__(self, context: Context) -> None:
        """Takes the taxonomy and the names of other industries from ``context``."""
        self._codes = {_form(word): code for code, words in context.industries.items() for word in words}
        words = context.lexicon
        self._find = finder({*self._codes, *map(_form, words.designations.words.industries)})
        verbs = (words.quantities.plain_verbs, words.quantities.lead_ins, words.designations.words.verbs)
        self._opens = re.compile(
            rf"(?:^|[^\u4e00-\u9fff]|{alternatives(word for some in verbs for word in some)})$"
        )

    def code(self, industry: str) -> str | None:
        """The code of an industry as written; none where the taxonomy does not have that word."""
        return self._codes.get(_form(industry))

    def unknown(self, rows: Iterable[RecordRow]) -> tuple[str, ...]:
        """The industries that designations name and the taxonomy does not have, each once."""
        named = (word for row in rows for word in row.get("industries", ()))
        return tuple(word for word in dict.fromkeys(named) if self.code(word) is None)

    def proposed(self, row: RecordRow, about: Iterable[str]) -> list[str]:
        """The codes for a record: of the industries it names, else of the nearest of the texts ``about`` it that names one."""
        if row.get("industries"):
            return _once(map(self.code, row["industries"]))
        for text in about:
            found = [self._codes.get(word) for word in self._named(_form(text))]
            if found:
                return _once(found)
        return []

    def _named(self, text: str) -> list[str]:
        """The industries by name in a text, but for those that are the end of a longer word."""
        return [word for word, start, _ in self._find(text) if self._opens.search(text[:start])]


def _form(text: str) -> str:
    return folded(text).strip().casefold()


def _once(codes: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(code for code in codes if code))
