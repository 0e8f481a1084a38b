"""The published site as a visitor sees it: below any path and from disk, nobody else asked, of use to all."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from atlas.model import Atlas
from exports import EXPORTS
from exports.site.publishing import publish
from tests.browser.conftest import visiting
from tests.browser.looking import expect_nothing_beside, press
from tests.browser.opened import Opened, opening
from tests.browser.test_axe import expect_none
from tests.browser.visit import Visit

KINDS = (
    "index",
    "map",
    "province",
    "targets",
    "sources",
    "contents",
    "cities/371300",
    "cities/371400",
    "industries/tcm",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def folder(real_atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real data some folders below a server's root; of the files only what browsers show."""
    place = tmp_path_factory.mktemp("www") / "some" / "where"
    with pytest.MonkeyPatch.context() as patch:
        shown = {extension: EXPORTS[extension] for extension in ("svg", "html")}
        patch.setattr("exports.site.downloads.EXPORTS", shown)
        publish(real_atlas, place, date(2026, 11, 21))
    return place


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the site is served."""
    handler = partial(Quiet, directory=folder.parent.parent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/where"
        server.shutdown()


@pytest.fixture
def reader(engine: Browser, address: str) -> Iterator[Visit]:
    """Somebody at a desk."""
    with visiting(engine, address) as visit:
        yield visit


def go(visit: Visit, name: str) -> Visit:
    """Opens a page of the site; an answer other than a page fails."""
    assert visit.page.goto(f"{visit.address}/{name}").ok
    return visit


def test_every_page_opens_and_nobody_else_is_asked(reader: Visit, folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html"))]
    many = [name for name in names if "industries/" in name or "counties/" in name]
    counties = sum("counties/" in name for name in many)
    assert (len(names) - len(many), counties) == (2 * (8 + 16) + 2, 2 * 136)
    for name in [name for name in names if name not in many] + many[::30]:
        go(reader, name)
        expect(reader.page.locator("h1")).to_be_visible()
        expect(reader.page.locator(".foot")).to_contain_text("2026-11-21")


def test_from_the_index_to_a_city_to_the_map_and_to_english(reader: Visit) -> None:
    page = go(reader, "").page
    assert page.locator(".picture img").evaluate("image => image.naturalWidth") > 0
    page.get_by_role("link", name="临沂", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("临沂市")
    page.get_by_role("link", name="在地图上看").click()
    expect(page.locator("#panel h2")).to_have_text("临沂市")
    page.go_back()
    page.locator("svg.locator a[aria-label='威海']").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("威海市")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Weihai")
    assert page.url == f"{reader.address}/en/cities/371000.html"


def test_axe_finds_nothing_serious(reader: Visit) -> None:
    for kind in KINDS:
        expect_none(go(reader, f"{kind}.html").page.main_frame)


def test_on_a_phone_nothing_sticks_out(engine: Browser, address: str) -> None:
    size = {"width": 390, "height": 844}
    with visiting(engine, address, viewport=size, has_touch=True, is_mobile=True) as visit:
        for name in (f"{root}{kind}.html" for root in ("", "en/") for kind in KINDS):
            expect_nothing_beside(go(visit, name).page.main_frame)


def test_from_disk_it_looks_and_works_alike(engine: Browser, folder: Path) -> None:
    with opening(engine, folder) as opened:
        opened.open("cities/371300.html")
        _expect_styled(opened)
        opened.find("svg.locator a[aria-label='菏泽']").click()
        expect(opened.find("h1")).to_have_text("菏泽市")
        opened.find(".nav").get_by_role("link", name="地图").click()
        press(opened.area("371300"))
        expect(opened.title).to_have_text("临沂市")


def _expect_styled(opened: Opened) -> None:
    expect(opened.find(".nav")).to_have_css("display", "flex")
    expect(opened.find(".locator")).to_have_css("display", "block")
