"""The store's tables brought to the state that this program knows, by the steps in ``migrations/``."""

from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from atlas.store.clock import now
from atlas.store.tables import IDENTITIES, REVISIONS
from atlas.store.troubles import newer, without_postgis

REVISION = "0001"
"""The last step."""
SCHEMA = "plan_atlas"
"""Where the tables are in PostgreSQL, apart from everything else there."""
_SCRIPTS = Path(__file__).parent / "migrations"


def revision_of(db: Connection) -> str | None:
    """The last step that a store has gone through; ``None`` where there is no store."""
    if not inspect(db).has_table(REVISIONS):
        return None
    found: str | None = db.execute(text(f"SELECT version_num FROM {REVISIONS}")).scalar()
    return found


def migrate(db: Connection, where: object) -> None:
    """Gives a store the tables of this program; a new one is without an identity yet.

    Raises:
        StoreTrouble: it has the tables of a later program, or no PostGIS.
    """
    from alembic import command  # takes long, and is wanted once in a store's life
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    if db.dialect.name == "postgresql":
        db.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
        _have_postgis(db, where)
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    found = revision_of(db)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise newer(where)
    config.attributes["connection"] = db
    command.upgrade(config, "head")


def _have_postgis(db: Connection, where: object) -> None:
    if db.scalar(text("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")):
        return
    try:
        db.execute(text("CREATE EXTENSION postgis SCHEMA public"))
    except DBAPIError as error:
        raise without_postgis(where) from error


def identify(db: Connection) -> None:
    """Gives the store a name of its own, so that its state is never taken for that of another."""
    db.execute(insert(IDENTITIES).values(name=uuid4().hex, at=now()))


def identity(db: Connection) -> str:
    """The store's name now."""
    return str(db.scalar(select(IDENTITIES.c.name).order_by(IDENTITIES.c.id.desc()).limit(1)) or "")
