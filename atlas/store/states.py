"""What decisions make of a draft's entries: the entries as they stand now, in one reading. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

EntryFields = Mapping[str, Any]
"""A header, clause or record as a plan file has it; a record also with its ``clause``."""
Action = Literal["accept", "edit", "reject", "split", "merge", "add", "undo"]
Status = Literal["waiting", "accepted", "rejected", "split", "merged"]

ACTIONS: tuple[Action, ...] = get_args(Action)
HEADER = "header"
"""The entry that is the plan's header; rejecting it rejects the draft."""
_LEFT_OUT: dict[str, Status] = {"reject": "rejected", "split": "split", "merge": "merged"}


@dataclass(frozen=True)
class DraftEntry:
    """A header, clause or record as it was read.

    Attributes:
        record: its id in the draft, which stays. fields: what a plan file says of it.
        start, end: where it stands in the draft's text. confidence, reason: the reader's own.
    """

    record: str
    fields: EntryFields
    start: int | None = None
    end: int | None = None
    confidence: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """What a person decided about one entry.

    Attributes:
        version: how many decisions the entry has had with this one, in this reading.
        act: the same for decisions that were made together and are undone together.
        before, after: the entry's fields; without ``after`` it is left out.
        undoes: the act that this one undoes. at: UTC.
    """

    id: int
    draft: int
    reading: int
    record: str
    version: int
    act: str
    action: str
    before: Any
    after: Any
    undoes: str | None
    actor: str
    at: str
    why: str


@dataclass(frozen=True)
class EntryState:
    """An entry as it stands.

    Attributes:
        read: as it was read; of one that a person added or made, as he wrote it.
        fields: as they are now. version: to be named in the next decision about it.
        root: the entry that was read from which it was made, or itself.
        decided: the decision that counts, none while it waits.
    """

    read: DraftEntry
    fields: EntryFields
    status: Status
    version: int
    root: str
    decided: Decision | None = None

    @property
    def record(self) -> str:
        return self.read.record

    @property
    def stands(self) -> bool:
        """Whether it is part of the plan."""
        return self.status == "accepted"


def states(entries: Iterable[DraftEntry], decisions: Sequence[Decision]) -> dict[str, EntryState]:
    """Every entry as it stands after the decisions of one reading, in the order of the plan."""
    found = {one.record: EntryState(one, one.fields, "waiting", 0, one.record) for one in entries}
    order = list(found)
    undone = {one.undoes for one in decisions}
    for one in decisions:
        if one.action != "undo" and one.act not in undone:
            _apply(one, found, order, decisions)
    counts: dict[str, int] = {}
    for one in decisions:
        counts[one.record] = max(one.version, counts.get(one.record, 0))
    found |= {
        record: replace(found[record], version=count) for record, count in counts.items() if record in found
    }
    return {record: found[record] for record in order}


def last_act(decisions: Sequence[Decision], record: str) -> str | None:
    """The act that decided an entry and was not undone; none where it waits."""
    undone = {one.undoes for one in decisions}
    acts = [one.act for one in decisions if one.record == record and one.action != "undo"]
    return next((act for act in reversed(acts) if act not in undone), None)


def _apply(
    one: Decision, found: dict[str, EntryState], order: list[str], decisions: Sequence[Decision]
) -> None:
    if one.record not in found:
        parent = _parent(one, decisions)
        place = order.index(parent) + 1 if parent else _place(one.after, found, order)
        while place < len(order) and parent and found[order[place]].root == found[parent].root:
            place += 1
        order.insert(place, one.record)
        source = found[parent].read if parent else DraftEntry("", {})
        read = replace(source, record=one.record, fields=one.after)
        found[one.record] = EntryState(
            read, one.after, "accepted", 0, found[parent].root if parent else one.record
        )
    fields = found[one.record].fields if one.after is None else one.after
    status = _LEFT_OUT[one.action] if one.after is None else "accepted"
    found[one.record] = replace(found[one.record], fields=fields, status=status, decided=one)


def _parent(one: Decision, decisions: Sequence[Decision]) -> str | None:
    """The entry that was split into this one."""
    together = (other for other in decisions if other.act == one.act and other.action == "split")
    return next((other.record for other in together if other.after is None), None)


def _place(fields: EntryFields, found: Mapping[str, EntryState], order: Sequence[str]) -> int:
    """Behind the last entry of the same clause; a new clause comes last."""
    same = [n for n, record in enumerate(order) if found[record].fields.get("clause") == fields.get("clause")]
    return same[-1] + 1 if same and fields.get("type") != "clause" else len(order)
