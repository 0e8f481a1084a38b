"""Lines about a place whose words may lead somewhere: a page draws links, a file keeps the text."""

from collections.abc import Iterable
from typing import NamedTuple


class Piece(NamedTuple):
    """A few words; ``page`` and ``code``: the page that says more of them, and of what there."""

    text: str
    page: str = ""
    code: str = ""


class ContextLine(NamedTuple):
    """What is known of one matter: words in pieces, and who says so, since when."""

    id: str
    heading: str
    pieces: tuple[Piece, ...]
    source: str

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)


def spread(groups: Iterable[Iterable[Piece]], between: str) -> tuple[Piece, ...]:
    """Groups of pieces one behind another, with a mark between them."""
    found: list[Piece] = []
    for group in groups:
        found += [Piece(between)] if found else []
        found += group
    return tuple(found)
