"""Text that a cell of a workbook can hold: without characters that XML forbids, and not longer than a cell."""

import re

_CHARACTERS = 16_000
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cell_text(text: str) -> str:
    """The text as a cell holds it, cut with … where that is too little."""
    kept = _FORBIDDEN.sub("", text)
    return kept if len(kept) <= _CHARACTERS else f"{kept[: _CHARACTERS - 1]}…"
