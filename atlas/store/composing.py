"""A wholly decided draft as the plan file that it becomes; what is not decided is named instead. Pure."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import yaml

from atlas.store.agreement import differences
from atlas.store.states import HEADER, Decision, EntryState
from atlas.store.troubles import Unfinished
from errors import UserError
from language import message
from plans.known import AGENCY_FIELDS

_OF_DRAFTS = ("review",)


def composed(
    first: Mapping[str, EntryState],
    second: Mapping[str, EntryState],
    settled: Sequence[Decision],
    accepted_by: str,
    today: date,
) -> dict[str, Any]:
    """The plan file as a mapping, whose ``review`` says who decided, when, and in how many readings.

    Args:
        first: the entries after the first reading.
        second: after the second one, empty where nobody began it.
        settled: what was taken where they differ.
        accepted_by: who accepts the plan.
        today: the day on which he does.

    Raises:
        Unfinished: something waits, or a difference is not settled.
        UserError: the draft was rejected, or a record stands in a clause that does not.
    """
    standing = _final(first, second, settled)
    header = next((state.fields for state in standing if state.root == HEADER), None)
    if header is None:
        raise UserError(message("这份草稿已被拒绝。要收下，请先撤销对文件信息的决定。"))
    decided = (state.decided for side in (first, second) for state in side.values())
    names = dict.fromkeys((*(one.actor for one in (*decided, *settled) if one), accepted_by))
    review = {
        "state": "reviewed",
        "by": "、".join(names),
        "date": today.isoformat(),
        "readings": 2 if second else 1,
    }
    head = {key: value for key, value in header.items() if key not in _OF_DRAFTS}
    clauses = [state.fields for state in standing if state.fields.get("type") == "clause"]
    return {
        **_with_review(head, review),
        "clauses": [_clause(one, standing) for one in _each_once(clauses, standing)],
    }


def with_unlisted_agencies(plan: Mapping[str, Any], listed: Container[str]) -> dict[str, Any]:
    """The plan file with those of its agencies named in its header that the vocabulary lacks: accepted as written."""
    named = (
        name for clause in plan["clauses"] for field in AGENCY_FIELDS for name in clause.get(field) or ()
    )
    further = [name for name in dict.fromkeys(named) if name not in listed]
    late = ("agencies_as_written", "clauses")
    head = {key: value for key, value in plan.items() if key not in late}
    return {**head, **({"agencies_as_written": further} if further else {}), "clauses": plan["clauses"]}


def as_yaml(plan: Mapping[str, Any]) -> str:
    """The mapping as the text of a plan file."""
    return yaml.safe_dump(
        dict(plan), allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
    )


def _final(
    first: Mapping[str, EntryState], second: Mapping[str, EntryState], settled: Sequence[Decision]
) -> list[EntryState]:
    """What stands in the end, in the order of the plan."""
    waiting = [
        record for side in (first, second) for record, state in side.items() if state.status == "waiting"
    ]
    differing = differences(first, second, settled) if second else ()
    unsettled = tuple(one.record for one in differing if one.taken is None)
    if waiting or unsettled:
        raise Unfinished(tuple(dict.fromkeys(waiting)), unsettled)
    from_second = {one.record for one in differing if one.taken == 2}
    found = [state for state in first.values() if state.stands and state.root not in from_second]
    found += [state for state in second.values() if state.stands and state.root in from_second]
    place = {record: number for number, record in enumerate((*first, *second))}
    return sorted(found, key=lambda state: (place[state.root], place[state.record]))


def _each_once(
    clauses: Sequence[Mapping[str, Any]], standing: Iterable[EntryState]
) -> Sequence[Mapping[str, Any]]:
    """The clauses, if every record has its own among them."""
    there = {clause.get("clause") for clause in clauses}
    lost = [
        state.record for state in standing
        if state.root != HEADER and state.fields.get("clause") not in there
    ]  # fmt: skip
    if lost:
        problem = message(
            "{records} 所在的条款没有收下。请收下该条款，或把它们也拒绝。", records=tuple(lost[:10])
        )
        raise UserError(problem)
    return clauses


def _clause(clause: Mapping[str, Any], standing: Iterable[EntryState]) -> dict[str, Any]:
    own = {key: value for key, value in clause.items() if key not in ("type", "plan", "records", *_OF_DRAFTS)}
    records = [
        {key: value for key, value in state.fields.items() if key not in ("clause", "plan", *_OF_DRAFTS)}
        for state in standing
        if state.root != HEADER and state.fields.get("type") != "clause"
        and state.fields.get("clause") == clause.get("clause")
    ]  # fmt: skip
    return {**own, "records": records}


def _with_review(head: Mapping[str, Any], review: Mapping[str, Any]) -> dict[str, Any]:
    """The header with its review where plan files have it, before the part and the document."""
    late = {key: head[key] for key in ("part", "document") if key in head}
    return {**{key: value for key, value in head.items() if key not in late}, "review": dict(review), **late}
