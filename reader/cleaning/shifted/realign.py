"""Chinese characters that were read one byte off: GBK pairs split in the wrong places, put right again.

A lost or added byte makes each pair of bytes begin in the middle of a character, until a single-byte
character takes up the slack: 一）產 is shown as 一唬┊a. Encoded again and split one byte later the run is
whole; only the characters at its ends lack a byte. Of those a converter may have left the other byte, the
reading in brackets or the same word elsewhere: what follows from these is restored, the rest is a hole.
"""

import re

from language import message
from reader.cleaning.shifted.heading import numbered
from reader.cleaning.shifted.holes import HOLE
from reader.cleaning.shifted.neighbours import AdjacentCharacters
from reader.cleaning.shifted.runs import runs
from reader.mapped import Edit, Mapped
from reader.notes import Note, note_at, noted

_NOTHING = re.compile("[?]?\ufffd+")


def realigned(text: Mapped) -> tuple[Mapped, list[Note]]:
    """The text with shifted runs put right, and a note for each: restored, or with a HOLE unreadable."""
    edits, notes, sound = [], [], AdjacentCharacters(text.text)
    for match, pieces in runs(text.text):
        if _line_start(text.text, match.start()):
            pieces = numbered(pieces)
        new = "".join(sound.filled(pieces, match))
        edits.append(Edit(*match.span(), new))
        kind = "unreadable" if HOLE in new else "restored"
        notes.append(note_at(text, kind, *match.span(), message("GBK 错位一字节"), new))
    text, lost = _lost(text.edited(edits))
    return text, notes + lost


def _lost(text: Mapped) -> tuple[Mapped, list[Note]]:
    """Bytes that no character came of: a HOLE, and a note."""
    edits = (Edit(match.start(), match.end(), HOLE) for match in _NOTHING.finditer(text.text))
    return noted(text, edits, "unreadable", message("无法识别的字节"))


def _line_start(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()
