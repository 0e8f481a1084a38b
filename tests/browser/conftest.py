"""A real server and a real Chromium that can reach nothing but that server."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from constants import DATA, ROOT
from tests.browser.visit import Visit
from tests.patience import MILLISECONDS
from tools.browser import find_browser
from tools.serving import HOST, Server, served

expect.set_options(timeout=MILLISECONDS)

HERE = Path(__file__).parent
DESK = {"viewport": {"width": 1366, "height": 768}, "locale": "zh-CN"}
PHONE = {**DESK, "viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DEVICES = {"desk": DESK, "phone": PHONE}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@contextmanager
def running(data: Path, path: str = "") -> Iterator[Server]:
    """The atlas served from ``data`` on a free port until left (``path``: where it is told to be)."""
    command = [sys.executable, "-m", "cli", "serve", "--address", HOST, "--port"]
    settings = {**os.environ, "PLAN_ATLAS_DATA": str(data), "PLAN_ATLAS_BASEMAP": "none"}
    with served(command, path, cwd=ROOT, env=settings) as server:
        yield server


@contextmanager
def serving(data: Path, path: str = "") -> Iterator[str]:
    """The same, where only the address matters."""
    with running(data, path) as server:
        yield server.address


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The atlas of the real data."""
    with serving(DATA) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser to drive; there is no passing without one."""
    found = find_browser()
    if not found:
        pytest.fail("no Chromium or Chrome: install one or set PLAN_ATLAS_CHROMIUM to its path")
    return found


@contextmanager
def launched(chromium: str) -> Iterator[Browser]:
    """A browser that reaches this machine, by either name, and nothing else."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    cut_off = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}, EXCLUDE localhost"
    with sync_playwright() as playwright:
        options = [cut_off, *(["--no-sandbox"] if root else [])]
        with playwright.chromium.launch(executable_path=chromium, args=options) as browser:
            yield browser


class Kept:
    """What files of this folder that follow one another share: starting it anew for each takes longer than some of them."""

    def __init__(self) -> None:
        self._stack, self._browser, self._visits = ExitStack(), None, {}

    def browser(self, chromium: str) -> Browser:
        if not self._browser:
            self._browser = self._stack.enter_context(launched(chromium))
        return self._browser

    def visit(self, chromium: str, address: str, device: str) -> Visit:
        """A device's tab that was used: what the browser has loaded there need not be compiled again, half the work of a page."""
        if device not in self._visits:
            context = self._stack.enter_context(self.browser(chromium).new_context(**DEVICES[device]))
            self._visits[device] = Visit(context, address)
        return self._visits[device]

    def close(self) -> None:
        self._stack.close()
        self._browser, self._visits = None, {}


KEPT = Kept()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Playwright's event loop would be in the way of other tests' loops."""
    if nextitem is None or HERE not in nextitem.path.parents:
        KEPT.close()


@pytest.fixture(scope="module")
def engine(chromium: str) -> Browser:
    """The browser, cut off from the world."""
    return KEPT.browser(chromium)


@contextmanager
def visiting(engine: Browser, address: str, **options: object) -> Iterator[Visit]:
    """A visitor with a window of their own; leaving checks that nothing went elsewhere and nothing went wrong."""
    with engine.new_context(**DESK | options) as context:
        visit = Visit(context, address)
        yield visit
    visit.check()


@contextmanager
def keeping(chromium: str, address: str, device: str) -> Iterator[Visit]:
    """A visitor whose tab is kept for the next one, with nothing in it; leaving checks what ``visiting`` checks."""
    visit = KEPT.visit(chromium, address, device)
    yield visit
    try:
        visit.check()
    finally:
        visit.start_over(DEVICES[device]["viewport"])


@pytest.fixture
def visitor(chromium: str, server: str) -> Iterator[Visit]:
    """Someone at a desk, 1366×768."""
    with keeping(chromium, server, "desk") as visit:
        yield visit


@pytest.fixture
def phone(chromium: str, server: str) -> Iterator[Visit]:
    """Someone with a phone, 390×844, touching."""
    with keeping(chromium, server, "phone") as visit:
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
