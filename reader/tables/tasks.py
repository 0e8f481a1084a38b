"""A table of tasks to clauses: what is to be done, by whom, until when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.facts.agencies import Agencies, AgencyReader
from reader.outline.parts import ClauseText
from reader.tables.headings import HeadedTable
from reader.tables.regions import is_ditto
from reader.types import Range

_HEADING = re.compile(r"[^。;:,\n]{1,45}")
_NUMBER = re.compile(r"^(?:[(]?[\d一二三四五六七八九十]{1,3}[).、])\s*(?!\d)")
_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True)
class TaskRow:
    """One row of a table of tasks.

    Attributes:
        heading, section: of the clause it becomes.
        spans: the cells that say what is done.
        agencies: who does it.
        deadline: until when, as written; empty where the row does not say.
    """

    heading: Range
    section: str
    spans: tuple[Range, ...]
    agencies: tuple[Agencies, ...]
    deadline: str

    @property
    def year(self) -> int | None:
        """The last year of the deadline."""
        years = _YEAR.findall(self.deadline)
        return int(years[-1]) if years else None

    def clause(self, id_: str) -> ClauseText:
        """The row as a clause."""
        return ClauseText(id_, self.heading, self.section, self.spans[0][0], self.spans[-1][1])


class TaskReader:
    """Reads the rows of tables of tasks."""

    def __init__(self, agencies: AgencyReader) -> None:
        """Takes the reader of agencies."""
        self._agencies = agencies

    def rows(self, headed: HeadedTable, text: str) -> Iterator[tuple[tuple[Range, ...], TaskRow | None]]:
        """Each row as it stands and what it says; None where it names no task."""
        section = text[slice(*headed.table.caption)].strip()
        above: tuple[Range, ...] = ()
        for written in headed.rows:
            row = _filled(written, above, text)
            filled = [cell for cell in written if text[slice(*cell)]]
            if len(filled) == 1 and len(headed.columns) > 1:
                section = _NUMBER.sub("", text[slice(*filled[0])])
                yield written, None
                continue
            above = row
            yield written, self._row(headed, row, text, section)

    def _row(self, headed: HeadedTable, row: tuple[Range, ...], text: str, section: str) -> TaskRow | None:
        spans = tuple(cell for cell in _cells(headed, row, "task") if text[slice(*cell)])
        if not spans:
            return None
        above = _texts(headed, row, text, "section")
        deadlines = [cell for cell in _texts(headed, row, text, "deadline") if not is_ditto(cell)]
        return TaskRow(
            _heading(text, spans[0]), above[0] if above else section, spans,
            tuple(self._named(headed, row, text)), "".join(deadlines[:1]),
        )  # fmt: skip

    def _named(self, headed: HeadedTable, row: tuple[Range, ...], text: str) -> Iterator[Agencies]:
        """The agencies: 责任单位 beside 牵头单位 supports."""
        leading = any("牵头" in headed.columns[at].label for at in headed.of("lead"))
        for side in ("lead", "support"):
            for at in headed.of(side):
                supports = side == "support" or (leading and "牵头" not in headed.columns[at].label)
                if at < len(row):
                    yield self._agencies.listed(text, row[at], "support" if supports else "lead")


def _heading(text: str, cell: Range) -> Range:
    """The words of a task up to its first stop, without a number before them."""
    written = text[slice(*cell)]
    number = _NUMBER.match(written)
    start = number.end() if number else 0
    words = _HEADING.match(written, start)
    return cell[0] + start, cell[0] + (words.end() if words else len(written))


def _filled(row: tuple[Range, ...], above: tuple[Range, ...], text: str) -> tuple[Range, ...]:
    """The row with the cells above it where it says that these hold here, too."""
    return tuple(
        above[at] if at < len(above) and is_ditto(text[slice(*cell)]) else cell for at, cell in enumerate(row)
    )


def _cells(headed: HeadedTable, row: Sequence[Range], role: str) -> list[Range]:
    return [row[at] for at in headed.of(role) if at < len(row)]


def _texts(headed: HeadedTable, row: Sequence[Range], text: str, role: str) -> list[str]:
    return [written for cell in _cells(headed, row, role) if (written := text[slice(*cell)])]
