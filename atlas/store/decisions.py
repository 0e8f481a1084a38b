"""Deciding about a draft's entries: what somebody decides is added to what was decided, and may be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, insert

from atlas.store.audit import note
from atlas.store.changes import EntryChange, changes
from atlas.store.clock import now
from atlas.store.connecting import Connections
from atlas.store.drafts import FIRST, READINGS, SECOND, SETTLING, decisions_of, draft_of, entries_of
from atlas.store.roles import Actor, refuse_without
from atlas.store.states import Action, Decision, EntryFields, EntryState, states
from atlas.store.tables import DECISIONS
from atlas.store.troubles import Conflict
from errors import UserError
from language import message


class Decisions:
    """The decisions of a store."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def of(self, draft: int, record: str | None = None) -> tuple[Decision, ...]:
        """Every decision about a draft, or about one entry, of all readings in their order."""
        with self._connections.reading() as db:
            found = decisions_of(db, draft)
        return tuple(one for one in found if record in (None, one.record))

    def decide(
        self,
        actor: Actor,
        draft: int,
        seen: Mapping[str, int],
        action: Action,
        after: EntryFields | Sequence[EntryFields] | None = None,
        why: str = "",
        reading: int = FIRST,
    ) -> tuple[Decision, ...]:
        """Writes one act.

        Args:
            actor: who decides.
            draft: about which draft.
            seen: the entries it is about, each with the version that the actor saw: one to edit, split or undo;
                one or more to accept or reject; of a merger the one that stays first; none to add.
            action: ``edit`` and ``merge`` need the entry's fields ``after``, ``add`` those of a new one, ``split``
                several; each stands then as accepted.
            after: see ``action``.
            why: in the actor's words.
            reading: ``FIRST`` or ``SECOND``.

        Returns:
            The decisions, one an entry; their record is the id of an entry that was added or made.

        Raises:
            Conflict: somebody decided about one of the entries since; nothing is written.
            NotAllowed: the actor may not decide.
            UserError: no such draft or entry, or it cannot be done to it.
            StoreTrouble: the store cannot be written.
        """
        refuse_without(actor, "decide")
        with self._connections.writing() as db:
            draft_of(db, draft)
            decisions = decisions_of(db, draft, reading)
            mine = Decision(0, draft, reading, "", 0, "", action, None, after, None, actor.name, now(), why)
            _refuse_stale(seen, decisions, mine)
            now_states = states(entries_of(db, draft), decisions)
            if reading == SECOND:
                _refuse_own(actor, seen, now_states, decisions_of(db, draft, FIRST))
            made = changes(seen, action, after, now_states, decisions)
            return _write(db, actor, draft, reading, action, made, decisions, why)

    def settle(
        self,
        actor: Actor,
        draft: int,
        record: str,
        seen_version: int,
        outcomes: Sequence[Any],
        take: int,
        why: str = "",
    ) -> Decision:
        """Settles one difference between two readings by taking one of them.

        Args:
            actor: who settles.
            draft: of which draft.
            record: see ``readings.differences``.
            seen_version: the difference's own.
            outcomes: what the readings had made of it when the actor looked; the settlement holds for these alone.
            take: ``FIRST`` or ``SECOND``.
            why: in the actor's words.

        Raises:
            Conflict: somebody settled it since.
            NotAllowed: the actor may not settle.
            UserError: no such draft or reading.
        """
        refuse_without(actor, "accept")
        if take not in READINGS:
            raise UserError(message("只能取第一遍或第二遍。"))
        change = EntryChange(record, list(outcomes), {"take": take})
        with self._connections.writing() as db:
            draft_of(db, draft)
            decisions = decisions_of(db, draft, SETTLING)
            mine = Decision(0, draft, SETTLING, record, 0, "", "accept", *change[1:], actor.name, now(), why)
            _refuse_stale({record: seen_version}, decisions, mine)
            (done,) = _write(db, actor, draft, SETTLING, "accept", [change], decisions, why)
        return done


def _write(
    db: Connection,
    actor: Actor,
    draft: int,
    reading: int,
    action: Action,
    changed: Sequence[EntryChange],
    decisions: Sequence[Decision],
    why: str,
) -> tuple[Decision, ...]:
    versions = {one.record: one.version for one in decisions}
    act, at, made = token_hex(8), now(), []
    for change in changed:
        row = {
            **change._asdict(), "draft": draft, "reading": reading, "version": versions.get(change.record, 0) + 1,
            "act": act, "action": action, "actor": actor.name, "at": at, "why": why,
        }  # fmt: skip
        number = db.execute(insert(DECISIONS).values(**row).returning(DECISIONS.c.id)).scalar_one()
        made.append(Decision(id=number, **row))
        detail = {"reading": reading, "act": act, "before": change.before, "after": change.after}
        note(db, actor, "record", f"{draft}/{change.record}", action, why=why, at=at, detail=detail)
    return tuple(made)


def _refuse_stale(seen: Mapping[str, int], decisions: Sequence[Decision], mine: Decision) -> None:
    """Nothing, where nobody decided about any of the entries since they were seen.

    Raises:
        Conflict: somebody did; with his last decision, and the one that was not written.
    """
    last = {one.record: one for one in decisions}
    for record, version in seen.items():
        if record in last and last[record].version != version:
            raise Conflict(replace(mine, record=record, version=version + 1), last[record])


def _refuse_own(
    actor: Actor, seen: Mapping[str, int], now_states: Mapping[str, EntryState], first: Sequence[Decision]
) -> None:
    """A second reading is another person's."""
    roots = {now_states[record].root for record in seen if record in now_states}
    if any(one.actor == actor.name and one.record in roots for one in first):
        raise UserError(message("第二遍要由另一个人核对；这一条您已经看过。"))
