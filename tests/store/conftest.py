"""A store of each kind: one file of SQLite's, and a PostgreSQL with PostGIS that is really started, once a session."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from atlas.store.address import StoreAddress
from atlas.store.connecting import close_all
from atlas.store.store import Store, open_store
from atlas.store.version import forget
from tools.database_server import DatabaseServer, database_server


@pytest.fixture(scope="session")
def server() -> Iterator[DatabaseServer]:
    """A server that runs."""
    with database_server() as running:
        yield running
        close_all()


@pytest.fixture
def database(server: DatabaseServer) -> Iterator[StoreAddress]:
    """An address of the server without a store."""
    address = StoreAddress(None, server.url)
    yield address
    close_all()
    forget(address)
    with psycopg.connect(server.place) as db:
        found = db.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'plan_atlas%'").fetchall()
        for (name,) in found:
            db.execute(f'DROP SCHEMA "{name}" CASCADE')


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StoreAddress]:
    """Where nothing is yet, of each kind."""
    if request.param == "sqlite":
        yield StoreAddress(tmp_path / "kept" / "store.sqlite")
        close_all()
    else:
        yield request.getfixturevalue("database")


@pytest.fixture
def store(address: StoreAddress) -> Store:
    """An empty store of each kind."""
    return open_store(address)
