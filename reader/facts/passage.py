"""A stretch of a clause as every reader of facts takes it: its texts, what stands there, what was found in it."""

from bisect import bisect_left
from dataclasses import dataclass

from reader.facts.places import PlaceMention
from reader.types import Range


@dataclass(frozen=True)
class Passage:
    """One clause, or a part of an overlong one.

    Attributes:
        text: the whole text, folded.
        clean: the same characters as written.
        span: the stretch of both that is read.
        clause: the clause's id.
        mentions: the places named in it, in their order.
        beside: ranges without facts (brackets of agencies, numbers of headings).
    """

    text: str
    clean: str
    span: Range
    clause: str
    mentions: tuple[PlaceMention, ...]
    beside: tuple[Range, ...]

    def is_beside(self, at: int) -> bool:
        """Whether the character stands in a range without facts."""
        return any(start <= at < end for start, end in self.beside)

    def named(self, start: int, end: int) -> list[PlaceMention]:
        """The places whose names begin from ``start`` to ``end``."""
        low = bisect_left(self.mentions, start, key=_start)
        return list(self.mentions[low : bisect_left(self.mentions, end, low, key=_start)])


def _start(mention: PlaceMention) -> int:
    return mention.start
