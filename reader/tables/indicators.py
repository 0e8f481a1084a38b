"""A table of indicators to drafts: what is promised, and what has been reached."""

import re
from collections.abc import Iterator

from reader.facts.drafts import Draft, evidence_range
from reader.facts.numbers.setting import Setting
from reader.facts.records import AchievedFacts, TargetFacts
from reader.tables.headings import HeadedTable, TableColumn
from reader.tables.regions import is_ditto
from reader.tables.values import CellValue, ValueReader
from reader.types import Range

_UNIT = re.compile(r"\s*[(]([^()]{1,12})[)]$")
_NOTHING = re.compile(r"[-—–/]*")
_LISTED = "表格"


class IndicatorReader:
    """Reads the rows of tables of indicators."""

    def __init__(self, values: ValueReader) -> None:
        """Takes the reader of cells with numbers."""
        self._values = values

    def drafts(
        self, headed: HeadedTable, row: tuple[Range, ...], text: str, clause: str, setting: Setting
    ) -> Iterator[Draft]:
        """A draft for each value of a row; nothing for cells that say no number."""
        name_at = headed.of("indicator")[-1]
        if name_at >= len(row):
            return
        name, own_unit = _split(text[slice(*row[name_at])])
        unit = _first(headed, row, text, "unit") or own_unit
        for at, (column, cell) in enumerate(zip(headed.columns, row, strict=False)):
            value = self._values.read(text[slice(*cell)]) if _kind(column, setting) else None
            if value and name and at != name_at:
                span = evidence_range(text, *_between(row[name_at], cell))
                facts = _facts(column, name, value, value.unit or column.unit or unit, headed, setting)
                yield Draft(clause, facts, *span, "medium", _LISTED)

    def is_empty(self, headed: HeadedTable, row: tuple[Range, ...], text: str) -> bool:
        """Whether a row has no values to understand: a heading inside the table, or dashes."""
        values = [*headed.of("target"), *headed.of("base"), *headed.of("year"), *headed.of("pace")]
        cells = (text[slice(*row[at])] for at in values if at < len(row))
        return all(_NOTHING.fullmatch(cell) or is_ditto(cell) for cell in cells)


def _between(name: Range, cell: Range) -> Range:
    return min(name[0], cell[0]), max(name[1], cell[1])


def _split(written: str) -> tuple[str, str]:
    """An indicator's name without its mark and unit, and the unit in brackets at its end."""
    unit = _UNIT.search(written)
    name = written[: unit.start()] if unit else written
    return re.sub(r"^(?:其中:|\d{1,2}[.、](?!\d))\s*", "", name).strip(), unit[1] if unit else ""


def _first(headed: HeadedTable, row: tuple[Range, ...], text: str, role: str) -> str:
    cells = (text[slice(*row[at])] for at in headed.of(role) if at < len(row))
    return next((cell for cell in cells if cell and not _NOTHING.fullmatch(cell)), "")


def _kind(column: TableColumn, setting: Setting) -> str:
    """Whether a column holds what is promised, what is reached, or neither for sure."""
    if column.role in ("target", "pace"):
        return "target"
    if column.role == "base":
        return "achieved"
    if column.role != "year" or setting.begins is None:
        return ""
    return "achieved" if setting.is_before(column.year) else "target"


def _facts(
    column: TableColumn, name: str, value: CellValue, unit: str, headed: HeadedTable, setting: Setting
) -> TargetFacts | AchievedFacts:
    if _kind(column, setting) == "achieved":
        return AchievedFacts(name, value.value, unit, column.year, setting.home)
    pace = column.role == "pace"
    last = max(
        (one.year for one in headed.columns if one.year and _kind(one, setting) == "target"), default=None
    )
    return TargetFacts(
        indicator=name, value=value.value, value_high=value.high,
        unit=(value.unit or column.unit or "%") if pace else unit, comparator=value.comparator,
        year=column.year or (last if pace else None), cadence="per_year" if pace else None,
        direction="growth" if pace else None, scope=setting.home, attributes=(), kind="target",
    )  # fmt: skip
