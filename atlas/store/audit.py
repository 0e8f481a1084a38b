"""The log of every change, in order: what, to what, who, when, why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from atlas.store.clock import now
from atlas.store.connecting import Connections
from atlas.store.roles import Actor
from atlas.store.tables import AUDIT


@dataclass(frozen=True)
class AuditEntry:
    """One change.

    Attributes:
        subject: ``document``, ``draft``, ``record``, ``plan``, ``sites`` or ``store``. name: which one.
        action: what was done. role: in which the actor did it. at: UTC.
        drawn: whether the map shows something else since. detail: what belongs to it besides.
    """

    id: int
    subject: str
    name: str
    action: str
    actor: str
    role: str
    at: str
    why: str
    drawn: bool
    detail: Mapping[str, Any] | None


class Audit:
    """Reads the log."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def entries(
        self, subject: str | None = None, name: str | None = None, *, after: int = 0, most: int = 1000
    ) -> tuple[AuditEntry, ...]:
        """The oldest first; ``after`` an id, of one subject or one thing if wanted."""
        wanted = select(AUDIT).where(AUDIT.c.id > after).order_by(AUDIT.c.id).limit(most)
        if subject is not None:
            wanted = wanted.where(AUDIT.c.subject == subject)
        if name is not None:
            wanted = wanted.where(AUDIT.c.name == name)
        with self._connections.reading() as db:
            return tuple(AuditEntry(**row) for row in db.execute(wanted).mappings())


def note(
    db: Connection,
    actor: Actor,
    subject: str,
    name: object,
    action: str,
    *,
    why: str = "",
    drawn: bool = False,
    detail: Mapping[str, Any] | None = None,
    at: str = "",
) -> None:
    """One line more, in the transaction of the change itself."""
    row = {
        "subject": subject,
        "name": str(name),
        "action": action,
        "why": why,
        "drawn": drawn,
        "detail": detail,
    }
    db.execute(insert(AUDIT).values(**row, actor=actor.name, role=actor.role, at=at or now()))
