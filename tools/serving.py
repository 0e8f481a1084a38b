"""A server in a process of its own: started on a free port, waited for until it answers, ended with the block."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener

HOST = "127.0.0.1"
PATIENCE = 120  # seconds a server may take to start
ANSWERS_WITHIN = 5  # seconds for one answer
PORTS = 5  # how many are tried: a free one may be taken before the server has it
LOST = ("already in use", "is not available", "Only one usage of each socket address")

_HERE = build_opener(ProxyHandler({}))  # a proxy has no part in what stays on this machine


class NotServing(Exception):
    """A server that ended or kept silent; the message is what it printed."""


class PortLost(NotServing):
    """Another program was faster to take the port."""


class Server(NamedTuple):
    """A running server: which process it is, where it answers, where its output goes."""

    process: subprocess.Popen[bytes]
    address: str
    log: Path

    @property
    def output(self) -> str:
        """What it has printed so far."""
        return self.log.read_text("utf-8", "replace")

    def await_answer(self) -> None:
        """Waits until it answers; raises ``NotServing`` with its output when it never does."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            if self._answers():
                return
            time.sleep(0.02)  # between two looks at the condition waited for
        end(self.process)
        raise (PortLost if any(words in self.output for words in LOST) else NotServing)(self.output)

    def _answers(self) -> bool:
        """Whether this very process does: before it has named its address, somebody else would be answering there."""
        named = f"http://{urlsplit(self.address).netloc}" in self.output
        return named and healthy(self.address) and self.process.poll() is None


def healthy(address: str) -> bool:
    """Whether a Streamlit server answers there."""
    try:
        with _HERE.open(f"{address}/_stcore/health", timeout=ANSWERS_WITHIN) as answer:
            return bool(answer.status == 200)
    except OSError:  # refused, reset, too slow; URLError is one too
        return False


@contextmanager
def started(
    command: Sequence[str], path: str = "", cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Starts a command, a free port its last argument, without waiting for it.

    Args:
        command: without the port.
        path: where the server is told to be below its root.
        cwd: the folder it runs in; without it this process's.
        env: its environment; without it this process's.
    """
    port = free_port()
    with TemporaryDirectory() as folder:
        log = Path(folder, "output.txt")
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*command, str(port)],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=cwd,
                env=env,
            )
        try:
            yield Server(process, f"http://{HOST}:{port}{path}", log)
        finally:
            end(process)


@contextmanager
def served(
    command: Sequence[str], path: str = "", cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Starts a command as ``started`` does and waits until it answers; a port that was lost is not the last."""
    with ExitStack() as stack:
        for left in reversed(range(PORTS)):
            server = stack.enter_context(started(command, path, cwd, env))
            try:
                server.await_answer()
                break
            except PortLost:
                if not left:
                    raise
        yield server


def free_port() -> int:
    """A port that nobody has at this moment."""
    with socket.create_server((HOST, 0)) as free:
        port: int = free.getsockname()[1]
        return port


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process, if need be by force."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
