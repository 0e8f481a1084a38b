"""Two replicas of the atlas and the nginx of ``deploy/`` before them, all really started, on this machine alone."""

import os
from base64 import b64encode
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPSConnection
from typing import NamedTuple

import pytest

from constants import ROOT
from tests.patience import SECONDS, until
from tools.proxy import PASSWORD, USER, Proxy, proxied
from tools.replica import Replica
from tools.serving import HOST, free_port


class Answer(NamedTuple):
    """What came: status, headers (small letters), content; and what nginx noted of it."""

    status: int
    headers: dict[str, str]
    body: bytes
    replicas: str
    kept: str


class Standing(NamedTuple):
    """The replicas and the nginx before them."""

    replicas: list[Replica]
    proxy: Proxy

    @property
    def letters(self) -> dict[int, str]:
        """How the cookie calls the replica at each port."""
        return {replica.port: letter for replica, letter in zip(self.replicas, "ab", strict=True)}

    def ask(
        self,
        path: str,
        headers: dict[str, str] | None = None,
        *,
        method: str = "GET",
        body: bytes | None = None,
        known: bool = True,
        name: str = HOST,
    ) -> Answer:
        """One request, by somebody who has logged in unless he is not ``known``."""
        said = {"Host": f"{name}:{self.proxy.port}", **(headers or {})}
        if known:
            said["Authorization"] = "Basic " + b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        before, logged = len(self.proxy.log), name == HOST and path != "/healthz"
        line = HTTPSConnection(HOST, self.proxy.port, context=self.proxy.trust, timeout=SECONDS)
        line.request(method, path, body, said)
        found = line.getresponse()
        content = found.read()
        line.close()
        noted = until(lambda: self.proxy.log[before:])[0].split(maxsplit=5) if logged else []
        *replicas, kept = noted[5].split() if logged else ("",)
        pairs = {name.lower(): value for name, value in found.getheaders()}
        return Answer(found.status, pairs, content, " ".join(replicas), kept)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    """What an administrator has after following the guide, but for names, ports and folders."""
    folder = tmp_path_factory.mktemp("deployed")
    settings = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PLAN_ATLAS_")},
        "PLAN_ATLAS_STORE": str(folder / "store.sqlite"),
        "PLAN_ATLAS_HOSTS": HOST,
        "PLAN_ATLAS_USER_HEADER": "X-Remote-User",
        "PLAN_ATLAS_ROLES": "chief=reviewer",
        "PLAN_ATLAS_EXPORT_WORKERS": "1",
        "PYTHONPATH": str(ROOT),
    }
    with ExitStack() as stack:
        replicas = []
        for number in range(2):
            replicas.append(Replica(free_port(), folder / f"replica-{number}.log", settings))
            stack.callback(replicas[-1].end)
        for replica in replicas:
            replica.await_ready()
        (folder / "nginx").mkdir()
        yield Standing(
            replicas, stack.enter_context(proxied(folder / "nginx", [one.port for one in replicas]))
        )
