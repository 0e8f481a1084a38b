"""What a reading did, as it goes on: remarks with their places in the original, and each step's output."""

from collections.abc import Callable

from language import Message
from reader.mapped import Mapped
from reader.notes import Note, note_at
from reader.source.time_limit import TimeLimit

Step = tuple[str, Callable[[], str]]


class Journal:
    """Notes and steps in their order.

    Attributes:
        time: how much of it is left.
        notes: what was restored, skipped, ignored, unreadable or not understood.
        trace: each step's name, and what writes its output.
    """

    def __init__(self, time: TimeLimit) -> None:
        """Begins empty."""
        self.time = time
        self.notes: list[Note] = []
        self.trace: list[Step] = []

    def note(self, kind: str, text: Mapped, start: int, end: int, why: Message) -> None:
        """A remark on characters ``start`` to ``end`` of a text."""
        self.notes.append(note_at(text, kind, start, end, why))

    def step(self, name: str, output: Callable[[], str]) -> None:
        """What a step gave, written when somebody asks."""
        self.trace.append((name, output))
