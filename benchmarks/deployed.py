"""The atlas as ``deploy/`` has it, on this machine alone: replicas, a store in PostgreSQL, and nginx before them."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from constants import ROOT
from errors import UserError
from tools.database_server import database_server
from tools.proxy import Proxy, proxied
from tools.replica import Replica
from tools.serving import HOST, free_port

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@contextmanager
def deployed(counts: Sequence[int]) -> Iterator[tuple[list[Replica], dict[int, Proxy]]]:
    """As many replicas as the most of ``counts``, with a store in PostgreSQL, and a proxy for each count of them."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        store = stack.enter_context(database_server(100)).url
        env = _environment(store)
        done = subprocess.run([sys.executable, "-m", "cli", "store", "init"], cwd=ROOT, env=env, check=False)
        if done.returncode:
            raise UserError("replicas：录入库没有建成。")
        replicas = []
        for number in range(max(counts)):
            replicas.append(Replica(free_port(), folder / f"replica-{number}.log", env))
            stack.callback(replicas[-1].end)
        for replica in replicas:
            replica.await_ready()
        proxies = {}
        for count in counts:
            (folder / str(count)).mkdir()
            ports = [replica.port for replica in replicas[:count]]
            proxies[count] = stack.enter_context(proxied(folder / str(count), ports))
        yield replicas, proxies


def _environment(store: str) -> dict[str, str]:
    """As a replica has it, and nothing of this process's own settings."""
    settings = ("PLAN_ATLAS_", "STREAMLIT_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(settings)}
    own = {"PLAN_ATLAS_STORE": store, "PLAN_ATLAS_HOSTS": HOST, "PLAN_ATLAS_USER_HEADER": "X-Remote-User"}
    return kept | own | {"PYTHONPATH": str(ROOT), "PLAN_ATLAS_LOG": "none"}


def work(replicas: Sequence[Replica]) -> float:
    """Seconds of processor time that all have used."""
    return sum(_worked(replica.process.pid) for replica in replicas)


def _worked(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS
