"""One replica of the atlas: a process at a port that stays its own, ended and started anew as an administrator would."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from constants import ROOT
from tools.serving import HOST, PATIENCE, NotServing, end

_HERE = build_opener(ProxyHandler({}))


class Replica:
    """The atlas at a port.

    Attributes:
        port: where it listens, on this machine alone. process: the one that runs, or ran last.
    """

    def __init__(self, port: int, log: Path, env: Mapping[str, str]) -> None:
        """Starts it without waiting; what it prints is added to ``log``."""
        self.port, self._log, self._env = port, log, env
        self.process = self._started()

    def await_ready(self) -> None:
        """Waits until visitors are answered at once.

        Raises:
            NotServing: it ended or never was ready.
        """
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < until:
            if self._is_ready():
                return
            time.sleep(0.05)  # between two looks
        raise NotServing(self._log.read_text("utf-8", "replace"))

    def start(self) -> None:
        """Started anew at the same port, without waiting."""
        self.process = self._started()

    def kill(self) -> None:
        """Ended without any chance to take leave."""
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """Ended as a restart ends it."""
        end(self.process)

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "cli", "serve", "--address", HOST, "--port", str(self.port)]
        with self._log.open("ab") as output:
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=ROOT, env=self._env
            )

    def _is_ready(self) -> bool:
        try:
            with _HERE.open(f"http://{HOST}:{self.port}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False
