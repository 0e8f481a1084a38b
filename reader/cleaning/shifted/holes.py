"""Characters that lack a byte: what is still known of them, and which character fits."""

from typing import NamedTuple

from reader.cleaning.readings import toned
from reader.cleaning.shifted.gbk import code, led_by

HOLE = "□"


class Hole(NamedTuple):
    """What is known of a character that lacks a byte: first byte, second byte, reading."""

    lead: int | None
    trail: int | None
    reading: str = ""


Pieces = list[str | Hole]
UNKNOWN = Hole(None, None)


def fits(character: str, hole: Hole) -> bool:
    """Whether the character may be the one that is missing; nothing fits where nothing is known."""
    own = code(character)
    if not own or hole == UNKNOWN:
        return False
    bytes_fit = hole.lead in (None, own[0]) and hole.trail in (None, own[-1])
    return bytes_fit and (not hole.reading or hole.reading in toned(character))


def whole(lead: int, trail: int) -> str:
    """The character of both bytes, or HOLE where they make none."""
    return bytes((lead, trail)).decode("gbk", errors="replace").replace("\ufffd", HOLE)


def by_reading(hole: Hole) -> set[str]:
    """The characters of the first byte that are read as the hole is; none where either is unknown."""
    if not hole.reading or not hole.lead:
        return set()
    return {character for _, character in led_by(hole.lead) if hole.reading in toned(character)}
