"""A cell with a number: its value, unit and what is promised of it (at least, about)."""

import re
from typing import NamedTuple

from reader.facts.numbers.quantities import unit_pattern
from reader.facts.numerals import ARABIC, value_of
from reader.lexicon import alternatives
from reader.word_lists import QuantityWords

_SIGNS = {"≥": ">=", "≧": ">=", ">=": ">=", ">": ">", "≤": "<=", "≦": "<=", "<=": "<=", "<": "<", "≈": "~"}


class CellValue(NamedTuple):
    """What a cell says; ``unit`` is empty where the cell names none."""

    value: float
    high: float | None
    unit: str
    comparator: str


class ValueReader:
    """Reads cells that hold one number or range and nothing else."""

    def __init__(self, words: QuantityWords) -> None:
        """Takes the words around numbers."""
        self._before, self._after = {**_SIGNS, **words.before}, dict(words.after)
        self._cell = re.compile(
            rf"(?P<before>{alternatives(self._before)})?[到了]?(?P<low>{ARABIC})(?:[-~至](?P<high>{ARABIC}))?"
            rf"(?P<unit>{unit_pattern(words)}|[万亿])?\s?(?P<after>{alternatives(self._after)})?"
        )

    def read(self, cell: str) -> CellValue | None:
        """The value; None where the cell holds something else."""
        found = self._cell.fullmatch(re.sub(r"(?<=\D) | (?=\D)", "", cell))
        if not found:
            return None
        low, high = value_of(found["low"]), value_of(found["high"]) if found["high"] else None
        if high is not None and high <= low:
            return None
        comparator = self._after.get(found["after"] or "") or self._before.get(found["before"] or "", "=")
        return None if comparator == "<" else CellValue(low, high, found["unit"] or "", comparator)
