"""The tables of a text, and what of them is understood."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from language import Message, message
from reader.facts.agencies import AgencyReader
from reader.facts.drafts import Draft
from reader.facts.numbers.setting import Setting
from reader.journal import Journal
from reader.lexicon import Lexicon
from reader.mapped import Mapped
from reader.outline.parts import ClauseText, PlanText
from reader.tables.headings import HeadedTable, HeadingReader
from reader.tables.indicators import IndicatorReader
from reader.tables.regions import TextTable, tables_in
from reader.tables.tasks import TaskReader, TaskRow
from reader.tables.values import ValueReader
from reader.types import Range

_ATTACHED = ("附件", "附表", "附:", "附录")


@dataclass(frozen=True)
class TextTables:
    """The tables of a text: those whose columns are known, and all that are taken out of its prose."""

    headed: tuple[HeadedTable, ...] = ()
    taken: tuple[TextTable, ...] = ()


class TableReader:
    """Reads the tables of one text."""

    def __init__(self, lexicon: Lexicon, agencies: AgencyReader) -> None:
        """Prepares the readers of headings and rows."""
        self._headings = HeadingReader(lexicon.tables, lexicon.agencies)
        self._indicators = IndicatorReader(ValueReader(lexicon.quantities))
        self._tasks = TaskReader(agencies)

    def find(self, flat: str, text: Mapped, journal: Journal) -> TextTables:
        """The tables of a folded text; rows of those that nobody can tell are listed one by one."""
        headed, taken = list[HeadedTable](), list[TextTable]()
        for table in tables_in(flat):
            known = self._headings.headed(table, flat)
            if known and (known.is_indicators or known.is_tasks):
                headed.append(known)
                taken.append(table)
                _note_numbers(known, flat, text, journal)
            else:
                taken.append(table)
                for row in table.rows:
                    _note(row, text, journal, message("表头不认识，这一行未读"))
        return TextTables(tuple(headed), tuple(taken))

    def promised(
        self, headed: HeadedTable, text: Mapped, flat: str, clause: str, setting: Setting, journal: Journal
    ) -> Iterator[Draft]:
        """What a table of indicators says."""
        for row in headed.rows:
            drafts = list(self._indicators.drafts(headed, row, flat, clause, setting))
            if not drafts and not self._indicators.is_empty(headed, row, flat):
                _note(row, text, journal, message("表格的这一行未能理解"))
            yield from drafts

    def tasks(self, headed: HeadedTable, text: Mapped, flat: str, journal: Journal) -> Iterator[TaskRow]:
        """The rows of a table of tasks."""
        for row, task in self._tasks.rows(headed, flat):
            if task is not None:
                yield task
            elif sum(start < end for start, end in row) > 1:
                _note(row, text, journal, message("表格的这一行未能理解"))


def clause_of(headed: HeadedTable, plan: PlanText, flat: str) -> ClauseText | None:
    """The clause that a table belongs to: the one it stands in; an attached one belongs to the goal."""
    before = [clause for clause in plan.clauses if clause.start <= headed.table.start]
    goals = [clause for clause in plan.clauses if clause.id.startswith("goal")]
    within = before[-1] if before else None
    attached = within is None or any(word in flat[within.start : headed.table.start] for word in _ATTACHED)
    named = [clause for clause in (within, *plan.clauses) if clause and clause.id != "text"]
    return goals[0] if goals and (attached or not named) else named[0] if named else None


def tables_of(plan: PlanText, end: int, tables: Sequence[HeadedTable]) -> list[HeadedTable]:
    """The tables from where a plan begins to where the next one does."""
    return [one for one in tables if plan.start <= one.table.start < end]


def _note_numbers(headed: HeadedTable, flat: str, text: Mapped, journal: Journal) -> None:
    """The numbers of the rows promise nothing."""
    cells = (row[at] for row in headed.rows for at in headed.of("number") if at < len(row))
    for start, end in cells:
        if flat[start:end].isdecimal():
            journal.note("ignored", text, start, end, message("表格的序号"))


def _note(row: Sequence[Range], text: Mapped, journal: Journal, why: Message) -> None:
    if row:
        journal.note("unknown", text, row[0][0], row[-1][1], why)
