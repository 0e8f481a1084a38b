"""Tables that a page draws with lines: their rows and columns, and what stands in each cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.source.pdf.joining import joined
from reader.source.pdf.page import PagePiece, RuledLine
from reader.source.transcript import DITTO

_NEAR = 4.0  # points between what counts as one place
_MOST_LINES = 2000  # on one page; beyond that a drawing is no table


@dataclass(frozen=True)
class DrawnTable:
    """A grid: where its columns and rows are divided (rows from the top), and the lines that divide them."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    lines: tuple[RuledLine, ...]

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0]

    def holds(self, piece: PagePiece) -> bool:
        """Whether a piece of text stands inside."""
        across = (piece.left + piece.right) / 2
        return self.columns[0] < across < self.columns[-1] and self.rows[-1] < piece.middle < self.rows[0]

    def texts(self, pieces: Iterable[PagePiece]) -> list[list[str]]:
        """The cells row by row: a merged cell once, beside it nothing, below it DITTO."""
        cells: dict[tuple[int, int], list[PagePiece]] = {}
        for piece in pieces:
            cells.setdefault(self._first(self._cell(piece)), []).append(piece)
        shape = range(len(self.rows) - 1), range(len(self.columns) - 1)
        return [[self._shown((row, column), cells) for column in shape[1]] for row in shape[0]]

    def _cell(self, piece: PagePiece) -> tuple[int, int]:
        across = (piece.left + piece.right) / 2
        row = sum(edge > piece.middle for edge in self.rows) - 1
        return row, sum(edge < across for edge in self.columns) - 1

    def _shown(self, cell: tuple[int, int], cells: dict[tuple[int, int], list[PagePiece]]) -> str:
        first = self._first(cell)
        if first == cell:
            row, column = cell
            return joined(cells.get(cell, ()), self.columns[self._past(row, column)])
        return DITTO if first[1] == cell[1] and cells.get(first) else ""

    def _first(self, cell: tuple[int, int]) -> tuple[int, int]:
        """The upper left of the cells that are one with this."""
        row, column = cell
        while row > 0 and not self._is_divided(row, column, upright=False):
            row -= 1
        while column > 0 and not self._is_divided(column, row, upright=True):
            column -= 1
        return row, column

    def _past(self, row: int, column: int) -> int:
        """The right edge of the cell that begins here."""
        column += 1
        while column < len(self.columns) - 1 and not self._is_divided(column, row, upright=True):
            column += 1
        return column

    def _is_divided(self, edge: int, other: int, upright: bool) -> bool:
        """Whether a line is drawn along an edge beside or above a cell."""
        if upright:
            at, middle = self.columns[edge], (self.rows[other] + self.rows[other + 1]) / 2
        else:
            at, middle = self.rows[edge], (self.columns[other] + self.columns[other + 1]) / 2
        for line in self.lines:
            if line.is_upright is upright:
                place, low, high = (
                    (line.left, line.bottom, line.top) if upright else (line.bottom, line.left, line.right)
                )
                if abs(place - at) < _NEAR and low < middle < high:
                    return True
        return False


def drawn_tables(lines: Sequence[RuledLine]) -> list[DrawnTable]:
    """The tables of a page; lines that touch each other belong together."""
    distinct = {
        (round(line.left), round(line.bottom), round(line.right), round(line.top)): line for line in lines
    }
    if len(distinct) > _MOST_LINES:
        return []
    tables = []
    for group in _touching([*distinct.values()]):
        columns = _places(line.left for line in group if line.is_upright)
        rows = _places(line.bottom for line in group if not line.is_upright)
        if len(columns) > 2 and len(rows) > 2:
            tables.append(DrawnTable(tuple(columns), tuple(reversed(rows)), tuple(group)))
    return tables


def _touching(lines: Sequence[RuledLine]) -> list[list[RuledLine]]:
    groups: list[list[RuledLine]] = []
    for line in lines:
        near = [group for group in groups if any(_touch(line, other) for other in group)]
        merged = [line, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [merged]
    return groups


def _touch(one: RuledLine, other: RuledLine) -> bool:
    across = one.left <= other.right + _NEAR and other.left <= one.right + _NEAR
    return across and one.bottom <= other.top + _NEAR and other.bottom <= one.top + _NEAR


def _places(values: Iterable[float]) -> list[float]:
    """The values in order, those that are near each other as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places
