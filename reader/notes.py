"""What a step says about what it did: kind, place in the original, before, after, why."""

from collections.abc import Iterable
from typing import NamedTuple

from language import Message
from reader.mapped import Edit, Mapped


class Note(NamedTuple):
    """One remark of one step.

    Attributes:
        kind: restored (damage mended), unreadable (damage that stays), cleaned (dirt taken away),
            left_out (what of a document is not taken as its text, such as a comment), skipped (text that is
            no part of a plan), ignored (a number that promises nothing),
            unrecorded (a place that is named and in no record of its sentence), unpromised (words of a promise
            without a record), elsewhere (a text of another province),
            unknown (a quantity, place or agency that was seen and not understood).
        span: characters ``[start, end)`` of the original text.
        before: what stood there, cut at 60 characters.
        after: what stands there now; empty where nothing does.
        why: the rule, as a message.
    """

    kind: str
    span: tuple[int, int]
    before: str
    after: str
    why: Message


def note(kind: str, span: tuple[int, int], before: str, after: str, why: Message) -> Note:
    """A note with its texts cut to a length that can be printed."""
    return Note(kind, span, _cut(before), _cut(after), why)


def note_at(text: Mapped, kind: str, start: int, end: int, why: Message, after: str = "") -> Note:
    """A note of characters ``start`` to ``end`` of a text, with the place in the original they stand for."""
    return note(kind, text.span(start, end), text.text[start:end], after, why)


def noted(text: Mapped, edits: Iterable[Edit], kind: str, why: Message) -> tuple[Mapped, list[Note]]:
    """The text after the edits, and a note of each."""
    edits = list(edits)
    return text.edited(edits), [note_at(text, kind, e.start, e.end, why, e.new) for e in edits]


def _cut(text: str) -> str:
    flat = text if isinstance(text, Message) else " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
