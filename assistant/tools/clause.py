"""One clause with everything recorded of it, or the contents of a plan."""

from assistant.asked import clause_called
from assistant.facts import fact, plan_source
from assistant.model import Asking, AtlasTool, GivenName, Question, ToolAnswer
from insight.clauses import neighbours
from plans.records import Clause


class ClauseQuestion(Question):
    """Which clause."""

    ref: GivenName


def _answer(asked: ClauseQuestion, asking: Asking) -> ToolAnswer:
    plan, clause = clause_called(asking, asked.ref)
    return _clause(f"{plan}/{clause}", asking) if clause else _contents(plan, asking)


def _clause(ref: str, asking: Asking) -> ToolAnswer:
    atlas, words = asking.atlas, asking.words
    clause = atlas.clause_by_ref[ref]
    records = [record for record in atlas.plan_by_id[clause.plan].records if record.ref == ref]
    others = [record for record in records if not isinstance(record, Clause)]
    around = zip(("before", "after"), neighbours(atlas, ref), strict=True)
    return ToolAnswer(
        status="stated",
        summary=(fact(clause, words)["says"],),
        unknown=() if others else (words.say("这一条没有点名、数字、园区或项目的记录，只有标题和部门。"),),
        facts=tuple(fact(record, words) for record in (clause, *others)),
        more={
            "plan": plan_source(clause.plan, words),
            **{name: other.ref if other else None for name, other in around},
        },
        plans=(clause.plan,),
    )


def _contents(plan: str, asking: Asking) -> ToolAnswer:
    words, found = asking.words, asking.atlas.plan_by_id[plan].of_type(Clause)
    source = plan_source(plan, words)
    count = words.say("{plan}：共{count}条。", plan=source["title"], count=len(found))
    return ToolAnswer(
        status="contents",
        summary=(count, source["document"], source["review"]),
        facts=tuple(fact(clause, words) for clause in found),
        more={"plan": source},
        plans=(plan,),
    )


TOOL = AtlasTool(
    "clause",
    "One clause by ref (plan/clause): heading, agencies, every record, source document. A plan id alone: its contents",
    ClauseQuestion,
    _answer,
)
