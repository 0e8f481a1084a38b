"""Text that any file format can hold: without characters that XML forbids, and not longer than a cell."""

import re

CELL_CHARACTERS = 16_000
"""Half of what a cell of Excel holds, because Excel counts a character such as an emoji as two."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters."""
    return _FORBIDDEN.sub("", text)


def cell_text(text: str) -> str:
    """The same, cut with … where a cell of a spreadsheet would be full."""
    kept = plain(text)
    return kept if len(kept) <= CELL_CHARACTERS else f"{kept[: CELL_CHARACTERS - 1]}…"
