"""A document's text as it is taken out, line by line, with a note of each thing that is left out, at its place."""

from collections.abc import Iterable

from language import Message
from reader.notes import Note, note

CELL = "\t"
"""Stands between the cells of a row; a row is one line."""
DITTO = "〃"
"""Stands in a cell that is one with the cell above."""


class Transcript:
    """What has been taken out so far."""

    def __init__(self) -> None:
        """Begins empty."""
        self._lines: list[str] = []
        self._length = 0
        self.notes: list[Note] = []

    @property
    def text(self) -> str:
        """The lines."""
        return "\n".join(self._lines)

    def line(self, text: str) -> None:
        """A paragraph."""
        self._lines.append(text)
        self._length += len(text) + 1

    def row(self, cells: Iterable[str]) -> None:
        """A row of a table; breaks inside a cell become blanks."""
        self.line(CELL.join(" ".join(cell.split()) for cell in cells))

    def left_out(self, why: Message, text: str = "") -> None:
        """Something that stands here in the document and is not read."""
        self.notes.append(note("left_out", (self._length, self._length), text, "", why))
