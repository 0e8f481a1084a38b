"""The database of one data folder: its tables, and connections that see all of a change or nothing of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from constants import ROOT
from errors import UserError
from language import message

FORMAT = 4
"""Another number makes every database anew."""
_WAITING = 60
"""Seconds that one who writes waits for another."""
_TABLES = """
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE plans (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, file TEXT NOT NULL, header TEXT, faults BLOB NOT NULL,
    is_full INTEGER NOT NULL, rank INTEGER, gone REAL
);
CREATE TABLE records (
    id INTEGER PRIMARY KEY, plan INTEGER NOT NULL, position INTEGER NOT NULL, type TEXT NOT NULL, clause TEXT NOT NULL,
    name TEXT, is_open INTEGER NOT NULL, content BLOB NOT NULL
);
CREATE INDEX records_of_plan ON records (plan, type, clause);
CREATE INDEX records_by_name ON records (name) WHERE name IS NOT NULL;
CREATE INDEX open_records ON records (is_open) WHERE is_open;
CREATE TABLE places (adcode TEXT, type TEXT, record INTEGER, PRIMARY KEY (adcode, type, record)) WITHOUT ROWID;
CREATE TABLE for_all (
    industry TEXT, record INTEGER, plan INTEGER NOT NULL, position INTEGER NOT NULL, overlap TEXT,
    PRIMARY KEY (industry, record)
) WITHOUT ROWID;
CREATE TABLE items (
    id INTEGER PRIMARY KEY, plan INTEGER NOT NULL, owned INTEGER NOT NULL, digest BLOB NOT NULL, kind INTEGER NOT NULL, section INTEGER NOT NULL,
    place INTEGER NOT NULL, same TEXT NOT NULL, named TEXT NOT NULL
);
CREATE TABLE entries (item INTEGER PRIMARY KEY, entry TEXT NOT NULL);
CREATE VIRTUAL TABLE bags USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
CREATE INDEX items_of_plan ON items (plan);
CREATE TABLE forms (
    id INTEGER PRIMARY KEY, item INTEGER NOT NULL, grade INTEGER NOT NULL, text TEXT NOT NULL, sound TEXT NOT NULL,
    initials TEXT NOT NULL, edges BLOB NOT NULL
);
CREATE INDEX forms_of_item ON forms (item);
CREATE INDEX names ON forms (text) WHERE grade < 2 AND sound != '';
CREATE INDEX sounding_names ON forms (sound) WHERE grade < 2 AND sound != '';
CREATE INDEX entire_forms ON forms (text) WHERE grade = 3;
"""


class DamagedDatabase(UserError):
    """The database cannot be used; it can be made anew from the data folder."""

    def __init__(self, detail: str) -> None:
        """``detail`` is what was noticed."""
        super().__init__(
            message("编译好的规划数据已损坏（{detail}）。请运行 plan-atlas build。", detail=detail[:80])
        )


@dataclass(frozen=True)
class Database:
    """One database by the path of its file."""

    path: Path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to ask.

        Raises:
            DamagedDatabase: there is none, it is cut off or of another form.
        """
        if not self.path.exists():
            raise DamagedDatabase(str(self.path))
        with (
            _told_damage(),
            closing(sqlite3.connect(f"file:{_quoted(self.path)}?mode=ro", _WAITING, uri=True)) as found,
        ):
            if found.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                raise DamagedDatabase(str(self.path))
            yield found

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are kept when the block ends, or none of them; makes the database if needed.

        Raises:
            DamagedDatabase: what is there is no such database.
            OSError: it cannot be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with _told_damage(), closing(sqlite3.connect(self.path, _WAITING, isolation_level=None)) as found:
            found.execute("PRAGMA synchronous = NORMAL")
            found.execute("BEGIN IMMEDIATE")
            _prepare(found)
            yield found
            found.execute("COMMIT")  # else closing it takes everything back

    def remove(self) -> None:
        """Take it away, with what was not finished."""
        for end in ("", "-journal"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    def refuse_damaged(self) -> None:
        """Nothing, where the whole file is in order; reads all of it.

        Raises:
            DamagedDatabase: it is not.
        """
        with self.reading() as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise DamagedDatabase(str(self.path))


def database_of(folder: Path) -> Database:
    """Where the database of a data folder lies: beside what else is kept between starts."""
    name = sha256(str(folder.resolve()).encode()).hexdigest()[:12]
    return Database(ROOT / ".cache" / "compiled" / f"{name}.sqlite")


def no_longer_there() -> UserError:
    """For who asks for plans that were compiled anew since."""
    return UserError(message("规划数据刚刚更新。请刷新页面或再运行一次。"))


def _prepare(connection: sqlite3.Connection) -> None:
    """The tables, where the file is new or of another format."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
        return
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'bags_%'"
    ).fetchall()
    for (name,) in names:
        connection.execute(f'DROP TABLE "{name}"')
    for statement in filter(str.strip, _TABLES.split(";")):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {FORMAT}")


_OF_THE_DISK = ("readonly", "locked", "disk", "unable to open")
"""What the library says where a database may be whole, but cannot be used now."""


@contextmanager
def _told_damage() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and any(word in str(error) for word in _OF_THE_DISK):
            raise OSError(str(error)) from error
        raise DamagedDatabase(str(error)) from error


def _quoted(path: Path) -> str:
    return path.as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
