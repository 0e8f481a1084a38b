"""Text whose every character still knows which characters of the original it came from."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Characters ``start`` to ``end`` become ``new``."""

    start: int
    end: int
    new: str


class Mapped:
    """A text and, for each character, the half-open range of the original it stands for."""

    __slots__ = ("ends", "starts", "text")

    def __init__(self, text: str, starts: "array[int]", ends: "array[int]") -> None:
        """Takes the ranges as they are; use ``Mapped.of`` for a text that is its own original."""
        self.text, self.starts, self.ends = text, starts, ends

    @classmethod
    def of(cls, text: str) -> "Mapped":
        """The original itself: each character stands for itself."""
        return cls(text, array("l", range(len(text))), array("l", range(1, len(text) + 1)))

    def edited(self, edits: Iterable[Edit]) -> "Mapped":
        """The text after non-overlapping edits, given in their order.

        A replacement of the same length keeps its characters' ranges; each character of another one
        stands for all that was replaced.
        """
        parts: list[str] = []
        starts, ends, done = array("l"), array("l"), 0
        for start, end, new in edits:
            parts += (self.text[done:start], new)
            starts += self.starts[done:start]
            ends += self.ends[done:start]
            if len(new) == end - start:
                starts += self.starts[start:end]
                ends += self.ends[start:end]
            elif new:
                first, last = self.span(start, end)
                starts += array("l", [first]) * len(new)
                ends += array("l", [last]) * len(new)
            done = end
        parts.append(self.text[done:])
        return Mapped("".join(parts), starts + self.starts[done:], ends + self.ends[done:])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that characters ``start`` to ``end`` stand for."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        at = self.starts[start] if start < len(self.text) else self.ends[-1] if self.text else 0
        return at, at
