"""The numbered clauses of the plans with their agencies."""

from typing import Any

from api.asking import ApiRequest
from api.models.entries import ClauseEntryBody
from api.queries.filters import view_of
from api.queries.lists import ClauseQuery
from api.resources.carrying import counted_records, record_entry
from api.resources.choosing import passing
from api.resources.collection import Collection
from insight.clauses import chosen_clauses
from plans.records import Clause
from wording.not_named import caveat


def _clauses(asking: ApiRequest[ClauseQuery]) -> list[Clause]:
    """A clause is about a place where one of its records is."""
    atlas, query = asking.atlas, asking.query
    view = view_of(query, atlas)
    passes = passing(query, view, atlas)
    passed = {record.ref for plan in atlas.chosen(view.plans) for record in plan.records if passes(record)}
    return [clause for clause in chosen_clauses(atlas, view) if clause.ref in passed]


def _clause(clause: Clause, asking: ApiRequest[Any]) -> dict[str, Any]:
    words, plan = asking.words, asking.atlas.plan_by_id[clause.plan]
    entry = record_entry(clause, None, "clauses", asking)
    counts = counted_records(record for record in plan.records if record.ref == clause.ref)
    section = words.either(clause.section, clause.section_en)
    return entry | {"section": section, "said": words.notes.on(clause), "records": counts}


CLAUSES = Collection(
    "clauses", "Clauses with their agencies", ClauseQuery, ClauseEntryBody, "{plan}/{clause}", _clauses,
    _clause,
    note=lambda asking: caveat(asking.words, view_of(asking.query, asking.atlas).plans),
    find=lambda id, asking: asking.atlas.clause_by_ref.get(id),
)  # fmt: skip
