"""What a written report consists of, whatever its format: chapters, sections, and a few kinds of blocks."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from layers.model import Quote


class Paragraph(NamedTuple):
    """One paragraph; a ``quiet`` one explains or qualifies what stands around it."""

    text: str
    quiet: bool = False


class Heading(NamedTuple):
    """A heading below a section's own."""

    text: str


class Fact(NamedTuple):
    """One figure with its year and source in ``note``; an unknown value says so in words."""

    label: str
    value: str
    note: str = ""


class FactList(NamedTuple):
    """Key figures, one a line."""

    facts: tuple[Fact, ...]


class Column(NamedTuple):
    """A table's column: its heading, its share of the width, and whether it holds a plan's own words."""

    head: str
    share: int
    evidence: bool = False


class Cell(NamedTuple):
    """A table's cell; ``clause`` is the ``plan/clause`` it cites, "" for none."""

    text: str
    clause: str = ""


class Table(NamedTuple):
    """Rows of cells under columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def without_evidence(self) -> "Table":
        """The same without the columns of quotations, for formats that give those elsewhere."""
        kept = [number for number, column in enumerate(self.columns) if not column.evidence]
        rows = tuple(tuple(row[number] for number in kept) for row in self.rows)
        return Table(tuple(self.columns[number] for number in kept), rows)


Block = Paragraph | Heading | FactList | Table


class ReportSection(NamedTuple):
    """One part of a chapter; ``quotes`` are the plans' words behind its blocks, each once."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...] = ()


class Chapter(NamedTuple):
    """One city (``code`` its adcode) or the province (``code`` empty)."""

    code: str
    title: str
    lead: str
    sections: tuple[ReportSection, ...]


def texts(thing: object) -> Iterator[str]:
    """Every text inside chapters, sections and blocks."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Iterable):
        for part in thing:
            yield from texts(part)
