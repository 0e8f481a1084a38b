"""A PostgreSQL with PostGIS of one's own: in a folder, on a socket, gone with who started it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.database import ensure_database
from tools.serving import PATIENCE

NOBODY = "postgres"
"""Whom the server runs as where this runs as root, which it refuses."""
SETTINGS = (
    "-c listen_addresses= -c fsync=off -c shared_buffers=16MB -c max_connections={most} -c autovacuum=off"
)


class DatabaseServer:
    """PostgreSQL on a socket of its own, without a password."""

    def __init__(self, folder: Path, connections: int = 20) -> None:
        """Makes its files in ``folder``; a short path, because sockets take no long one."""
        self.programs, self.folder, self.connections = Path(ensure_database()), folder, connections
        self._user = None
        if os.geteuid() == 0:
            self._user = NOBODY
            shutil.chown(folder, NOBODY, NOBODY)
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
        settings = SETTINGS.format(most=self.connections)
        log = str(self.folder / "log")
        self._run("pg_ctl", "start", "--wait", f"--log={log}", "-o", f"{settings} -k {self.folder}")

    def stop(self) -> None:
        """Stopped when it is gone."""
        self._run("pg_ctl", "stop", "--wait", "--mode=immediate")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), f"--pgdata={self.folder / 'data'}", *arguments]
        done = subprocess.run(
            command, user=self._user, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            timeout=PATIENCE, env={**os.environ, "LC_ALL": "C"}, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()


@contextmanager
def database_server(connections: int = 20) -> Iterator[DatabaseServer]:
    """A running server that knows PostGIS; it ends with the block."""
    import psycopg

    folder = Path(tempfile.mkdtemp(prefix="atlas-pg-"))
    made = DatabaseServer(folder, connections)
    made.start()
    try:
        with psycopg.connect(made.place) as db:
            db.execute("CREATE EXTENSION postgis")
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)
