"""The tables of a page: which hold data and which only arrange the page, and what divides their cells."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.source.transcript import CELL, DITTO
from reader.source.webpage.tags import Tag, tags_of

MOST_COLUMNS = 63
_MOST_ROWS = 1000


def data_tables(text: str) -> set[int]:
    """Where the tables begin that hold data: no table inside, two cells or more in a row."""
    found, open_tables = (
        set[int](),
        list[list[int]](),
    )  # start, cells in this row, most cells in a row, inner tables
    for tag in tags_of(text):
        if tag.name == "table" and not tag.is_end:
            if open_tables:
                open_tables[-1][3] += 1
            open_tables.append([tag.start, 0, 0, 0])
        elif tag.name == "table" and open_tables:
            start, _, widest, inner = open_tables.pop()
            found |= {start} if widest > 1 and not inner else set()
        elif tag.name == "tr" and open_tables:
            open_tables[-1][1] = 0
        elif tag.name in ("td", "th") and not tag.is_end and open_tables:
            open_tables[-1][1] += 1
            open_tables[-1][2] = max(open_tables[-1][1:3])
    return found


@dataclass
class OpenTable:
    """A table of data as its rows go by.

    Attributes:
        column: how many columns of this row are done.
        wide: columns that the cell before takes besides its own.
        below: by column, in how many more rows the cell above goes on, and what stands for it there.
    """

    column: int = 0
    wide: int = 0
    below: dict[int, tuple[int, str]] = field(default_factory=dict)

    def row(self) -> str:
        """What the row before ends with; a new row or the table's end is a new line."""
        ended = CELL * self.wide
        self.column += self.wide
        ended += "".join(CELL + sign for sign in self._from_above()) if self.column else ""
        self.column = self.wide = 0
        return f"{ended}\n"

    def cell(self, tag: Tag) -> str:
        """What stands before a cell."""
        attributes = tag.attributes
        before = CELL * self.wide + (CELL if self.column else "")
        self.column += self.wide
        before += "".join(sign + CELL for sign in self._from_above())
        across = min(_span(attributes.get("colspan"), MOST_COLUMNS), max(1, MOST_COLUMNS - self.column))
        down = _span(attributes.get("rowspan"), _MOST_ROWS) - 1
        if down:
            self.below |= {self.column + step: (down, "" if step else DITTO) for step in range(across)}
        self.column, self.wide = self.column + 1, across - 1
        return before

    def _from_above(self) -> Iterator[str]:
        """What stands in the next columns for cells that go on from the row above."""
        while self.column < MOST_COLUMNS and self.below.get(self.column, (0, ""))[0] > 0:
            rows, sign = self.below[self.column]
            self.below[self.column] = rows - 1, sign
            self.column += 1
            yield sign


def _span(text: str | None, most: int) -> int:
    digits = (text or "").strip()[:9]
    return min(max(int(digits), 1), most) if digits.isdecimal() else 1
