"""The three apps that are compared, each in a process of its own."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from constants import ROOT
from errors import UserError

HOST = "127.0.0.1"
PATIENCE = 60  # seconds a server may take to start, or a page to come to rest
# Streamlit as it comes, but silent and without watching files, as the atlas runs it too.
_STREAMLIT = ("--server.headless", "true", "--browser.gatherUsageStats", "false",
              "--server.fileWatcherType", "none", "--server.address", HOST, "--server.port")  # fmt: skip
APPS = {
    "atlas": (ROOT, ("cli.py", "serve", "--address", HOST, "--port")),
    "plain": (ROOT / "benchmarks", ("-m", "streamlit", "run", "plain_app.py", *_STREAMLIT)),
    "bare": (ROOT / "benchmarks", ("-m", "streamlit", "run", "bare_app.py", *_STREAMLIT)),
}


class Server(NamedTuple):
    """A running app: where it answers and which process it is."""

    app: str
    address: str
    process: subprocess.Popen
    output: IO[bytes]

    def await_answer(self) -> None:
        """Wait until it takes connections."""
        port = int(self.address.rsplit(":", 1)[1])
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                socket.create_connection((HOST, port), 1).close()
                return
            except OSError:
                time.sleep(0.01)
        self.output.seek(0)
        raise UserError(f"{self.app} 没有启动：\n{self.output.read().decode(errors='replace')}")

    def memory(self) -> int | None:
        """Its resident memory in bytes; ``None`` where the system does not say (Linux does)."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        except OSError:
            return None
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024

    def work(self) -> float | None:
        """Seconds of processor time it has used; ``None`` where the system does not say."""
        try:
            text = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8")
        except OSError:
            return None
        user, system = text.rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def started(app: str) -> Iterator[Server]:
    """Start one of ``APPS`` without waiting for it; it ends with the block."""
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
    folder, command = APPS[app]
    with TemporaryFile() as output:
        process = subprocess.Popen(
            [sys.executable, *command, str(port)],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Server(app, f"http://{HOST}:{port}", process, output)
        finally:
            _end(process)


@contextmanager
def served(app: str) -> Iterator[Server]:
    """Start one of ``APPS`` and wait until it answers."""
    with started(app) as server:
        server.await_answer()
        yield server


def _environment() -> dict[str, str]:
    """Without settings of the atlas or of Streamlit: the atlas's own data, no tiles; its rooms can be imported."""
    settings = ("PLAN_ATLAS_", "STREAMLIT_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(settings)}
    return kept | {"PYTHONPATH": str(ROOT)}


def _end(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
