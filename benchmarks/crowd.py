"""Guests at one proxy, in a process of their own, so that they do not take the server's time."""

import json
import subprocess
import sys
from typing import Any

from benchmarks.visitors import GRACE
from constants import ROOT
from errors import UserError
from tools.proxy import Proxy


class Crowd:
    """Guests in a process of their own, at one proxy."""

    def __init__(self, proxy: Proxy, sessions: int) -> None:
        """All have come when this returns."""
        certificate = str(proxy.folder / "tls" / "atlas.crt")
        command = [sys.executable, "-m", "benchmarks.guests", str(proxy.port), certificate, str(sessions)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self._line("arrived")

    def choose(self, sessions: int, seconds: int) -> dict[str, Any]:
        """What so many of them saw who chose a city a second."""
        assert self.process.stdin
        self.process.stdin.write(f"{sessions} {seconds}\n")
        self.process.stdin.flush()
        found: dict[str, Any] = json.loads(self._line())
        if found["failed"]:
            raise UserError(f"replicas：{found['failed'][0]}")
        return found

    def leave(self) -> None:
        """Gone when this returns."""
        assert self.process.stdin
        self.process.stdin.close()
        try:
            self.process.wait(GRACE)
        finally:
            self.process.kill()

    def _line(self, expected: str = "") -> str:
        assert self.process.stdout
        line = self.process.stdout.readline().strip()
        if not line or (expected and line != expected):
            raise UserError("replicas：访问者没有答复。")
        return line
