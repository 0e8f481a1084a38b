"""The tables of one plan to records: values of indicators, and tasks as clauses of their own."""

import re
from collections.abc import Iterator, Sequence

from reader.clauses import ClauseReader, PlanSetting
from reader.facts.agencies import Agencies
from reader.facts.numbers.setting import Setting
from reader.fold import bare
from reader.journal import Journal
from reader.mapped import Mapped
from reader.outline.parts import ClauseText, PlanText
from reader.records import DraftRecord, clause_draft, draft_record
from reader.tables.headings import HeadedTable
from reader.tables.reader import TableReader, clause_of
from reader.tables.tasks import TaskRow

_NOBODY = Agencies((), (), False, (), ())
_YEARS = re.compile(r"20\d\d")


class PlanTables:
    """Reads what the tables of a plan say beside its prose."""

    def __init__(self, tables: TableReader, clauses: ClauseReader) -> None:
        """Takes the readers of rows and of what stands in their cells."""
        self._tables, self._clauses = tables, clauses

    def tasks(
        self, headed: Sequence[HeadedTable], text: Mapped, flat: str, journal: Journal
    ) -> list[TaskRow]:
        """The rows of the plan's tables of tasks."""
        found = [one for one in headed if one.is_tasks and not one.is_indicators]
        return [row for one in found for row in self._tables.tasks(one, text, flat, journal)]

    def of_clauses(self, plan: PlanText, rows: Sequence[TaskRow], text: Mapped) -> dict[str, TaskRow]:
        """The rows that say once more what a clause says, by the clause's id."""
        headings = {bare(clause.heading_text(text.text)): clause.id for clause in plan.clauses}
        named = {bare(text.text[slice(*row.heading)]): row for row in rows}
        return {headings[heading]: row for heading, row in named.items() if heading in headings}

    def values(
        self,
        plan: PlanText,
        headed: Sequence[HeadedTable],
        setting: PlanSetting,
        text: Mapped,
        flat: str,
        journal: Journal,
    ) -> Iterator[DraftRecord]:
        """What the tables of indicators say, in the clauses that they stand in."""
        for one in headed:
            if one.is_indicators:
                clause = clause_of(one, plan, flat)
                number = Setting(setting.home or setting.scope, setting.year, setting.outlook)
                id_ = clause.id if clause else "goal"
                drafts = list(self._tables.promised(one, text, flat, id_, number, journal))
                if drafts and clause is None:
                    own = ClauseText(id_, one.table.caption, plan.title, one.table.start, one.table.end)
                    yield draft_record(setting.id, clause_draft(own, _NOBODY, text.text), text)
                yield from (draft_record(setting.id, draft, text) for draft in drafts)

    def clauses(
        self,
        plan: PlanText,
        rows: Sequence[TaskRow],
        setting: PlanSetting,
        text: Mapped,
        flat: str,
        journal: Journal,
    ) -> Iterator[DraftRecord]:
        """Tasks as clauses, numbered on from the plan's own."""
        highest = max((int(clause.id) for clause in plan.clauses if clause.id.isdigit()), default=0)
        for number, row in enumerate(rows, highest + 1):
            clause = row.clause(str(number))
            yield from self._clauses.read(clause, setting, text, flat, journal, row, row.spans)


def plan_of_tables(headed: Sequence[HeadedTable], flat: str) -> PlanText:
    """A plan of nothing but tables; the line before the first is its title."""
    first, last = headed[0].table, headed[-1].table
    title = flat[slice(*first.caption)].strip()
    years = tuple(sorted({int(year) for year in _YEARS.findall(title)}))
    return PlanText(title, years, None, first.caption[0], last.end, ())
