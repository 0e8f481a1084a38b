"""Who says it and how far it was read: plans with their coverage, leading agencies, sources of figures, glosses."""

from atlas.indicators import Figure
from atlas.names import Names
from plans.records import Record


class Citations:
    """What stands beside a fact so that a reader can judge it."""

    def __init__(self, names: Names) -> None:
        """``names``: of the atlas, in the reader's language."""
        self._names, self._language = names, names.language

    def plan(self, plan: str) -> str:
        """A plan's short title, marked where the plan is recorded only in part."""
        name = self._names.plan(plan)
        partial = self._names.atlas.plan_by_id[plan].header.coverage == "partial"
        return self._language.say("{plan}（部分录入）", plan=name) if partial else name

    def lead(self, record: Record) -> str:
        """The agencies that lead the record's clause."""
        clause = self._names.atlas.clause_by_ref.get(record.ref)
        return self._language.join(map(self._names.agency, clause.lead)) if clause else ""

    def source(self, figure: Figure) -> str:
        """Who reports a figure."""
        return self._language.either(figure.source, figure.source_en or figure.source)

    def gloss(self, record: Record) -> str:
        """What the evidence says, for readers of English; evidence itself stays Chinese."""
        return "" if self._language.chinese else record.gloss
