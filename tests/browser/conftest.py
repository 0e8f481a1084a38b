"""A real server and a real Chromium that can reach nothing but that server."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from constants import DATA, ROOT
from tests.browser.visit import Visit
from tools.serving import HOST, served

expect.set_options(timeout=20_000)  # a machine under load may take its time; only what never comes fails

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DESK = {"viewport": {"width": 1366, "height": 768}, "locale": "zh-CN"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@contextmanager
def serving(data: Path, path: str = "") -> Iterator[str]:
    """The atlas served from ``data`` on a free port until left; its address (``path``: where it is told to be)."""
    command = [sys.executable, "-m", "cli", "serve", "--address", HOST, "--port"]
    told = {**os.environ, "PLAN_ATLAS_DATA": str(data), "PLAN_ATLAS_BASEMAP": "none"}
    with served(command, path, cwd=ROOT, env=told) as running:
        yield running.address


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The atlas of the real data."""
    with serving(DATA) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser to drive; there is no passing without one."""
    named = os.environ.get("PLAN_ATLAS_CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.fail("no Chromium or Chrome: install one or set PLAN_ATLAS_CHROMIUM to its path")
    return found


@contextmanager
def launched(chromium: str, *hosts: str) -> Iterator[Browser]:
    """A browser that reaches these hosts and nothing else."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    cut_off = ", ".join(["--host-resolver-rules=MAP * ~NOTFOUND", *(f"EXCLUDE {host}" for host in hosts)])
    with sync_playwright() as playwright:
        options = [cut_off, *(["--no-sandbox"] if root else [])]
        with playwright.chromium.launch(executable_path=chromium, args=options) as running:
            yield running


@pytest.fixture(scope="module")
def engine(chromium: str) -> Iterator[Browser]:
    """One browser a file (Playwright's event loop would be in the way of other tests' loops), cut off from the world."""
    with launched(chromium, HOST) as running:
        yield running


@contextmanager
def visiting(engine: Browser, address: str, **options: object) -> Iterator[Visit]:
    """A visitor with a window of their own; leaving checks that nothing went elsewhere and nothing went wrong."""
    with engine.new_context(**DESK | options) as context:
        visit = Visit(context, address)
        yield visit
    visit.check()


@pytest.fixture(scope="module")
def desk(engine: Browser) -> Iterator[BrowserContext]:
    """A desk's window, 1366×768; its tests share what the browser has cached, nothing else."""
    with engine.new_context(**DESK) as context:
        yield context


@pytest.fixture
def visitor(desk: BrowserContext, server: str) -> Iterator[Visit]:
    """Someone at a desk."""
    visit = Visit(desk, server)
    yield visit
    visit.close()
    visit.check()


@pytest.fixture
def phone(engine: Browser, server: str) -> Iterator[Visit]:
    """Someone with a phone, 390×844, touching."""
    size = {"width": 390, "height": 844}
    with visiting(engine, server, viewport=size, has_touch=True, is_mobile=True) as visit:
        yield visit


@pytest.fixture(scope="module")
def serve_copy(engine: Browser, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., object]:
    """Serves a changed copy of the data: the call takes what changes the folder and gives a visitor."""

    @contextmanager
    def call(change: Callable[[Path], None]) -> Iterator[Visit]:
        folder = tmp_path_factory.mktemp("served")
        change(Path(shutil.copytree(DATA, folder / "data")))
        with serving(folder / "data") as address, visiting(engine, address) as visit:
            yield visit

    return call
