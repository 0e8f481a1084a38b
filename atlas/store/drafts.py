"""Drafts: plans as a program read them, kept as they were, waiting for people to decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select

from atlas.store.audit import note
from atlas.store.clock import now
from atlas.store.connecting import Connections
from atlas.store.roles import Actor, refuse_without
from atlas.store.states import HEADER, Decision, DraftEntry, EntryState, states
from atlas.store.tables import DECISIONS, DRAFTS, ENTRIES
from errors import UserError
from language import message

FIRST, SECOND, SETTLING = 1, 2, 3
"""Readings: one person's, another one's, and what of their differences was settled how."""
READINGS = (FIRST, SECOND)


@dataclass(frozen=True)
class NewDraft:
    """A plan that was read, to be kept: its header, then clauses and records in the order of the text.

    Attributes:
        plan: its id. entries: the header first, under the id ``header``.
        text: what the entries' places count in. report: what the reader said of the reading.
    """

    plan: str
    entries: tuple[DraftEntry, ...]
    text: str = ""
    report: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class StoredDraft:
    """A draft and how far it is; ``version`` counts its decisions, ``readings`` says which were begun."""

    id: int
    plan: str
    document: int | None
    actor: str
    at: str
    why: str
    version: int
    readings: tuple[int, ...]


class Drafts:
    """The drafts of a store."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def add(self, actor: Actor, draft: NewDraft, document: int | None = None, why: str = "") -> int:
        """Keeps a draft as it was read; its id.

        Raises:
            NotAllowed: the actor may not bring anything.
            StoreTrouble: the store cannot be written.
        """
        refuse_without(actor, "bring")
        at = now()
        head = {"plan": draft.plan, "document": document, "text": draft.text, "report": dict(draft.report)}
        with self._connections.writing() as db:
            row = insert(DRAFTS).values(**head, actor=actor.name, at=at, why=why).returning(DRAFTS.c.id)
            number: int = db.execute(row).scalar_one()
            rows = [_as_row(number, place, one) for place, one in enumerate(draft.entries)]
            db.execute(insert(ENTRIES), rows)
            note(
                db,
                actor,
                "draft",
                number,
                "add",
                why=why,
                at=at,
                detail={"plan": draft.plan, "records": len(rows)},
            )
        return number

    def all(self) -> tuple[StoredDraft, ...]:
        """Every one, in the order in which they came."""
        with self._connections.reading() as db:
            return tuple(_drafts(db))

    def get(self, draft: int) -> StoredDraft:
        """One of them.

        Raises:
            UserError: no such draft.
        """
        with self._connections.reading() as db:
            return draft_of(db, draft)

    def text(self, draft: int) -> str:
        """The text that the entries' places count in."""
        with self._connections.reading() as db:
            return str(db.scalar(select(DRAFTS.c.text).where(DRAFTS.c.id == draft)) or "")

    def report(self, draft: int) -> dict[str, Any]:
        """What the reader said: what was restored, not understood, left out."""
        with self._connections.reading() as db:
            return db.scalar(select(DRAFTS.c.report).where(DRAFTS.c.id == draft)) or {}

    def states(self, draft: int, reading: int = FIRST) -> dict[str, EntryState]:
        """Every entry as it stands in one reading, by its id, in the order of the plan.

        Raises:
            UserError: no such draft.
        """
        with self._connections.reading() as db:
            draft_of(db, draft)
            return states_of(db, draft, reading)


def draft_of(db: Connection, draft: int) -> StoredDraft:
    """One draft.

    Raises:
        UserError: no such draft.
    """
    found = next(_drafts(db, draft), None)
    if found is None:
        raise UserError(message("录入库里没有 {id} 号草稿。运行 plan-atlas drafts list 查看。", id=draft))
    return found


def states_of(db: Connection, draft: int, reading: int) -> dict[str, EntryState]:
    """Every entry of a draft as it stands in one reading."""
    return states(entries_of(db, draft), decisions_of(db, draft, reading))


def entries_of(db: Connection, draft: int) -> list[DraftEntry]:
    """A draft's entries as they were read."""
    wanted = select(ENTRIES).where(ENTRIES.c.draft == draft).order_by(ENTRIES.c.position)
    names = DraftEntry.__dataclass_fields__
    return [DraftEntry(**{name: row[name] for name in names}) for row in db.execute(wanted).mappings()]


def decisions_of(db: Connection, draft: int, reading: int | None = None) -> list[Decision]:
    """A draft's decisions in their order, of one reading or all."""
    wanted = select(DECISIONS).where(DECISIONS.c.draft == draft).order_by(DECISIONS.c.id)
    if reading is not None:
        wanted = wanted.where(DECISIONS.c.reading == reading)
    return [Decision(**row) for row in db.execute(wanted).mappings()]


def _drafts(db: Connection, draft: int | None = None) -> Iterator[StoredDraft]:
    columns = [column for column in DRAFTS.c if column.name not in ("text", "report")]
    wanted = select(*columns).order_by(DRAFTS.c.id)
    counted = select(DECISIONS.c.draft, DECISIONS.c.reading, func.count()).group_by(
        DECISIONS.c.draft, DECISIONS.c.reading
    )
    if draft is not None:
        wanted, counted = wanted.where(DRAFTS.c.id == draft), counted.where(DECISIONS.c.draft == draft)
    counts: dict[int, dict[int, int]] = {}
    for number, reading, count in db.execute(counted):
        counts.setdefault(number, {})[reading] = count
    return (_stored(row, counts.get(row["id"], {})) for row in db.execute(wanted).mappings())


def _stored(row: RowMapping, counts: Mapping[int, int]) -> StoredDraft:
    readings = tuple(sorted(reading for reading in counts if reading != SETTLING))
    return StoredDraft(**row, version=sum(counts.values()), readings=readings)


def _as_row(draft: int, position: int, entry: DraftEntry) -> dict[str, Any]:
    fields = dict(entry.fields)
    if entry.record == HEADER:
        fields["coverage"] = "partial"  # only a person says that a plan is recorded in full
    return {
        "draft": draft, "position": position, "record": entry.record, "fields": fields, "start": entry.start,
        "end": entry.end, "confidence": entry.confidence, "reason": entry.reason,
    }  # fmt: skip
