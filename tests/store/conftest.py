"""A store of each kind: one file of SQLite's, and a PostgreSQL with PostGIS that is really started, once a session."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from atlas.store.address import StoreAddress
from atlas.store.connecting import close_all
from atlas.store.store import Store, open_store
from atlas.store.version import forget
from tests.patience import SECONDS
from tools.database import ensure_database

NOBODY = "postgres"
"""Whom the server runs as where the tests run as root, which it refuses."""
SETTINGS = "-c listen_addresses= -c fsync=off -c shared_buffers=16MB -c max_connections=20 -c autovacuum=off"


class Server:
    """PostgreSQL on a socket of its own."""

    def __init__(self, folder: Path) -> None:
        """Makes its files in ``folder``."""
        self.programs, self.folder = Path(ensure_database()), folder
        self._user = None
        if os.geteuid() == 0:
            self._user = NOBODY
            shutil.chown(folder, pwd.getpwnam(NOBODY).pw_uid, pwd.getpwnam(NOBODY).pw_gid)
        self._run(
            "initdb", "--no-sync", "--auth=trust", "--username=atlas", "--encoding=UTF8", "--locale=C.UTF-8"
        )

    @property
    def place(self) -> str:
        """As the driver takes it."""
        return f"host={self.folder} user=atlas dbname=postgres"

    @property
    def url(self) -> str:
        """As the store takes it."""
        return f"postgresql+psycopg://atlas@/postgres?host={self.folder}"

    def start(self) -> None:
        """Started when it answers."""
        log = str(self.folder / "log")
        self._run("pg_ctl", "start", "--wait", f"--log={log}", "-o", f"{SETTINGS} -k {self.folder}")

    def stop(self) -> None:
        """Stopped when it is gone."""
        self._run("pg_ctl", "stop", "--wait", "--mode=immediate")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), f"--pgdata={self.folder / 'data'}", *arguments]
        done = subprocess.run(
            command, user=self._user, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            timeout=SECONDS, env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server that runs; a short path, because sockets take no long one."""
    folder = Path(tempfile.mkdtemp(prefix="atlas-pg-"))
    made = Server(folder)
    made.start()
    try:
        with psycopg.connect(made.place) as db:
            db.execute("CREATE EXTENSION postgis")
        yield made
    finally:
        close_all()
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(server: Server) -> Iterator[StoreAddress]:
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
