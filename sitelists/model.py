"""What a list of sites is once it has been read: its rows, those that wait, and everything found wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from errors import Fault, within
from language import message
from sitelists.own_site import OwnSite

Sureness = Literal["given", "certain", "likely", "content"]
"""How a column was recognised: named by a person, by its whole heading, by part of it, by its values."""


SHEET_ROWS = 1 << 21
"""More rows than any sheet has: rows of a second sheet are numbered on from here, those of a third from twice as many."""


def row_on_sheet(number: int) -> tuple[int, int]:
    """Which of the sheets that were read a row is on, from 0, and its number there as in Excel."""
    return divmod(number, SHEET_ROWS)


class ListRow(NamedTuple):
    """One row as the file has it: its number (see ``row_on_sheet``), and every cell as text."""

    number: int
    cells: tuple[str, ...]


class CheckedRow(NamedTuple):
    """A row that was read: the site, as far as it could be read, and what the file says."""

    site: OwnSite
    row: ListRow


@dataclass(frozen=True)
class ListColumn:
    """One column and what it was recognised as.

    Attributes:
        index: from 0. heading: as written; the parts of a heading of several rows joined by “/”.
        field: one of ``sitelists.columns.fields.FIELDS``, empty for a further column.
        sure: how it was recognised. unit: of an area, else empty.
    """

    index: int
    heading: str
    field: str = ""
    sure: Sureness = "certain"
    unit: str = ""


@dataclass(frozen=True)
class SiteFinding:
    """One thing wrong in a list.

    Attributes:
        row: its number, see ``row_on_sheet``; ``None`` for something about the whole list.
        column: heading; empty for something about the whole row. index: of the column, from 0.
        value: as written, cut. problem, remedy: messages.
        waits: whether the row waits until it is mended; else this is a warning.
        option: of the command line, that does what the remedy says.
    """

    row: int | None
    column: str
    index: int | None
    value: str
    problem: str
    remedy: str
    waits: bool = True
    option: str = ""

    @property
    def remedy_by_command(self) -> str:
        """The remedy with the option of the command line that does it, where there is one."""
        if not self.option:
            return self.remedy
        return message("{remedy}（{option}）", remedy=self.remedy, option=self.option)

    def fault(self, file: str, sheet: str = "") -> Fault:
        """The same as a fault of a file, for the command line."""
        place = message("第{line}行", line=row_on_sheet(self.row)[1]) if self.row else ""
        if sheet:
            place = within(message("工作表“{sheet}”", sheet=sheet), place)
        return Fault(
            file, within(place, self.column), self.value, self.problem, self.remedy_by_command,
            kept=not self.waits,
        )  # fmt: skip


class ZoneFit(NamedTuple):
    """A zone of a projection, its central meridian in degrees, and how many points it puts where they are said to be."""

    datum: str
    meridian: int
    inside: int


@dataclass(frozen=True)
class DatumFit:
    """How many points fall into their declared county under each datum, and the one that fits clearly better.

    ``zones``: of eastings without their zone, those under which some points fall into their county, the best first.
    """

    inside: Mapping[str, int]
    compared: int
    better: str = ""
    zones: tuple[ZoneFit, ...] = ()


@dataclass(frozen=True)
class CheckedList:
    """A list that was read and checked.

    Attributes:
        file: its name. sheet: the first that was read, empty where the file has none. sheets: all that were read.
        rows: the good ones, in the order of the file. waiting: those with a fault.
        faults: what makes rows wait, in order. warnings: what else should be looked at.
        columns: every column and what it was recognised as.
        datum: under which the coordinates were read. fit: which datums fit.
        notes: messages on how the file was read: what was skipped, swapped, ignored.
        skipped: rows that are no sites (headings, sums, notes), by their number as in Excel.
    """

    file: str
    sheet: str
    rows: tuple[CheckedRow, ...]
    waiting: tuple[CheckedRow, ...]
    faults: tuple[SiteFinding, ...]
    warnings: tuple[SiteFinding, ...]
    columns: tuple[ListColumn, ...]
    datum: str
    fit: DatumFit
    notes: tuple[str, ...]
    skipped: tuple[int, ...] = ()
    sheets: tuple[str, ...] = ()

    def sheet_of(self, row: int | None) -> str:
        """The sheet that a row is on."""
        return self.sheets[row_on_sheet(row)[0]] if row and self.sheets else self.sheet

    @property
    def sites(self) -> tuple[OwnSite, ...]:
        """The sites of the good rows."""
        return tuple(row.site for row in self.rows)

    def original(self, row: ListRow) -> "OriginalRow":
        """A row as the file has it, by heading; a heading that stands twice gets its column's number."""
        return OriginalRow(self.headings, row.cells)

    @cached_property
    def headings(self) -> Mapping[str, int]:
        """The columns by heading, each of its own."""
        found: dict[str, int] = {}
        for column in self.columns:
            heading = column.heading or f"#{column.index + 1}"
            found[heading if heading not in found else f"{heading} #{column.index + 1}"] = column.index
        return found


class OriginalRow(Mapping[str, str]):
    """The cells of a row that hold something, by heading; a dictionary for each would take ten times the memory."""

    __slots__ = ("_cells", "_headings")

    def __init__(self, headings: Mapping[str, int], cells: tuple[str, ...]) -> None:
        self._headings, self._cells = headings, cells

    def __getitem__(self, heading: str) -> str:
        if text := self._cells[self._headings[heading]]:
            return text
        raise KeyError(heading)

    def __iter__(self) -> Iterator[str]:
        return (heading for heading, index in self._headings.items() if self._cells[index])

    def __len__(self) -> int:
        return sum(map(bool, self._cells))
