"""Connections to one store: read as far as it is there, made at the first writing, one writer at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool

from atlas.store.address import StoreAddress
from atlas.store.migrating import REVISION, SCHEMA, identify, migrate, revision_of
from atlas.store.tables import METADATA
from atlas.store.troubles import busy, trouble_of
from atlas.store.version import forget

_PATIENCE = 10
"""Seconds that one writer waits for another."""
_CONNECT = 3
"""Seconds after which a database server that does not answer counts as gone."""
_WRITERS = 7_260_318
"""The advisory lock that keeps PostgreSQL's writers one after the other, as SQLite's are."""
_ENGINES: dict[str, tuple[int, Engine]] = {}
_UP_TO_DATE: set[Engine] = set()
_LOCK, _WRITING = threading.Lock(), threading.Lock()


class Connections:
    """The connections of one store; a store that is not there reads as an empty one."""

    def __init__(self, address: StoreAddress) -> None:
        """Connects to nothing yet."""
        self.address = address

    @property
    def sqlite(self) -> bool:
        return self.address.path is not None

    def exists(self) -> bool:
        """Whether there is a store.

        Raises:
            StoreTrouble: nobody can tell.
        """
        if self.address.path is not None and not self.address.path.exists():
            return False
        with self.explained():
            return self.engine in _UP_TO_DATE or self._revision() is not None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for one look at one state.

        Raises:
            StoreTrouble: damaged, unreachable, made by a newer program.
        """
        if not self.exists():
            with _nothing() as db:
                yield db
            return
        with self.explained():
            self._bring_up_to_date()
            with self.engine.connect() as db, db.begin():
                yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writes are kept all or none; the store is made where it is not there.

        Raises:
            StoreTrouble: as for ``reading``, or it cannot be written.
        """
        with self.explained():
            if self.address.path is not None:
                self.address.path.parent.mkdir(parents=True, exist_ok=True)
                self.address.path.touch()  # so that it is known by its inode from the beginning
            self._bring_up_to_date()
            with self.alone() as db:
                yield db
        forget(self.address)

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A connection while which nobody else writes, whatever tables there are."""
        with (
            self._first_in_line(),
            self.engine.connect().execution_options(writes=True) as db,
            db.begin(),
        ):
            if not self.sqlite:
                db.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS})
            yield db

    @contextmanager
    def _first_in_line(self) -> Iterator[None]:
        """Threads of one process wait for each other here; SQLite would let them sleep and look again."""
        if not _WRITING.acquire(timeout=_PATIENCE):
            raise busy(self.address)
        try:
            yield
        finally:
            _WRITING.release()

    def _bring_up_to_date(self) -> None:
        """Migrates the store where its tables are older than the program's, once a process."""
        if self.engine in _UP_TO_DATE:
            return
        if self._revision() != REVISION:
            with self.alone() as db:
                new = revision_of(db) is None
                migrate(db, self.address)
                if new:
                    identify(db)
        _UP_TO_DATE.add(self.engine)

    def _revision(self) -> str | None:
        with self.engine.connect() as db:
            return revision_of(db)

    @property
    def engine(self) -> Engine:
        """One a process and address; a file that another took the place of has a new one."""
        key, file = str(self.address.path or self.address.url), self.address.path
        inode = file.stat().st_ino if file else 0
        with _LOCK:
            found = _ENGINES.get(key)
            if found is None or found[0] != inode:
                if found is not None:
                    found[1].dispose()
                    _UP_TO_DATE.discard(found[1])
                found = _ENGINES[key] = (inode, self._made())
            return found[1]

    def _made(self) -> Engine:
        if self.address.path is not None:
            return sqlite_engine(URL.create("sqlite", database=str(self.address.path)))
        url = make_url(self.address.url)
        options = f"-c search_path={SCHEMA},public -c lock_timeout={_PATIENCE}s"
        arguments = {"options": options, "connect_timeout": _CONNECT}
        return create_engine(
            url, connect_args=arguments, pool_pre_ping=True, pool_size=10, json_serializer=as_json
        )

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Errors of the libraries become a ``StoreTrouble``."""
        try:
            yield
        except exc.TimeoutError as error:  # every connection of this process is in use
            raise busy(self.address) from error
        except (exc.DBAPIError, OSError) as error:
            raise trouble_of(self.address, error) from error


def sqlite_engine(url: URL, **options: Any) -> Engine:
    """SQLite as the store wants it: readers never wait, foreign keys hold, what is committed is on the disk."""
    engine = create_engine(url, json_serializer=as_json, **options)

    @event.listens_for(engine, "connect")
    def _prepared(connection: Any, _: object) -> None:
        connection.isolation_level = None  # the library begins transactions, not the driver
        for pragma in (
            f"busy_timeout={_PATIENCE * 1000}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(db: Connection) -> None:
        db.exec_driver_sql("BEGIN IMMEDIATE" if db.get_execution_options().get("writes") else "BEGIN")

    return engine


def as_json(value: Any) -> str:
    """Plain data as JSON that people can read in the database."""
    import json

    return json.dumps(value, ensure_ascii=False)


@contextmanager
def _nothing() -> Iterator[Connection]:
    """An empty store that nobody keeps."""
    engine = sqlite_engine(URL.create("sqlite"), poolclass=NullPool)
    with engine.connect() as db:
        METADATA.create_all(db)
        yield db


def close_all() -> None:
    """Lets go of every connection, so that files can be moved and databases dropped."""
    with _LOCK:
        for _, engine in _ENGINES.values():
            engine.dispose()
        _ENGINES.clear()
        _UP_TO_DATE.clear()
