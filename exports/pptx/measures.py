"""What paragraphs and tables need on a slide: broken into lines at a font size, with the height that takes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from exports.report.blocks import FactList, Heading, Paragraph
from layers.layout.text_width import BOLD, REGULAR
from wording.tables.model import Column, Link, RecordKey, Table, Value, text_of

LEADING = 1.35
"""Height of a line in its font size, set exactly in the file so that it holds in any font."""

PADDING = 4
"""Above, below and beside a cell's text, in points."""

_SAFETY = (
    0.9  # a line is taken as full earlier: the reader's font may be wider, with blanks beside Latin letters
)
SIZES = {"lead": 16, "title": 16, "heading": 13, "text": 14, "quiet": 12}
"""Of the font by the role of a text, in points."""

_ABOVE = {"title": 10, "heading": 6}  # points more above what opens something
_CELL_SIZES = (12, 10, 8, 6, 4)
_NARROWEST, _WIDEST = 10, 45  # em of a column of key figures, before they share the width


class SizedParagraph(NamedTuple):
    """A text of its own at the lower edge of its height; ``role`` is one of ``SIZES``."""

    text: str
    role: str
    size: float
    height: float


class Cell(NamedTuple):
    """A table's cell; ``clause`` is the ``plan/clause`` it cites, "" for none."""

    text: str
    clause: str = ""


class SizedRow(NamedTuple):
    """A table's row with the font size and the height it needs; ``records`` are those it rests on."""

    cells: tuple[Cell, ...]
    size: float
    height: float
    records: tuple[RecordKey, ...] = ()


class Grid(NamedTuple):
    """A table or a part of one; ``head`` is None where the first column names each row."""

    widths: tuple[float, ...]
    head: SizedRow | None
    rows: tuple[SizedRow, ...]

    @property
    def height(self) -> float:
        """Of all its rows, in points."""
        return sum(row.height for row in (self.head, *self.rows) if row)


WrittenBlock = Paragraph | Heading | FactList | Table
"""What stands on a slide as words."""


def measured(block: WrittenBlock, width: float) -> SizedParagraph | Grid:
    """A block as it stands on a slide, ``width`` points wide."""
    if isinstance(block, Heading):
        return paragraph(block.text, "heading", width)
    if isinstance(block, Paragraph):
        return paragraph(block.text, "quiet" if block.quiet else "text", width)
    return facts_grid(block, width) if isinstance(block, FactList) else table_grid(block, width)


def paragraph(text: str, role: str, width: float) -> SizedParagraph:
    """A text at its role's size, ``width`` points wide."""
    size, opens = SIZES[role], role in _ABOVE
    return SizedParagraph(
        text, role, size, _lines(text, size, width, opens) * size * LEADING + _ABOVE.get(role, 0)
    )


def table_grid(table: Table, width: float, sizes: Sequence[float] = _CELL_SIZES) -> Grid:
    """A table, ``width`` points wide, its letters of the first of the ``sizes`` at which no row is too high."""
    columns = _shown(table)
    widths = _widths([column.share for column in columns], width)
    rows = tuple(
        _row(tuple(_cell(row.values[column.id]) for column in columns), widths, sizes)._replace(
            records=row.records
        )
        for row in table.rows
    )
    head = _row(tuple(Cell(column.heading) for column in columns), widths, sizes, bold=True)
    return Grid(widths, head, rows)


def _shown(table: Table) -> list[Column]:
    """The columns without quotations, which stand in the notes, and without those in which no row says anything."""
    shown = [column for column in table.columns if column.kind != "evidence"]
    return [c for c in shown if any(text_of(row.values[c.id]) for row in table.rows)] or shown


def _cell(value: Value) -> Cell:
    return Cell(text_of(value), value.id if isinstance(value, Link) and value.page == "clauses" else "")


def facts_grid(facts: FactList, width: float) -> Grid:
    """Key figures as rows: what, how much, and when and according to whom."""
    columns = 3 if any(fact.note for fact in facts.facts) else 2
    rows = [tuple(fact)[:columns] for fact in facts.facts]
    widths = _widths([_share(texts) for texts in zip(*rows, strict=True)], width)
    return Grid(widths, None, tuple(_row(tuple(map(Cell, row)), widths) for row in rows))


def _share(texts: Iterable[str]) -> float:
    """What a column of key figures gets of the width: as its longest text, but none is crowded out."""
    longest = max(REGULAR.width(line, 1) for text in texts for line in text.split("\n"))
    return min(max(longest, _NARROWEST), _WIDEST)


def _widths(shares: Sequence[float], width: float) -> tuple[float, ...]:
    return tuple(width * share / sum(shares) for share in shares)


def _row(
    cells: tuple[Cell, ...],
    widths: Sequence[float],
    sizes: Sequence[float] = _CELL_SIZES,
    *,
    bold: bool = False,
) -> SizedRow:
    """The row at the largest size at which it is not higher than half a slide."""
    for size in sizes:
        lines = max(
            _lines(cell.text, size, width - 2 * PADDING, bold)
            for cell, width in zip(cells, widths, strict=True)
        )
        height = lines * size * LEADING + 2 * PADDING
        if height <= 200:
            break
    return SizedRow(cells, size, height)


def _lines(text: str, size: float, width: float, bold: bool = False) -> int:
    face = BOLD if bold else REGULAR
    return sum(max(1, len(face.wrap(line, size, width * _SAFETY))) for line in text.split("\n"))
