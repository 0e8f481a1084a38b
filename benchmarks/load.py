"""Many visitors at once: how long they wait, and what a session takes of the server's memory."""

import json
import subprocess
import sys
from collections.abc import Callable
from statistics import quantiles
from typing import Any

from benchmarks.servers import AppServer, served
from benchmarks.visitors import GRACE
from constants import ROOT
from errors import UserError


def loads(app: str, sessions: int, seconds: int) -> dict[str, Any]:
    """Let ``sessions`` visitors choose a city each second for ``seconds``, on a fresh server.

    Returns:
        ``p50`` and ``p95`` in seconds, from the moment an action was due to its panel; ``unanswered``: actions
        without an answer in time; ``memory``: bytes a session, between an almost idle server and the end, all
        sessions open; ``work``: seconds of processor time an action, arrivals included, which
        other programs on the machine hardly change.
    """
    with served(app) as server:
        visiting(server, app, 2, 6)  # what is made once for all sessions is no session's memory
        before = server.memory()
        idle = server.work()
        result, after, _ = visiting(server, app, sessions, seconds)
        busy = server.work()
        if result["failed"]:
            raise UserError(f"{app}：{result['failed'][0]}")
        cuts = quantiles(result["seconds"], n=20) if len(result["seconds"]) > 1 else [float("nan")] * 19
        return {
            "p50": cuts[9],
            "p95": cuts[18],
            "answered": len(result["seconds"]),
            "unanswered": result["unanswered"],
            "work": (busy - idle) / max(1, len(result["seconds"])) if busy and idle else None,
            "memory": (after - before) / sessions if before and after else None,
        }


def visiting(
    server: AppServer, app: str, sessions: int, seconds: int, meanwhile: Callable[[], Any] = lambda: None
) -> tuple[dict[str, Any], int | None, Any]:
    """What the visitors say, the server's memory with all of them there, and what was done ``meanwhile``."""
    command = [sys.executable, "-m", "benchmarks.visitors", server.address, app, str(sessions), str(seconds)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as visitors:
        assert visitors.stdin and visitors.stdout  # both are pipes
        try:
            if visitors.stdout.readline() != "arrived\n":
                raise UserError(f"{app}：访问者没有全部到达。")
            visitors.stdin.write("\n")
            visitors.stdin.flush()
            done = meanwhile()
            answer = visitors.stdout.readline()
            if not answer:
                raise UserError(f"{app}：访问者没有答复。")
            memory = server.memory()
            visitors.stdin.write("\n")
            visitors.stdin.flush()
            visitors.wait(GRACE)
        finally:
            visitors.kill()
    return json.loads(answer), memory, done
