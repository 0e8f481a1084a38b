"""What is answered about drafts: each runs in a thread, because the store writes to the disk."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from atlas.store.drafts import FIRST
from atlas.store.roles import Actor, refuse_without, who
from atlas.store.states import HEADER, EntryState
from atlas.store.store import Store, open_store
from atlas.store.troubles import Conflict
from errors import UserError
from language import message
from views.caching import cache
from views.serving.drafts.asking import AskedBack, AskedBy, AskedDecision, AskedPlan, language_of
from views.serving.drafts.draft import ReviewedDraft, reviewed
from views.serving.drafts.passes import bearer

Answered = dict[str, Any]


class WrongFields(UserError):
    """Fields that are wrong: ``faults`` by entry and field."""

    def __init__(self, faults: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__(message("还有 {count} 条有误，没有保存。请改正后再试。", count=len(faults)))
        self.faults = faults


def draft_answer(number: int, lang: str, seen: int | None, reading: int = FIRST) -> Answered | None:
    """A whole draft; nothing where it still is as it was seen."""
    store = open_store()
    draft = store.drafts.get(number)
    if draft.version == seen:
        return None
    states = store.drafts.states(number, reading)
    return reviewed(store, number, lang).whole(draft, states, accepted_plan_of(store, number))


def decision_answer(request: Request, number: int, asked: AskedDecision) -> Answered:
    """Keeps a decision; the entries that it changed, as they stand now.

    Raises:
        Conflict: somebody was quicker.
        WrongFields: what would stand is wrong.
        NotAllowed: not in this role.
    """
    store, actor = open_store(), actor_of(request, asked)
    refuse_without(actor, "decide")
    before, review = store.drafts.states(number, asked.reading), reviewed(store, number, language_of(request))
    _refuse_wrong(asked, before, review)
    after = [dict(one) for one in asked.made]
    one = after[0] if after and asked.action != "split" else after or None
    store.decisions.decide(actor, number, asked.seen, asked.action, one, asked.why, asked.reading)
    now = store.drafts.states(number, asked.reading)
    changed = [
        state
        for record, state in now.items()
        if record not in before or state.version != before[record].version
    ]
    gone = [record for record in before if record not in now]
    version = store.drafts.get(number).version
    return {"version": version, "entries": review.entries(changed), "gone": gone, "order": list(now)}


def conflict_answer(number: int, lang: str, conflict: Conflict) -> Answered:
    """Both sides of a conflict, and the entry as it stands."""
    store = open_store()
    theirs = conflict.theirs
    review, states = reviewed(store, number, lang), store.drafts.states(number, theirs.reading)
    found: Answered = {"problem": conflict.in_language(lang), "version": store.drafts.get(number).version}
    if getattr(theirs, "record", None) in states:
        mine = review.decision(conflict.mine) if conflict.mine else None
        entry = review.entry(states[theirs.record])
        found |= {"record": theirs.record, "mine": mine, "theirs": review.decision(theirs), "entry": entry}
    found["entries"] = review.entries(states.values())
    return found


def plan_answer(request: Request, number: int, asked: AskedPlan) -> Answered:
    """Accepts a draft as a plan.

    Raises:
        Unfinished: something waits. DataError: it makes no plan.
        Conflict: somebody decided something since. NotAllowed: not in this role.
    """
    made = open_store().plans.accept(
        actor_of(request, asked), number, cache.atlas(), asked.why, seen=asked.seen
    )
    return {"plan": made.plan, "version": made.version}


def back_answer(request: Request, plan: str, asked: AskedBack) -> Answered:
    """Takes an accepted plan off the map, or brings its last version again."""
    store, actor = open_store(), actor_of(request, asked)
    if asked.again:
        last = [one.version for one in store.plans.versions(plan) if one.text is not None][-1:]
        made = store.plans.go_back(actor, plan, last[0] if last else 0, asked.seen, asked.why)
    else:
        made = store.plans.take_back(actor, plan, asked.seen, asked.why)
    return {"plan": made.plan, "version": made.version}


def accepted_plan_of(store: Store, draft: int) -> str:
    """The id of the plan on the map that was made of a draft; "" where there is none."""
    found = (one.plan for one in store.plans.current() if origin(store, one.plan, one.version) == draft)
    return next(found, "")


def origin(store: Store, plan: str, version: int) -> int | None:
    """The draft that a version of a plan was made of, also where it went back to an older one."""
    versions = {one.version: one for one in store.plans.versions(plan)}
    found = versions.get(version)
    while found and found.same_as is not None:
        found = versions.get(found.same_as)
    return found.draft if found else None


def actor_of(request: Request, asked: AskedBy) -> Actor:
    """Who asks, by the server's own judgement."""
    address = request.client.host if request.client else None
    return who(request.headers, address, typed=asked.name, login=bearer(asked.login))


def _refuse_wrong(asked: AskedDecision, states: Mapping[str, EntryState], review: ReviewedDraft) -> None:
    """Nothing, where all that would stand after a decision is right.

    Raises:
        WrongFields: something is wrong with it.
    """
    faults: dict[str, dict[str, str]] = {}
    if asked.action == "accept":
        chosen = [states[record] for record in asked.seen if record in states]
        faults = {state.record: review.in_words(review.checks.entry(state)) for state in chosen}
    for place, fields in enumerate(asked.made):
        record = next(iter(asked.seen), "")
        read = states[record].read.fields if record in states else None
        found = review.checks.header(fields) if record == HEADER else review.checks.record(fields, read)
        faults[record if asked.action in ("edit", "merge") else str(place)] = review.in_words(found)
    wrong = {record: found for record, found in faults.items() if found}
    if wrong:
        raise WrongFields(wrong)
