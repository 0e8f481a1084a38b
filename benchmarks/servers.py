"""The three apps that are compared, each in a process of its own."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from constants import ROOT
from errors import UserError
from tools import serving
from tools.serving import HOST

PATIENCE = 60  # seconds that a page may take to come to rest
# Streamlit as it comes, but silent and without watching files, as the atlas runs it too.
_STREAMLIT = ("--server.headless", "true", "--browser.gatherUsageStats", "false",
              "--server.fileWatcherType", "none", "--server.address", HOST, "--server.port")  # fmt: skip
_NO_STORE = ROOT / ".cache" / "no-store.sqlite"
APPS = {
    "atlas": (ROOT, ("-m", "cli", "serve", "--address", HOST, "--port")),
    "plain": (ROOT / "benchmarks", ("-m", "streamlit", "run", "plain_app.py", *_STREAMLIT)),
    "bare": (ROOT / "benchmarks", ("-m", "streamlit", "run", "bare_app.py", *_STREAMLIT)),
}


class AppServer(NamedTuple):
    """A running app: where it answers and which process it is."""

    app: str
    started: serving.Server

    @property
    def address(self) -> str:
        """Where it answers."""
        return self.started.address

    def await_answer(self) -> None:
        """Wait until it answers."""
        with _named_in_errors(self.app):
            self.started.await_answer()

    def memory(self) -> int | None:
        """Its resident memory in bytes; ``None`` where the system does not say (Linux does)."""
        try:
            status = Path(f"/proc/{self.started.process.pid}/status").read_text("ascii")
        except OSError:
            return None
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) * 1024 if found else None

    def work(self) -> float | None:
        """Seconds of processor time it has used; ``None`` where the system does not say."""
        try:
            text = Path(f"/proc/{self.started.process.pid}/stat").read_text("utf-8")
        except OSError:
            return None
        user, system = text.rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def started(app: str) -> Iterator[AppServer]:
    """Start one of ``APPS`` without waiting for it; it ends with the block."""
    command, how = _command(app)
    with serving.started(command, **how) as server:
        yield AppServer(app, server)


@contextmanager
def served(app: str, store: Path | None = None) -> Iterator[AppServer]:
    """Start one of ``APPS``, beside a store or none, and wait until it answers."""
    command, how = _command(app, store)
    with _named_in_errors(app), serving.served(command, **how) as server:
        yield AppServer(app, server)


@contextmanager
def _named_in_errors(app: str) -> Iterator[None]:
    """That an app does not start, as this program says it."""
    try:
        yield
    except serving.NotServing as error:
        raise UserError(f"{app} 没有启动：\n{error}") from error


def _command(app: str, store: Path | None = None) -> tuple[list[str], dict[str, Any]]:
    folder, arguments = APPS[app]
    return [sys.executable, *arguments], {"cwd": folder, "env": _environment(store or _NO_STORE)}


def _environment(store: Path) -> dict[str, str]:
    """Without settings of the atlas or of Streamlit: its own data, no tiles; its packages can be imported."""
    settings = ("PLAN_ATLAS_", "STREAMLIT_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(settings)}
    return kept | {"PYTHONPATH": str(ROOT), "PLAN_ATLAS_STORE": str(store)}
