"""The project's own environment in .venv: what is installed there, and the stamp that says so."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tools import console

VENV = console.ROOT / ".venv"
STAMP = VENV / "plan-atlas-stamp.json"
LOCK = VENV / "plan-atlas.lock"
OLDEST_PYTHON = (3, 11)


def require_python(version: tuple[int, ...] = tuple(sys.version_info[:3])) -> None:
    if version[:2] < OLDEST_PYTHON:
        raise console.SetupError(
            f"Needs Python 3.11 or later; this is {'.'.join(map(str, version))} ({sys.executable}). "
            "Start it with a newer one: make PYTHON=python3.13 run, or py -3.13 tools\\bootstrap.py run."
        )


def in_venv(name: str) -> Path:
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def fingerprint() -> str:
    """Changes with whatever would make an installed environment wrong."""
    digest = hashlib.sha256(f"{sys.version}\n{console.ROOT}\n".encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((console.ROOT / name).read_bytes())
    return digest.hexdigest()


def stamped_extras() -> set[str] | None:
    """The extras that are installed and up to date; None when nothing is."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        current = stamp["fingerprint"] == fingerprint() and in_venv("python").exists()
        return set(stamp["extras"]) if current else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def is_installed(extras: Iterable[str]) -> bool:
    done = stamped_extras()
    return done is not None and done.issuperset(extras)


def ensure(extras: Iterable[str]) -> None:
    """Installs the project with these extras unless the stamp says that it is done."""
    if is_installed(extras):
        return
    with lock():
        if not is_installed(extras):  # another run may have done it meanwhile
            install({*extras, *(stamped_extras() or ())})


def install(extras: set[str]) -> None:
    """The stamp goes first and comes last: an interrupted install leaves none."""
    stamp = json.dumps({"fingerprint": fingerprint(), "extras": sorted(extras)})
    STAMP.unlink(missing_ok=True)
    make_venv()
    project = f".[{','.join(sorted(extras))}]" if extras else "."
    pip = [str(in_venv("python")), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    console.quietly(
        f"Installing the packages of constraints.txt ({project}); the first time takes a minute or two",
        [*pip, "-c", "constraints.txt", "-e", project],
        "pip could not install the packages: see its output above. Is a package index within reach?",
    )
    write_stamp(stamp)


def write_stamp(stamp: str) -> None:
    part = STAMP.with_suffix(".part")
    part.write_text(stamp, encoding="utf-8")
    part.replace(STAMP)


def make_venv() -> None:
    if venv_works():
        return
    no_venv = (
        "This Python cannot make a virtual environment (its ensurepip is missing or broken). "
        "On Debian or Ubuntu, as root: apt-get install python3-venv. Then start again."
    )
    if importlib.util.find_spec("ensurepip") is None:
        raise console.SetupError(no_venv)
    empty_venv()
    console.quietly("Making .venv", [sys.executable, "-m", "venv", str(VENV)], no_venv)


def venv_works() -> bool:
    """Whether .venv has pip and is of the Python that runs this."""
    probe = "import pip, sys; print(sys.version_info[:2])"
    return console.answer(in_venv("python"), "-c", probe) == str(sys.version_info[:2])


def empty_venv() -> None:
    """Removes what another Python left there; only the lock that is held stays."""
    for child in VENV.iterdir():
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        elif child != LOCK:
            child.unlink()


@contextmanager
def lock() -> Iterator[None]:
    """One set-up at a time; the system frees the lock when its holder ends, however it ends."""
    VENV.mkdir(exist_ok=True)
    with LOCK.open("w") as handle:
        if not claim(handle):
            console.say("Waiting for another set-up to end")
            while not claim(handle):
                time.sleep(0.5)
        yield


def claim(handle: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
