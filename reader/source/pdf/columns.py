"""The order in which a page is read: column after column where it has two, else from the top."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from reader.source.pdf.joining import lines_of
from reader.source.pdf.page import PagePiece

_FEWEST = 4  # lines of a column
_FROM, _TO, _STEP = 0.35, 0.65, 3.0


def blocks(pieces: Iterable[PagePiece], width: float) -> list[list[PagePiece]]:
    """The page's lines in stretches of one column each, in the order of reading."""
    rows = _rows(pieces)
    gutter = _gutter(rows, width)
    read: list[list[PagePiece]] = []
    for crosses, group in groupby(rows, key=lambda row: any(_crosses(piece, gutter) for piece in row)):
        inside = [piece for row in group for piece in row]
        sides = (
            [piece for piece in inside if piece.right <= gutter],
            [piece for piece in inside if piece.left >= gutter],
        )
        if not crosses and all(len(lines_of(side)) >= _FEWEST for side in sides):
            read += [lines_of(side) for side in sides]
        elif read and not _is_column(read[-1], gutter):
            read[-1] += lines_of(inside)
        else:
            read.append(lines_of(inside))
    return read


def _rows(pieces: Iterable[PagePiece]) -> list[list[PagePiece]]:
    rows: list[list[PagePiece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.middle):
        if rows and rows[-1][0].is_beside(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _gutter(rows: Sequence[Sequence[PagePiece]], width: float) -> float:
    """Where the fewest lines cross the middle of the page."""
    places = [_FROM * width + _STEP * step for step in range(int((_TO - _FROM) * width / _STEP) + 1)]
    middle = width / 2

    def crossed(at: float) -> tuple[int, float]:
        return sum(any(_crosses(piece, at) for piece in row) for row in rows), abs(at - middle)

    return min(places, key=crossed)


def _crosses(piece: PagePiece, at: float) -> bool:
    return piece.left < at < piece.right


def _is_column(lines: Sequence[PagePiece], gutter: float) -> bool:
    return all(line.right <= gutter for line in lines) or all(line.left >= gutter for line in lines)
