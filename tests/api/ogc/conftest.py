"""The features of the real data without a server, and the same on a port for programs of others."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from api.ogc.app import ogc_app
from api.source import AtlasSource
from atlas.model import Atlas
from tests.patience import SECONDS, until

HERE = ("127.0.0.1", 50_000)
ELSEWHERE = ("203.0.113.7", 50_000)


def mounted(atlas: Callable[[], Atlas]) -> Starlette:
    """The application where the server has it."""
    return Starlette(routes=[Mount("/ogc", ogc_app(replace(AtlasSource.of(atlas()), atlas=atlas)))])


def asking(atlas: Callable[[], Atlas], client: tuple[str, int] = ELSEWHERE) -> TestClient:
    """Somebody who asks, from this machine or another."""
    return TestClient(mounted(atlas), base_url="http://127.0.0.1:8501", client=client)


@pytest.fixture(scope="session")
def web(real_atlas: Atlas) -> TestClient:
    """Somebody on another machine who asks for the real data."""
    return asking(lambda: real_atlas)


@pytest.fixture(scope="session")
def items(web: TestClient) -> Callable[..., dict]:
    """A page of a collection: ``items("counties", city="371300")``."""

    def call(collection: str, **parameters: object) -> dict:
        named = {name.replace("_crs", "-crs"): value for name, value in parameters.items()}
        answer = web.get(f"/ogc/collections/{collection}/items", params=named)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return call


@pytest.fixture(scope="session")
def address(real_atlas: Atlas) -> Iterator[str]:
    """Where the real data are served on this machine."""
    config = uvicorn.Config(mounted(lambda: real_atlas), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    (port,) = {socket.getsockname()[1] for one in server.servers for socket in one.sockets}
    yield f"http://127.0.0.1:{port}/ogc"
    server.should_exit = True
    thread.join(SECONDS)
