"""A backup is one SQLite file with everything, whatever kind of store it is of; it is made while others work."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from sqlalchemy import inspect, select, text

from atlas.store.address import StoreAddress
from atlas.store.audit import note
from atlas.store.connecting import Connections, close_all
from atlas.store.copying import copy_rows, stamp
from atlas.store.migrating import SCHEMA, identify, migrate
from atlas.store.roles import Actor, refuse_without
from atlas.store.tables import AUDIT
from atlas.store.troubles import StoreTrouble, trouble_of
from errors import UserError
from language import message

_BESIDE = ("", "-wal", "-shm")


def backup(connections: Connections, file: Path) -> None:
    """Writes everything into a file, whole or not at all.

    Raises:
        UserError: there is no store, or the file cannot be written.
        StoreTrouble: the store cannot be read.
    """
    if not connections.exists():
        raise UserError(message("还没有录入库，无可备份：{where}。", where=connections.address))
    with _beside(file) as made:
        if connections.address.path is not None:
            _copy_file(connections.address.path, made)
        else:
            _copy_server(connections, made)
        made.replace(file)


def restore(connections: Connections, actor: Actor, file: Path, *, replace: bool = False) -> str:
    """Puts a backup in the store's place.

    Args:
        connections: of the store.
        actor: who does it.
        file: the backup, which stays as it is.
        replace: also where there is something; that is kept beside.

    Returns:
        Where what was there before is now; empty where there was nothing.

    Raises:
        UserError: there is something and ``replace`` was not said; or the file is no backup.
        NotAllowed: the actor may not restore.
    """
    refuse_without(actor, "keep")
    if not file.is_file():
        raise UserError(message("没有找到备份文件“{path}”。", path=file))
    if not replace and _holds_something(connections):
        raise UserError(
            message(
                "录入库里已有内容：{where}。确要替换请加 --replace，原来的会留在旁边。",
                where=connections.address,
            )
        )
    path = connections.address.path
    with _beside(path if path is not None else file) as made:
        _copy_file(file, made)
        copy = Connections(StoreAddress(made))
        if not copy.exists():
            raise UserError(message("“{path}”不是录入库的备份。", path=file))
        with copy.writing() as db:
            identify(db)
            note(db, actor, "store", "", "restore", drawn=True, detail={"file": file.name})
        return _put_file(made, path) if path is not None else _put_server(copy, connections)


def _holds_something(connections: Connections) -> bool:
    """Whether anything was written; of a store that cannot be read nobody knows, so that it counts as something."""
    try:
        with connections.reading() as db:
            return db.scalar(select(AUDIT.c.id).limit(1)) is not None
    except StoreTrouble:
        return True


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A name beside a file; in the end nothing is left under it."""
    made = file.with_name(f".{file.name[:40]}.{token_hex(4)}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield made
    except OSError as error:
        raise trouble_of(file, error) from error
    finally:
        close_all()
        for end in _BESIDE:
            with suppress(OSError):
                Path(f"{made}{end}").unlink()


def _copy_file(source: Path, target: Path) -> None:
    """SQLite's own copy of a file in use."""
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # one file, whatever it was copied from
            if new.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("file is not a database")
    except sqlite3.Error as error:
        raise trouble_of(source, error) from error


def _copy_server(connections: Connections, target: Path) -> None:
    copy = Connections(StoreAddress(target))
    target.touch()
    with connections.reading() as source:
        source.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        with copy.engine.connect().execution_options(writes=True) as db, db.begin():
            migrate(db, copy.address)
            copy_rows(source, db)
    close_all()
    with closing(sqlite3.connect(target)) as made:
        made.execute("PRAGMA journal_mode=DELETE")


def _put_file(made: Path, path: Path) -> str:
    """The new file in the place of the old one, which is moved aside with what was written beside it."""
    close_all()
    with closing(sqlite3.connect(made)) as db:
        db.execute("PRAGMA journal_mode=DELETE")
    before = path.with_name(f"{path.name}.{stamp()}")
    was_there = path.exists()
    for end in _BESIDE if was_there else ():
        with suppress(FileNotFoundError):
            Path(f"{path}{end}").rename(f"{before}{end}")
    made.replace(path)
    return str(before) if was_there else ""


def _put_server(copy: Connections, connections: Connections) -> str:
    """The same in a database, in one transaction: the old tables are in a schema of another name."""
    before = f"{SCHEMA}_{stamp().lower()}"
    with connections.explained(), copy.reading() as source, connections.alone() as db:
        was_there = inspect(db).has_schema(SCHEMA)
        if was_there:
            db.execute(text(f"ALTER SCHEMA {SCHEMA} RENAME TO {before}"))
        migrate(db, connections.address)
        copy_rows(source, db)
    return before if was_there else ""
