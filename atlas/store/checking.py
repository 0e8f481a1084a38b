"""Whether a store is whole: what the database says, the hashes of documents, drafts and plans that can still be used."""

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select, text

from atlas.known import known
from atlas.store.connecting import Connections
from atlas.store.drafts import READINGS, decisions_of, states_of
from atlas.store.joining import accepted_plan
from atlas.store.plans import current_plans
from atlas.store.site_rows import good_sites
from atlas.store.tables import CONTENTS, DRAFTS, METADATA
from atlas.store.troubles import StoreTrouble
from errors import Fault
from language import message

if TYPE_CHECKING:
    from atlas.model import Atlas

_RESTORE = message("请用 plan-atlas store restore 从备份恢复")


def faults_of(connections: Connections, atlas: "Atlas") -> list[Fault]:
    """Everything that is wrong in a store; nothing where there is none.

    Args:
        connections: of the store.
        atlas: what the plans' records may refer to.
    """
    faults: list[Fault] = []
    try:
        with connections.reading() as db:
            for part in (_database(db), _contents(db), _decisions(db), _plans(db, atlas)):
                faults += part
            good_sites(db)
    except StoreTrouble as error:
        faults.append(Fault("store", "", "", message("无法读取"), error.reason))
    return faults


def _database(db: Connection) -> Iterator[Fault]:
    """What the database itself finds, and whether it still refuses to change rows."""
    if db.dialect.name == "sqlite":
        lines = [row[0] for row in db.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
        lines += [str(tuple(row)) for row in db.execute(text("PRAGMA foreign_key_check"))]
        kept = set(db.scalars(text("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")))
    else:
        lines = []
        kept = set(
            db.scalars(
                text("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'keep_rows'")
            )
        )
    for line in lines[:20]:
        yield Fault("store", "", line[:60], message("录入库已损坏"), _RESTORE)
    for table in sorted(set(METADATA.tables) - kept) if _made(db) else ():
        yield Fault("store", table, "", message("这张表可以被改写"), _RESTORE)


def _made(db: Connection) -> bool:
    """Whether this is a store and not the empty one that stands for none."""
    return db.engine.url.database is not None


def _contents(db: Connection) -> Iterator[Fault]:
    found = db.execute(select(CONTENTS).execution_options(yield_per=1))
    for digest, content in found:
        if sha256(content).hexdigest() != digest:
            yield Fault("store", "contents", digest[:12], message("文件内容与校验值不符"), _RESTORE)


def _decisions(db: Connection) -> Iterator[Fault]:
    """Each draft's decisions are counted without a gap, and lead to a state."""
    for draft in db.scalars(select(DRAFTS.c.id)).all():
        counts: dict[tuple[int, str], int] = {}
        for one in decisions_of(db, draft):
            key = (one.reading, one.record)
            counts[key] = counts.get(key, 0) + 1
            if one.version != counts[key]:
                yield Fault("store", f"{draft}/{one.record}", "", message("缺少一次决定"), _RESTORE)
        for reading in READINGS:
            states_of(db, draft, reading)


def _plans(db: Connection, atlas: "Atlas") -> Iterator[Fault]:
    limits = known(atlas.vocabulary, atlas.boundaries, atlas.gazetteer.former)
    taken = tuple(name[6:-5] for name in atlas.hashes if name.startswith("plans/"))
    for one in current_plans(db):
        yield from accepted_plan(one.plan, one.text or "", limits, taken)[1]
