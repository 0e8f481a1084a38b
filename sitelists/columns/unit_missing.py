"""Columns of area that say their unit nowhere."""

from collections.abc import Iterator, Mapping, Sequence

from language import message
from sitelists.cells.areas import parse_area
from sitelists.cells.numbers import is_nothing
from sitelists.columns.fields import AREAS
from sitelists.columns.units import unit_in
from sitelists.model import ListColumn, ListRow, SiteFinding


def unit_missing(columns: Mapping[str, ListColumn], rows: Sequence[ListRow]) -> Iterator[SiteFinding]:
    """Columns of area without a unit, whose plain numbers are therefore no area."""
    beside = columns.get("unit")

    def _unit(row: ListRow) -> str:
        return unit_in(row.cells[beside.index]) if beside else ""

    for name in AREAS:
        column = columns.get(name)
        if column and not column.unit and any(_plain(row.cells[column.index], _unit(row)) for row in rows):
            problem = message("没有写面积单位，数字未换算")
            yield SiteFinding(
                None, column.heading, column.index, "", problem, message("请在标题中写明单位，或为这一列选单位"),
                waits=False, option=f"--column {column.heading}={name}:亩",
            )  # fmt: skip


def _plain(text: str, unit: str) -> bool:
    read = None if is_nothing(text) else parse_area(text, unit)
    return read is not None and read.hectares is None
