"""What tells the data and the code as they are now from any other state of them."""

import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version

from atlas.store.version import store_version
from constants import DATA, PACKAGES, ROOT
from layers.web.basemap import configured_basemap

Stamp = tuple[tuple[str, int, int], ...]
"""Each file's path, time (ns) and size (bytes); the store's version stands as a path."""
_MAKERS = tuple(package for package in PACKAGES if package not in ("api", "cli", "exports"))
"""The packages whose code changes what is made."""


def data_now() -> Stamp:
    """The data files and the store as they are now: cheap, because it is asked at every click."""
    return (*_FILES.now(), (f"store {store_version()}", 0, 0))


def share_looks() -> None:
    """From now on one look at the data files does for all visitors that ask within a tenth of a second.

    Why: each file looked at lets go of the interpreter, and fifty visitors then wait for one another: choosing a city
    took half of them 1.9 s instead of 0.08 s, and 0.023 s of processor time instead of 0.017 s.
    """
    _FILES.good_for = 0.1


class _Look:
    """The last look at the data files, and for how many seconds it is good."""

    def __init__(self) -> None:
        self.good_for = 0.0
        self._found: Stamp = ()
        self._until = 0.0
        self._looking = threading.Lock()

    def now(self) -> Stamp:
        with self._looking:
            if time.monotonic() >= self._until:
                begun = time.monotonic()
                self._found = _stamp(sorted(_data_files()))
                self._until = begun + self.good_for
            return self._found


def _data_files() -> Iterator[str]:
    for folder, _, names in os.walk(DATA):
        yield from (f"{folder}/{name}" for name in names if name[0] != ".")


def name_of(data: Stamp, *parts: object) -> str:
    """Names what is made from these data by the code that runs, with anything else that goes into it."""
    libraries = [version(name) for name in ("folium", "pydantic", "shapely")]
    made_by = sha256(repr((_CODE, configured_basemap(), sys.version, libraries, *parts)).encode())
    return f"{sha256(repr(data).encode()).hexdigest()[:12]}-{made_by.hexdigest()[:8]}"


def code_now(*packages: str) -> Stamp:
    """The files of packages as they are now, and those beside them."""
    files = (path for package in packages for path in (ROOT / package).rglob("*.*") if path.suffix != ".pyc")
    return _stamp(sorted(map(str, (*ROOT.glob("*.py"), *files))))


def _stamp(paths: Iterable[str]) -> Stamp:
    """Names, times and sizes: what tells that a file was changed, without reading it. What is gone or leads nowhere is left out."""
    found = []
    for path in paths:
        with suppress(OSError):
            stat = os.stat(path)  # noqa: PTH116 - twice as quick, and asked at every click
            found.append((path, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


_FILES = _Look()
_CODE = code_now(*_MAKERS)
"""Of when this program started: code that is changed later on the disk is not what runs."""
