"""The page without a browser, and the routes without a server."""

import asyncio
import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from constants import DATA, ROOT
from tests.patience import SECONDS
from views.serving.server import routes


@pytest.fixture(scope="session", autouse=True)
def no_look_for_components() -> Iterator[None]:
    """An AppTest reads every installed package's description for components, a third of its time; none has any."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.components.v2.manifest_scanner.scan_component_manifests", lambda: [])
        yield


class Page:
    """The app after a run, read as a person reads it."""

    def __init__(self, app: AppTest) -> None:
        self.app = app

    def run(self) -> "Page":
        """Runs again after a widget was changed; an exception on the page fails the test."""
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self

    @property
    def panel(self) -> str:
        """The HTML of the panel beside the map."""
        (found,) = [e.proto.body for e in self.app.get("html") if 'class="panel"' in e.proto.body]
        return found

    @property
    def city(self) -> str:
        """The adcode of the panel's city; empty for the province."""
        return re.search(r'data-city="(\d*)"', self.panel)[1]

    @property
    def states(self) -> tuple[set[str], set[str], set[str]]:
        """The cities that the province's panel shows as named alone, in a group only, and not named."""
        city = re.compile(r'href="\?city=(\d{6})"')
        rows = re.findall(r"<tr><th scope=\"row\"><a (.*?)</tr>", self.panel, re.S)
        alone = {city.search(row)[1] for row in rows if '<td class="each"' in row}
        *_, unnamed = re.findall(r"<dd>(.*?)</dd>", self.panel, re.S)
        return alone, {city.search(row)[1] for row in rows} - alone, set(city.findall(unnamed))

    @property
    def map(self) -> dict:
        """What the map is told to show."""
        found = [part.proto for part in self.app.get("bidi_component")]
        (host,) = [part for part in found if part.component_name == "plan_atlas_map"]
        return json.loads(host.json)

    @property
    def url(self) -> dict[str, str]:
        """The parameters in the address."""
        return {
            name: value if isinstance(value, str) else value[-1]
            for name, value in self.app.query_params.items()
        }

    @property
    def notice(self) -> str:
        """What the page says of an address it could not understand in full."""
        return "".join(element.value for element in self.app.warning)


@pytest.fixture
def visit() -> Callable[..., Page]:
    """Opens the app with URL parameters: ``visit(city="临沂")``."""

    def call(**params: str) -> Page:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
        app.query_params.update(params)
        return Page(app).run()

    return call


class Reply(NamedTuple):
    """A response; ``body`` is unpacked."""

    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture
def get() -> Callable[..., Reply]:
    """Asks the atlas's routes as the server would: ``get("/atlas/…/view.json", "plan=health-2024")``."""
    app = Starlette(routes=routes())

    async def ask(path: str, query: bytes) -> list[dict]:
        sent: list[dict] = []
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET",
            "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": query,
            "root_path": "", "headers": [(b"accept-encoding", b"gzip")], "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }  # fmt: skip

        heard = iter([{"type": "http.request", "body": b"", "more_body": False}])

        async def receive() -> dict:
            return next(heard, None) or await asyncio.Event().wait()  # who asks stays to hear the answer

        async def send(message: dict) -> None:
            sent.append(message)

        await app(scope, receive, send)
        return sent

    def call(path: str, query: str | bytes = b"") -> Reply:
        raw = query.encode() if isinstance(query, str) else query
        with ThreadPoolExecutor(1) as own_loop:
            start, *parts = own_loop.submit(asyncio.run, ask(path, raw)).result(SECONDS)
        body = b"".join(part.get("body", b"") for part in parts)
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        packed = headers.get("content-encoding") == "gzip"
        return Reply(start["status"], headers, gzip.decompress(body) if packed else body)

    return call


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real data folder that the pages read instead of it."""
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    monkeypatch.setattr("views.caching.cache.DATA", folder)
    monkeypatch.setattr("views.caching.stamps.DATA", folder)
    return folder
