"""Which characters stand beside each other in a text: what is missing elsewhere is told by them."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from reader.cleaning.readings import READING
from reader.cleaning.script import HAN
from reader.cleaning.shifted.holes import HOLE, Hole, Pieces, by_reading, fits, whole

_RUN = re.compile(f"{HAN.pattern}{{2,}}")
_BRACKETED = re.compile(rf"\({READING}\)")


class AdjacentCharacters:
    """Which characters stand beside each other in the sound parts of the text: holes are filled by them."""

    def __init__(self, text: str) -> None:
        """Remembers the pairs of characters of the text without readings in brackets."""
        self._text = text

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        plain = _BRACKETED.sub("", self._text)
        return frozenset(pair for run in _RUN.findall(plain) for pair in pairwise(run))

    @cached_property
    def _behind(self) -> dict[str, set[str]]:
        return _grouped(self._pairs)

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        return _grouped((two, one) for one, two in self._pairs)

    def filled(self, pieces: Pieces, match: re.Match[str]) -> Iterator[str]:
        """The pieces with each hole as the one character that fits, or as HOLE."""
        pieces = self._paired(pieces)
        around = [
            match.string[match.start() - 1 : match.start()],
            *pieces,
            match.string[match.end() : match.end() + 1],
        ]
        for before, piece, after in zip(around, pieces, around[2:], strict=False):
            yield piece if isinstance(piece, str) else self._fitting(piece, before, after)

    def _paired(self, pieces: Pieces) -> Pieces:
        """Two holes side by side filled by the one pair of characters elsewhere that fits both."""
        for at, (first, second) in enumerate(pairwise(pieces)):
            if isinstance(first, Hole) and isinstance(second, Hole):
                ones = {one for one in self._behind if fits(one, first)}
                found = {(one, two) for one in ones for two in self._behind[one] if fits(two, second)}
                if len(found) == 1:
                    return [*pieces[:at], *found.pop(), *pieces[at + 2 :]]
        return pieces

    def _fitting(self, hole: Hole, before: str | Hole, after: str | Hole) -> str:
        if hole.lead is not None and hole.trail is not None:
            return whole(hole.lead, hole.trail)
        seen, read = self._beside(before, after, hole), by_reading(hole)
        for found in (seen, read & seen, read):
            if len(found) == 1:
                return next(iter(found))
        return HOLE

    def _beside(self, before: str | Hole, after: str | Hole, hole: Hole) -> set[str]:
        """Characters that fit the hole and stand beside one of its neighbours elsewhere."""
        found = set()
        if isinstance(before, str) and before:
            found |= self._behind.get(before[-1], set())
        if isinstance(after, str) and after:
            found |= self._before.get(after[0], set())
        return {character for character in found if fits(character, hole)}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """First of a pair to all its seconds."""
    grouped: dict[str, set[str]] = {}
    for one, two in pairs:
        grouped.setdefault(one, set()).add(two)
    return grouped
