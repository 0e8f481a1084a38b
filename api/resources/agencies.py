"""Who is responsible: each agency with the clauses that it leads and those that it supports."""

from typing import Any

from api.asking import ApiRequest
from api.models.entries import AgencyBody
from api.queries.filters import view_of
from api.queries.lists import AgencyQuery
from api.resources.carrying import carried
from api.resources.collection import Collection
from insight.agencies import AgencyDuties, agency_duties
from wording.not_named import caveat


def _agencies(asking: ApiRequest[AgencyQuery]) -> tuple[AgencyDuties, ...]:
    return agency_duties(asking.atlas, view_of(asking.query, asking.atlas))


def agency_entry(duties: AgencyDuties, asking: ApiRequest[Any]) -> dict[str, Any]:
    """One agency as the list has it."""
    return {
        **carried(duties.name, "agencies", "plans", asking),
        "name": asking.words.names.agency(duties.name),
        "leads": [clause.ref for clause in duties.leads],
        "supports": [clause.ref for clause in duties.supports],
    }


AGENCIES = Collection[AgencyDuties, AgencyQuery](
    "agencies", "Agencies with their clauses", AgencyQuery, AgencyBody, "{agency}", _agencies,
    agency_entry,
    {"name": lambda it: it.name}, note=lambda asking: caveat(asking.words, view_of(asking.query, asking.atlas).plans),
    id_of=lambda it: it.name,
)  # fmt: skip
