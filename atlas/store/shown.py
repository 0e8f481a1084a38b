"""A draft's text as its document shows it: a web page without its tags; where in it what was read stands."""

import re
from bisect import bisect_left
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from reader.mapped import Edit, Mapped
from reader.source.webpage import visible

_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});"), unescape),
    (re.compile(r"\n\s*\n\s*|^\s+"), lambda text: "\n\n" if "\n" in text.strip(" ") else ""),
)
"""What a page writes instead of a sign; and the empty lines that its tags leave."""


class ShownText(NamedTuple):
    """The text that people see, and for each of its characters where it begins in the text that places count in."""

    text: str
    starts: tuple[int, ...] | None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A range of the kept text in the text that is shown."""
        if self.starts is None:
            return start, end
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def shown_text(kept: str, kind: str) -> ShownText:
    """The text of a draft.

    Args:
        kept: as the store has it.
        kind: the format that the reader recognised.
    """
    if kind != "html":
        return ShownText(kept, None)
    seen, _ = visible(Mapped.of(kept))
    for pattern, new in _WRITTEN:
        seen = seen.edited(
            Edit(found.start(), found.end(), new(found[0])) for found in pattern.finditer(seen.text)
        )
    return ShownText(seen.text, tuple(seen.starts))


def bare(text: str) -> str:
    """A text without its blanks and line breaks, which no evidence depends on."""
    return "".join(text.split())
