"""Whether words can be an industry, and whether they must be one."""

import re
from collections.abc import Iterable

from reader.facts.industries import IndustryReader
from reader.lexicon import finder
from reader.word_lists import DesignationLists

_LONGEST = 26
_NO_WORD = re.compile(
    r"[,;:。!?《》]|\d{2}(?!\d*系)|\d[个家万亿座处项条只年月]|[的了]|^[一二三四五六七八九十两\d]+[强大新优高]$|^(?!有[机色轨]|对虾|和牛|以太)[等和与及在对向从为以将把被是有]|[在对向为将把被是与和及以]$|^[^与及和]*配套$"
)


class IndustryWords:
    """Judges names by their words."""

    def __init__(
        self, words: DesignationLists, industries: IndustryReader, places: Iterable[str] = ()
    ) -> None:
        """Prepares the patterns; what begins with one of ``places`` is that place's."""
        self._places = tuple(places)
        self._industries = industries
        self._acts = frozenset(
            (*words.verbs, *words.focus_verbs, *words.build_verbs, *words.adverbs, *words.growing)
        )
        self._other_ends, self._inside = tuple(words.other_ends), finder(words.other_inside)

    def plausible(self, name: str) -> bool:
        """Whether nothing speaks against it."""
        if self._industries.is_known(name):
            return True
        if (
            name in self._acts
            or not 2 <= len(name) <= _LONGEST
            or name.endswith(self._other_ends)
            or name.startswith(self._places)
            or name.count("“") != name.count("”")
            or _NO_WORD.search(name)
        ):
            return False
        return next(iter(self._inside(name)), None) is None

    def known(self, name: str) -> bool:
        """Whether the vocabulary or the taxonomy has it."""
        return self._industries.is_known(name)

    def alike(self, name: str) -> bool:
        """Whether it is a known industry or ends like one."""
        return self._industries.is_alike(name)

    def ends_known(self, name: str, tail: str) -> bool:
        """Whether it ends in a known industry that itself ends in ``tail``."""
        return any(self._industries.is_known(name[at:]) for at in range(len(name) - len(tail) - 1))
