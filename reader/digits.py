"""Which digits are numbers: those of ASCII (full-width ones are folded to them), no more than a figure has."""

import re

from reader.cleaning.shifted import HOLE
from reader.source.limits import DIGITS
from reader.types import Range

_RUN = re.compile(r"\d+(?:[.٫٬]\d+)*")
_PLAIN = re.compile(rf"[0-9]{{1,{DIGITS}}}(?:\.[0-9]{{1,{DIGITS}}})*")


def plain_digits(text: str) -> tuple[str, list[Range]]:
    """A folded text in which only plain numbers have digits, and where others stood: in other scripts, or endless."""
    strange = [m.span() for m in _RUN.finditer(text) if not _PLAIN.fullmatch(m[0])]
    parts: list[str] = []
    done = 0
    for start, end in strange:
        parts += (text[done:start], HOLE * (end - start))
        done = end
    return "".join((*parts, text[done:])), strange
