"""The plans themselves: their documents, how far they were read, who stands for their records."""

from typing import Any

from api.asking import ApiRequest
from api.models.entries import PlanBody
from api.queries.lists import PlanQuery
from api.resources.carrying import carried, counted_records, plan_source
from api.resources.collection import Collection
from plans.records import Clause, Plan


def _plan(plan: Plan, asking: ApiRequest[Any]) -> dict[str, Any]:
    header, words = plan.header, asking.words
    return {
        **carried(plan.id, "plans", "plans", asking),
        "title": words.either(header.title, header.title_en),
        "short": words.names.plan(plan.id),
        "series": header.series,
        "years": list(header.years),
        "coverage": header.coverage,
        "review": words.citations.review(plan.id),
        "clauses": len(plan.of_type(Clause)),
        "records": counted_records(plan.records),
        "source": plan_source(plan.id, words.names),
    }


PLANS = Collection[Plan, PlanQuery](
    "plans", "Plans, those recorded in part too", PlanQuery, PlanBody, "{plan}", lambda asking: asking.atlas.plans,
    _plan,
    id_of=lambda plan: plan.id,
)  # fmt: skip
