"""Documents as they were brought: their bytes, each once, and every time that somebody brought them."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import insert, select

from atlas.store.audit import note
from atlas.store.clock import now
from atlas.store.connecting import Connections
from atlas.store.roles import Actor, refuse_without
from atlas.store.tables import CONTENTS, DOCUMENTS
from errors import UserError
from language import message


@dataclass(frozen=True)
class BroughtDocument:
    """One file that somebody brought; ``size`` in bytes, ``at`` in UTC."""

    id: int
    sha256: str
    name: str
    size: int
    actor: str
    at: str
    why: str


class Documents:
    """The documents of a store."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def add(self, actor: Actor, name: str, content: bytes, why: str = "") -> BroughtDocument:
        """Keeps a file as it is.

        Raises:
            NotAllowed: the actor may not bring anything.
            StoreTrouble: the store cannot be written.
        """
        refuse_without(actor, "bring")
        digest, at = sha256(content).hexdigest(), now()
        row: dict[str, Any] = {
            "sha256": digest,
            "name": name,
            "size": len(content),
            "actor": actor.name,
            "at": at,
            "why": why,
        }
        with self._connections.writing() as db:
            if db.scalar(select(CONTENTS.c.sha256).where(CONTENTS.c.sha256 == digest)) is None:
                db.execute(insert(CONTENTS).values(sha256=digest, content=content))
            number = db.execute(insert(DOCUMENTS).values(**row).returning(DOCUMENTS.c.id)).scalar_one()
            note(
                db, actor, "document", number, "add", why=why, at=at, detail={"name": name, "sha256": digest}
            )
        return BroughtDocument(number, **row)

    def all(self) -> tuple[BroughtDocument, ...]:
        """Every one, in the order in which they were brought."""
        with self._connections.reading() as db:
            rows = db.execute(select(DOCUMENTS).order_by(DOCUMENTS.c.id)).mappings()
            return tuple(BroughtDocument(**row) for row in rows)

    def content(self, document: int) -> bytes:
        """The bytes as they were brought.

        Raises:
            UserError: no such document.
        """
        wanted = select(CONTENTS.c.content).join(DOCUMENTS).where(DOCUMENTS.c.id == document)
        with self._connections.reading() as db:
            content = db.scalar(wanted)
        if content is None:
            raise UserError(message("录入库里没有 {id} 号文件。", id=document))
        return bytes(content)
