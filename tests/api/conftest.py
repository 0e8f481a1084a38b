"""The API asked in this process, as from this machine or from elsewhere."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import api_app
from api.source import AtlasSource
from atlas.model import Atlas


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No limit but the one that a test sets, and nobody with a role."""
    monkeypatch.setenv("PLAN_ATLAS_API_LIMIT", "0")
    for name in ("PLAN_ATLAS_CORS", "PLAN_ATLAS_ROLES", "PLAN_ATLAS_USER_HEADER", "PLAN_ATLAS_PROXIES"):
        monkeypatch.delenv(name, raising=False)


def client_of(atlas: Atlas, address: str = "203.0.113.9") -> TestClient:
    """A client at an address that asks for a host of the network."""
    app = api_app(AtlasSource.of(atlas))
    return TestClient(app, base_url="http://atlas.example.cn", client=(address, 4711))


@pytest.fixture
def api(toy_atlas: Atlas) -> Iterator[TestClient]:
    """The toy province asked from elsewhere."""
    with client_of(toy_atlas) as client:
        yield client


@pytest.fixture
def real(real_atlas: Atlas) -> Iterator[TestClient]:
    """The real one."""
    with client_of(real_atlas) as client:
        yield client
