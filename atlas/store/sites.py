"""Own sites by source: each list that comes in adds what is new, changed or gone; nothing else is written again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from atlas.own_sites import OwnSite, own_site
from atlas.store.audit import note
from atlas.store.clock import now
from atlas.store.connecting import Connections
from atlas.store.roles import Actor, refuse_without
from atlas.store.site_rows import (
    KeptRow,
    ListChange,
    SiteRow,
    SiteState,
    by_id,
    change_of,
    good_sites,
    life_of,
    rows_of,
    write_rows,
)
from atlas.store.tables import BATCHES
from atlas.store.troubles import Conflict


@dataclass(frozen=True)
class SiteList:
    """One list that was brought; ``version`` counts those of its source."""

    id: int
    source: str
    version: int
    document: int | None
    actor: str
    at: str
    why: str


class Sites:
    """The own sites of a store."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def lists(self, source: str | None = None) -> tuple[SiteList, ...]:
        """Every list that was brought, the oldest first."""
        wanted = select(BATCHES).order_by(BATCHES.c.id)
        if source is not None:
            wanted = wanted.where(BATCHES.c.source == source)
        with self._connections.reading() as db:
            return tuple(SiteList(**row) for row in db.execute(wanted).mappings())

    def good(self, source: str | None = None) -> tuple[OwnSite, ...]:
        """The sites that are drawn."""
        with self._connections.reading() as db:
            return good_sites(db, source)

    def rows(
        self, source: str | None = None, state: SiteState | None = None, version: int | None = None
    ) -> tuple[KeptRow, ...]:
        """The rows with all that was kept of them: now, or as they were at a version of their source."""
        with self._connections.reading() as db:
            return tuple(rows_of(db, source, state, version))

    def life(self, source: str, site: str) -> tuple[KeptRow, ...]:
        """Every version of one row, the oldest first."""
        with self._connections.reading() as db:
            return life_of(db, source, site)

    def within(self, west: float, south: float, east: float, north: float) -> tuple[OwnSite, ...]:
        """The good sites in a box of degrees."""
        with self._connections.reading() as db:
            return good_sites(db, inside=(west, south, east, north))

    def compare(self, source: str, rows: Iterable[SiteRow]) -> ListChange:
        """What ``replace`` would do, to be shown before it is done."""
        with self._connections.reading() as db:
            return change_of(db, source, by_id(rows, source))

    def replace(
        self,
        actor: Actor,
        source: str,
        rows: Iterable[SiteRow],
        seen: int | None = None,
        why: str = "",
        document: int | None = None,
    ) -> ListChange:
        """Makes a list the one of its source, whole or not at all; rows with faults are kept, too, and wait.

        Args:
            actor: who brings it.
            source: what the list is called; a second list of one source updates the first.
            rows: all of its rows, an id each.
            seen: the version of the list before that the actor saw (``compare``), 0 for none.
            why: in the actor's words.
            document: the file it stood in.

        Raises:
            Conflict: somebody else brought a list of this source since.
            NotAllowed: the actor may not bring anything.
            UserError: two rows have one id.
            StoreTrouble: the store cannot be written.
        """
        refuse_without(actor, "bring")
        found = by_id(rows, source)
        with self._connections.writing() as db:
            change = change_of(db, source, found)
            batch: dict[str, Any] = {
                "source": source, "version": change.version + 1, "document": document, "actor": actor.name, "at": now(),
                "why": why,
            }  # fmt: skip
            if seen is not None and seen != change.version:
                raise Conflict(SiteList(id=0, **batch), self._newest(db, source))
            db.execute(insert(BATCHES).values(**batch))
            write_rows(db, source, change, found)
            counts = {name: len(getattr(change, name)) for name in ("added", "changed", "gone")}
            note(db, actor, "sites", source, "replace", why=why, at=batch["at"], drawn=True,
                 detail={"version": batch["version"], **counts})  # fmt: skip
        return change

    def take_away(self, actor: Actor, source: str, seen: int, why: str = "") -> ListChange:
        """An empty list of the source: its sites are off the map, and can be had again from their versions."""
        return self.replace(actor, source, (), seen, why)

    def go_back(self, actor: Actor, source: str, version: int, seen: int, why: str = "") -> ListChange:
        """Adds a list that equals an older one of the source."""
        older = self.rows(source, version=version)
        rows = [SiteRow(own_site(one.fields or {}), one.row or {}, tuple(one.faults or ())) for one in older]
        return self.replace(actor, source, rows, seen, why)

    def _newest(self, db: Connection, source: str) -> SiteList:
        wanted = select(BATCHES).where(BATCHES.c.source == source).order_by(BATCHES.c.version.desc()).limit(1)
        return SiteList(**db.execute(wanted).mappings().one())
