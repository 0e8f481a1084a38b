"""Sheets that hold their list in another way: two lists side by side, or a column for each site with the headings at the left."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from language import Message, message
from sitelists.columns.fields import AREAS
from sitelists.columns.headings import Named, datum_in, named_by
from sitelists.columns.units import unit_in
from sitelists.source.sheet import RawSheet

_SEARCHED, _FEWEST, _TALLEST = 60, 4, 200
"""Rows from the top that are looked at; headings that tell; rows at most whose first cells are all headings."""
_PLACED = ("lon", "lat", "coordinates")


def upright(raw: RawSheet) -> tuple[tuple[RawSheet, ...], tuple[Message, ...]]:
    """The sheet, or the lists that it is made of, each with its headings above its sites; and what is said of that."""
    if raw.headed or not raw.rows:
        return (raw,), ()
    if turned := tuple(_turned(raw)):
        return turned, (message("一列一处的表已转过来读取，行号即列号（A 为1）"),)
    if halves := tuple(_halves(raw)):
        return halves, (message("左右并排的 {count} 份清单已分开读取", count=len(halves)),)
    return (raw,), ()


def _named(cell: str) -> Named | None:
    return named_by((cell,)) if cell else None


def _halves(raw: RawSheet) -> Iterator[RawSheet]:
    """The lists that stand side by side under the same headings."""
    for at, row in enumerate(raw.rows[:_SEARCHED]):
        width = _repeated(row)
        if width:
            first = next(column for column, cell in enumerate(row) if cell)
            filled = max(column for column, cell in enumerate(row[first : first + width]) if cell) + 1
            for low in range(first, len(row), width):
                below = [cells[low : low + filled] for cells in raw.rows[at:]]
                yield _part(raw, f"{column_letters(low)}{at + 1}", [*raw.rows[:at], *below])
            return


def _part(raw: RawSheet, begins: str, rows: list[list[str]]) -> RawSheet:
    """A list of a sheet, named by the cell it begins in."""
    return replace(raw, name=f"{raw.name} {begins}".strip(), rows=rows, merges=(), hidden_columns=frozenset())


def column_letters(column: int) -> str:
    """A column's letters in Excel; columns are counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _repeated(row: Sequence[str]) -> int:
    """After how many columns the headings of a row come again, all of them; 0 where they do not."""
    names = [column for column, cell in enumerate(row) if (found := _named(cell)) and found.field == "name"]
    if len(names) < 2 or row[names[0]] != row[names[1]]:
        return 0
    width = names[1] - names[0]
    first = next(column for column, cell in enumerate(row) if cell)
    once, again = row[first : first + width], row[first + width : first + 2 * width]
    alike = [one for one, other in zip(once, again, strict=False) if one and one == other]
    return width if len(alike) >= _FEWEST and len(alike) == sum(map(bool, once)) else 0


def _turned(raw: RawSheet) -> Iterator[RawSheet]:
    """Each stack of rows that begin with their headings, turned: its columns become rows of the same number."""
    above: list[str] = []
    for at, block in _blocks(raw.rows):
        fields = [_named(row[0]) for row in block[: _TALLEST + 1]]
        certain = {found.field for found in fields if found and found.sure == "certain"}
        stands = len(block) <= _TALLEST and len(certain) >= _FEWEST and "name" in certain
        if stands and all(sum(_named(cell) is not None for cell in row[1:]) < 2 for row in block):
            headed = [
                [_with(above, row[0], found), *row[1:]] for row, found in zip(block, fields, strict=True)
            ]
            yield _part(raw, f"A{at + 1}", [list(cells) for cells in zip_longest(*headed, fillvalue="")])
        above += [cell for row in block if len(list(filter(None, row))) == 1 for cell in row if cell]


def _blocks(rows: Sequence[list[str]]) -> Iterator[tuple[int, list[list[str]]]]:
    """Rows that stand together, with the place of the first; a line of one cell stands alone, unless it is a heading among others."""
    block: list[list[str]] = []
    for at, row in enumerate(rows):
        alone = sum(map(bool, row)) < 2 and not (block and row and _is_certain(row[0]))
        begins = bool(row) and bool(row[0]) and not alone
        if block and not begins:
            yield at - len(block), block
            block = []
        if begins:
            block.append(row)
        elif alone and any(row):
            yield at, [row]
    if block:
        yield len(rows) - len(block), block


def _is_certain(cell: str) -> bool:
    found = _named(cell)
    return found is not None and found.sure == "certain"


def _with(above: Sequence[str], heading: str, found: Named | None) -> str:
    """A heading with the unit or the datum that a line above says for all."""
    if found and found.field in AREAS and not unit_in(heading):
        said = next((unit for cell in above if "单位" in cell and (unit := unit_in(cell))), "")
    elif found and found.field in _PLACED and not datum_in(heading):
        said = next((datum for cell in above if (datum := datum_in(cell))), "")
    else:
        said = ""
    return f"{heading}({said})" if said else heading
