"""The place that a text is in the midst of: named alone on a line, or the subject of the sentence before."""

import re
from collections.abc import Sequence

from reader.facts.designations.groups import groups_of
from reader.facts.designations.words import DesignationPatterns
from reader.facts.places import PlaceMention
from reader.types import Range

Codes = tuple[str, ...]
_WIDE = re.compile(r"\s*[^,;。]{0,8}?(?:全省|我省|省[里委政级直]|全国)")
_HEADING = 24  # characters
_MARKER = re.compile(r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[·●◆■-])?\s*:?\s*")


class RunningPlace:
    """Follows a passage from sentence to sentence.

    Attributes:
        above: the place whose name alone is the line above, or nothing.
        subject: the one place that the last sentence with a place was about, or nothing.
        elsewhere: whether what was spoken of last is several places, or the province.
    """

    def __init__(self, words: DesignationPatterns) -> None:
        """Begins with nothing said."""
        self._words = words
        self.above: Codes = ()
        self.subject: Codes = ()
        self.elsewhere = False
        self._cities: set[str] = set()

    def follow(self, text: str, span: Range, mentions: Sequence[PlaceMention]) -> None:
        """After a sentence with these places."""
        codes = {mention.codes for mention in mentions}
        one = mentions[0].codes if len(codes) == 1 else ()
        rest = text[span[0] : mentions[0].start] + text[mentions[-1].end : span[1]]
        self.above = one if _MARKER.fullmatch(rest) else ()
        kept = one == self.subject or self._opens(text, span, mentions)
        self.subject = one if len(one) == 1 and kept else ()
        self.elsewhere = not one
        self._cities = {code[:4] for several in codes for code in several}

    def widen(self, text: str, span: Range) -> None:
        """After a sentence without places: of the province, it ends what was said of a city."""
        if _WIDE.match(text, *span):
            self.subject, self.elsewhere, self._cities = (), True, set()

    def is_outside(self, whole: Codes) -> bool:
        """Whether what was spoken of last is no part of the city that the text is about."""
        return self.elsewhere and not (self._cities and self._cities <= {code[:4] for code in whole})

    def _opens(self, text: str, span: Range, mentions: Sequence[PlaceMention]) -> bool:
        groups = groups_of(text, mentions)
        starts = (segment_start(text, span[0], group.start) for group in groups)
        return any(
            self._words.is_opening(text, low, group) for low, group in zip(starts, groups, strict=True)
        )


def segment_start(text: str, low: int, at: int) -> int:
    """Behind the last mark that divides the sentence before a character, and an opening quote."""
    start = max(low, *(text.rfind(mark, low, at) + 1 for mark in ",;:"))
    return start + (text[start : start + 1] == "“")


def is_heading(text: str, span: Range) -> bool:
    """Whether a short line that no stop ends stands alone."""
    alone = text[span[0] - 1 : span[0]] in ("\n", "") and text[span[1] : span[1] + 1] in ("\n", "")
    return alone and span[1] - span[0] <= _HEADING
