"""Industries as a list writes them: one by one, together again where they are one term."""

import re
from collections.abc import Iterable

from reader.lexicon import Lexicon, alternatives, finder

_MARKS = re.compile(r"[、,](?![^()]*[)])")
_SHORTEST = 3


class IndustryReader:
    """Splits the words between a place and what it is named as."""

    def __init__(self, lexicon: Lexicon, aliases: Iterable[str] = ()) -> None:
        """Takes known industries: those of the vocabulary and the taxonomy's ``aliases``."""
        words = lexicon.designations.words
        self._known = frozenset((*words.industries, *aliases))
        self._find = finder(self._known)
        self._qualifier = re.compile(rf"^(?:{alternatives(words.qualifiers)})+")
        self._trailing = re.compile(r"(?:等)?(?:优势|特色|重点|先进|现代)*(?:产业|产品|领域|行业)?$")
        self._generic = frozenset((*words.generic, ""))

    def split(self, listed: str) -> tuple[str, ...]:
        """The industries of a list in their order; empty where it names none.

        A missing 、 is put in where an item is nothing but known terms; 和 divides where what stands
        before and behind it is not one known term.
        """
        found: list[str] = []
        for part in _MARKS.split(listed):
            for piece in self._around_etc(part):
                name = self._named(piece)
                found += self._tiled(name) if name not in self._generic else []
        return tuple(dict.fromkeys(found))

    def _around_etc(self, part: str) -> list[str]:
        """A等B和C: the last examples, and the terms they are examples of."""
        pieces = re.split(r"等(?=[\u4e00-\u9fff])|等$", part)
        return [half for piece in pieces for half in self._divided(piece)]

    def _divided(self, piece: str) -> list[str]:
        if self._named(piece) in self._known:
            return [piece]
        halves = re.split(r"和(?![^()]*[)])|以及", piece)
        alone = [len(half.strip()) >= _SHORTEST or self._named(half) in self._known for half in halves]
        return halves if all(alone) else [piece]

    def _named(self, piece: str) -> str:
        plain = piece.strip(" 、,;:")
        quoted = plain.count("“") == plain.count("”") and not plain.endswith("”")
        name = self._qualifier.sub("", plain if quoted else plain.strip("“”"))
        cut = self._trailing.sub("", name)
        return cut if len(cut) >= 2 else name

    def _tiled(self, name: str) -> list[str]:
        """Known terms that leave nothing over; else the name as it is."""
        if name in self._known:
            return [name]
        tiles = list(self._find(name))
        whole = "".join(word for word, _, _ in tiles) == name
        if whole and len(tiles) > 1 and all(len(word) >= _SHORTEST for word, _, _ in tiles):
            return [word for word, _, _ in tiles]
        return [name]
