"""What the columns of a table hold, as the words over them say."""

import re
from dataclasses import dataclass

from reader.tables.regions import TextTable, is_ditto
from reader.types import Range
from reader.word_lists import AgencyWords, TableWords

_YEAR = re.compile(r"20\d\d")
_UNIT = re.compile(r"[(]([^()]{1,12})[)]")
_MOST_ROWS = 2
_FEWEST = 2


@dataclass(frozen=True)
class TableColumn:
    """One column: what it holds, of which year and in which unit, where its heading says so."""

    role: str
    label: str
    year: int | None = None
    unit: str = ""


@dataclass(frozen=True)
class HeadedTable:
    """A table whose columns are known.

    Attributes:
        rows: those below the headings.
    """

    table: TextTable
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Range, ...], ...]

    def of(self, role: str) -> list[int]:
        """The columns that hold this."""
        return [at for at, column in enumerate(self.columns) if column.role == role]

    @property
    def is_indicators(self) -> bool:
        """Whether it lists indicators with their values."""
        return bool(self.of("indicator") and [*self.of("target"), *self.of("base"), *self.of("year")])

    @property
    def is_tasks(self) -> bool:
        """Whether it lists tasks with who does them or until when."""
        return bool(self.of("task") and [*self.of("lead"), *self.of("support"), *self.of("deadline")])


class HeadingReader:
    """Knows columns by the words over them."""

    def __init__(self, words: TableWords, agencies: AgencyWords) -> None:
        """Takes the words of tables, and those that stand before lists of agencies."""
        roles = {
            role: getattr(words, role)
            for role in (
                "number", "section", "indicator", "unit", "task", "deadline", "target", "base", "pace", "aside",
            )
        } | {"lead": agencies.lead_labels, "support": agencies.support_labels}  # fmt: skip
        self._roles = sorted(
            ((word, role) for role, listed in roles.items() for word in listed),
            key=lambda pair: -len(pair[0]),
        )

    def headed(self, table: TextTable, text: str) -> HeadedTable | None:
        """The table with its columns; None where its first rows do not say what these hold."""
        for at in range(min(_MOST_ROWS, len(table.rows) - 1)):
            labels = [text[slice(*cell)] for cell in table.rows[at]]
            if sum(bool(self._role(label)) for label in labels) < _FEWEST:
                continue
            below = [text[slice(*cell)] for cell in table.rows[at + 1]]
            second = self._continues(labels, below)
            joined = _joined(labels, below) if second else labels
            columns = tuple(self._column(label) for label in joined)
            return HeadedTable(table, columns, table.rows[at + 1 + second :])
        return None

    def _continues(self, labels: list[str], below: list[str]) -> bool:
        """Whether the row below is a second row of headings: it divides some and leaves the others."""
        named = [label for label in below if label and not is_ditto(label)]
        left = [label for label in below if not label or is_ditto(label)]
        return (
            bool(named and left) and all(self._role(label) for label in named) and len(below) <= len(labels)
        )

    def _column(self, label: str) -> TableColumn:
        year = _YEAR.findall(label)
        unit = _UNIT.search(label)
        role = self._role(label)
        return TableColumn(role, label, int(year[-1]) if year else None, unit[1] if unit else "")

    def _role(self, label: str) -> str:
        bare = re.sub(r"\s|[(][^()]*[)]", "", label)
        named = next((role for word, role in self._roles if bare.endswith(word) or bare.startswith(word)), "")
        if named in ("unit", "indicator", "task", "aside") or not _YEAR.search(bare):
            return named
        return named if named in ("target", "base", "pace", "deadline") else "year"


def _joined(labels: list[str], below: list[str]) -> list[str]:
    """The headings of two rows as one; what divides a wide heading stands behind it."""
    joined, wide = [], ""
    for at, label in enumerate(labels):
        under = below[at] if at < len(below) and not is_ditto(below[at]) else ""
        wide = label or wide
        joined.append((wide if under else label) + under)
    return joined
