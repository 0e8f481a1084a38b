"""How wide text is in the project's font, and where its lines break: the same on every machine."""

import re
from functools import cached_property

from fontTools.ttLib import TTFont

from constants import FONTS

_SHORTEST = 2.5  # em: a last line shorter than this looks lost
_UNKNOWN = 1.0  # em: a character the font lacks takes the room of the sign printed in its place
_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPENING, _CLOSING = "“‘（《〈【「『(", "”’）》〉】」』)，。、；：！？·…—–,.;:!?%"
_WORD = rf"[^\s{_HAN}]+?(?:[–/-](?=[^\W\d_])|(?=[\s{_HAN}]|$))"  # up to its end or a hyphen inside it
_UNIT = re.compile(  # what no line may break inside
    rf"\s+|(?:[≥≤≈<>]\s)?[{re.escape(_OPENING)}]*(?:[{_HAN}]|{_WORD})?[{re.escape(_CLOSING)}]*"
)


class Typeface:
    """One weight of the font: how wide its characters are."""

    def __init__(self, weight: str) -> None:
        """Names the weight, ``Regular`` or ``Bold``; the file is read when it is first asked."""
        self.path = FONTS / f"PlanAtlasSans-{weight}.ttf"

    @cached_property
    def advances(self) -> dict[int, float]:
        """Width in em by code point, of every character the font has."""
        with TTFont(self.path, lazy=True) as font:
            metrics, em = font["hmtx"], font["head"].unitsPerEm
            return {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}

    def width(self, text: str, size: float) -> float:
        """Width of one line in the unit of ``size``."""
        return size * sum(self.advances.get(ord(character), _UNKNOWN) for character in text)

    def longest(self, text: str, size: float) -> float:
        """Width of the widest part of ``text`` that should not be broken."""
        return max((self.width(unit.strip(), size) for unit in _UNIT.findall(text)), default=0.0)

    def wrap(self, text: str, size: float, width: float) -> list[str]:
        """``text`` in lines not wider than ``width``; only a single sign wider than that stands out.

        A last line of a character or two gets company from the line before.
        """
        lines = self._filled(text, size, width)
        for less in (1, 2, 3):
            if len(lines) > 1 and self.width(lines[-1], size) < _SHORTEST * size:
                narrower = self._filled(text, size, width - less * size)
                lines = narrower if len(narrower) == len(lines) else lines
        return lines

    def _filled(self, text: str, size: float, width: float) -> list[str]:
        """Lines filled one after another."""
        lines, line = [], ""
        for unit in self._units(text, size, width):
            if line and self.width((line + unit).rstrip(), size) > width:
                lines.append(line.rstrip())
                line = ""
            line += unit if line or not unit.isspace() else ""
        return [*lines, line.rstrip()] if line.strip() else lines

    def _units(self, text: str, size: float, width: float) -> list[str]:
        """Words, Chinese characters with their punctuation, and blanks; what is too long letter by letter."""
        found = (" " if unit.isspace() else unit for unit in _UNIT.findall(text) if unit)
        return [part for unit in found for part in ([unit] if self.width(unit, size) <= width else unit)]


REGULAR, BOLD = Typeface("Regular"), Typeface("Bold")
