"""What a refresh did and left, a line a change."""

from typing import Literal, NamedTuple

ChangeOutcome = Literal["renewed", "rewritten", "moved on", "new"]
"""Renewed; left because somebody had rewritten it, though the data say otherwise now; nothing of today's data belongs
there any more; there today and not in the deck."""


class DeckChange(NamedTuple):
    """One change.

    Attributes:
        outcome: what was done. slide: its number in the deck, 0 for none. element: what it is called there.
        old, new: what stood there, and what today's data say. clause: the clauses it cites, "" for none.
    """

    outcome: ChangeOutcome
    slide: int
    element: str
    old: str
    new: str
    clause: str = ""


class Refreshed(NamedTuple):
    """The deck as it is now, and the changes in the order of its slides."""

    file: bytes
    changes: tuple[DeckChange, ...]
