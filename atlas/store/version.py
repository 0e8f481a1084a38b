"""What tells one state of what the store puts on the map from any other: cheap, because it is asked at every click."""

import os
import time
from contextlib import closing, suppress
from pathlib import Path

from atlas.store.address import StoreAddress, configured
from atlas.store.troubles import StoreTrouble, trouble_of
from language import Message

TROUBLE = "!"
"""Begins the version of a store that cannot be read."""
_QUERY = "SELECT (SELECT name FROM identities ORDER BY id DESC LIMIT 1), max(id), count(*) FROM audit WHERE drawn = {true}"
_SETTLED_NS = 100_000_000
"""Once a file has not been touched for so long, its time and size tell every further change."""
_FRESH, _GONE = 0.5, 5.0
"""Seconds for which the answer of a database server is good, and for which a silent one is not asked again."""
_State = tuple[tuple[int, int, int], ...]
_FILES: dict[Path, tuple[_State, str]] = {}
_SERVERS: dict[str, tuple[float, str]] = {}
_REASONS: dict[str, Message] = {}


def store_version(address: StoreAddress | None = None) -> str:
    """Changes with accepted plans and own sites, and not with drafts; empty where there are none.

    Raises:
        UserError: the configured address is none.
    """
    place = configured() if address is None else address
    return _of_server(place) if place.path is None else _of_file(place, place.path)


def forget(address: StoreAddress) -> None:
    """Asks the server again at once: this process has written to it."""
    _SERVERS.pop(address.url, None)


def _of_file(address: StoreAddress, path: Path) -> str:
    state = _state(path)
    if not state:
        return ""
    if path in _FILES and _FILES[path][0] == state:
        return _FILES[path][1]
    found = _asked(address, path)
    if time.time_ns() - max(changed for _, changed, _ in state) > _SETTLED_NS and state == _state(path):
        _FILES[path] = state, found
    return found


def _state(path: Path) -> _State:
    """Of the file and of what was written beside it; nothing where there is no file."""
    found = []
    for name in (path, f"{path}-wal"):
        with suppress(OSError):
            stat = os.stat(name)  # noqa: PTH116 - twice as quick, and asked at every click
            if stat.st_size or name == path:
                found.append((stat.st_ino, stat.st_mtime_ns, stat.st_size))
    return tuple(found) if path.exists() else ()


def _asked(address: StoreAddress, path: Path) -> str:
    import sqlite3

    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as db:
            if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
                return ""
            return _named(*db.execute(_QUERY.format(true=1)).fetchone())
    except sqlite3.Error as error:
        return _troubled(trouble_of(address, error))


def _of_server(address: StoreAddress) -> str:
    found = _SERVERS.get(address.url)
    if found and time.monotonic() < found[0]:
        return found[1]
    version = _answered(address)
    patience = _GONE if version.startswith(TROUBLE) else _FRESH
    _SERVERS[address.url] = time.monotonic() + patience, version
    return version


def _answered(address: StoreAddress) -> str:
    from atlas.store.connecting import Connections

    connections = Connections(address)
    try:
        if not connections.exists():
            return ""
        with connections.reading() as db:
            return _named(*db.exec_driver_sql(_QUERY.format(true="true")).one())
    except StoreTrouble as error:
        return _troubled(error)


def reason_of(version: str) -> Message | None:
    """Why a store cannot be read, by its version; none where it can."""
    return _REASONS.get(version)


def _troubled(trouble: StoreTrouble) -> str:
    version = f"{TROUBLE}{trouble}"
    _REASONS[version] = trouble.reason
    return version


def _named(identity: str, last: int | None, count: int) -> str:
    return f"{identity}-{last}-{count}" if last else ""
