"""What a reading did, as it goes on: remarks with their places in the original, and each step's output."""

from language import Message
from reader.mapped import Mapped
from reader.notes import Note, note_at


class Journal:
    """Notes and steps in their order.

    Attributes:
        notes: what was restored, skipped, ignored, unreadable or not understood.
        trace: each step's name and output.
    """

    def __init__(self) -> None:
        """Begins empty."""
        self.notes: list[Note] = []
        self.trace: list[tuple[str, str]] = []

    def note(self, kind: str, text: Mapped, start: int, end: int, why: Message) -> None:
        """A remark on characters ``start`` to ``end`` of a text."""
        self.notes.append(note_at(text, kind, start, end, why))

    def step(self, name: str, output: str) -> None:
        """What a step gave."""
        self.trace.append((name, output))
