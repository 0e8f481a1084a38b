"""Whether every number of a text is in a record or in the report: what was left out without a word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.fold import folded
from reader.reading import Reading
from reader.types import Range

_AMOUNT = re.compile(r"(?<![\d.,A-Za-z/〔(\[-])\d[\d,]*(?:\.\d+)?(?=[ \t]?(?:%|[\u4e00-\u9fff]))")
_TIME = re.compile(
    r"(?:19|20)\d\d[ \t]*(?:年|[-~至]|[—–])|\d{1,4}[ \t]*(?:月|日|号|时|分(?!之)|届|期)|(?:[年月][ \t]*|[-./:])\d{1,2}"
)


class AmountCoverage(NamedTuple):
    """How many amounts a text has, how many of them are in records and in notes, and where the others stand."""

    amounts: int
    recorded: int
    noted: int
    silent: tuple[Range, ...]


def coverage(reading: Reading) -> AmountCoverage:
    """Every amount in Arabic digits of the text as it is; years and dates are times, not amounts."""
    records = _Covered([record.span for record in reading.records])
    notes = _Covered([note.span for note in reading.notes])
    found = list(_amounts(reading.source.decoded))
    recorded = [span for span in found if records.holds(span)]
    rest = [span for span in found if not records.holds(span)]
    silent = tuple(span for span in rest if not notes.holds(span))
    return AmountCoverage(len(found), len(recorded), len(rest) - len(silent), silent)


class _Covered:
    """Which characters lie in any of several ranges."""

    def __init__(self, spans: list[Range]) -> None:
        self._characters = {at for start, end in spans for at in range(start, end)}

    def holds(self, span: Range) -> bool:
        return span[0] in self._characters


def _amounts(text: str) -> Iterator[Range]:
    flat = folded(text)
    times = {at for found in _TIME.finditer(flat) for at in range(*found.span())}
    for found in _AMOUNT.finditer(flat):
        if found.start() not in times:
            yield found.span()
