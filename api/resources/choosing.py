"""Which records of the plans the parameters let through besides what the pages' own filters do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from api.asking import ApiRequest
from api.queries.asked import RecordQuery
from api.queries.filters import city_of, county_of, refused
from api.resources.carrying import numbered
from atlas.model import Atlas
from atlas.view import View
from insight.facts import concerns
from language import message
from plans.records import Achieved, Designation, Programme, Record, Site, Target

N = TypeVar("N", Designation, Target, Achieved, Site, Programme)


@dataclass(frozen=True)
class Numbered(Generic[N]):
    """A record with its number within its clause."""

    record: N
    number: int


def among(chosen: Iterable[N], view: View, asking: ApiRequest[Any]) -> list[Numbered[N]]:
    """Those of the chosen records that the filters by clause, agency and place let through, in the order of the plans."""
    passes = passing(asking.query, view, asking.atlas)
    wanted = {id(record): record for record in chosen if passes(record)}
    plans = {record.plan for record in wanted.values()}
    return [
        Numbered(wanted[id(record)], number)
        for plan in asking.atlas.plans
        if plan.id in plans
        for number, record in numbered(plan)
        if id(record) in wanted
    ]


def numbered_at(kind: type[N]) -> Callable[[str, ApiRequest[Any]], Numbered[N] | None]:
    """Finds a record of one type by its id, ``plan/clause/number``, also in a plan recorded in part."""

    def find(id: str, asking: ApiRequest[Any]) -> Numbered[N] | None:
        plan = asking.atlas.plan_by_id.get(id.split("/")[0])
        every = numbered(plan) if plan else ()
        ids = ((f"{record.ref}/{number}", number, record) for number, record in every)
        return next(
            (Numbered(r, number) for own, number, r in ids if own == id and isinstance(r, kind)), None
        )

    return find


def passing(query: RecordQuery, view: View, atlas: Atlas) -> Callable[[Record], bool]:
    """Whether a record is of the clause, of a clause of the agencies, and about the places asked for.

    Raises:
        Refusal: there is no such clause or place.
    """
    if query.clause and query.clause not in atlas.clause_by_ref:
        raise refused("clause", query.clause, message("没有这一条款。请写成 规划/条款。"))
    places = {place for place in (city_of(query.city, atlas), county_of(query.county, atlas)) if place}

    def passes(record: Record) -> bool:
        clause = atlas.clause_by_ref.get(record.ref)
        agencies = {*clause.lead, *clause.support} if clause else set()
        return (
            query.clause in ("", record.ref)
            and (not view.agencies or bool(agencies & set(view.agencies)))
            and all(concerns(record, place, atlas) for place in places)
        )

    return passes
