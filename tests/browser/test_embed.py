"""The atlas inside another site's page: refused unless that site is named, and then of full use."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from constants import DATA
from tests.browser.conftest import DESK, serving
from tests.patience import MILLISECONDS


@contextmanager
def another_site() -> Iterator[str]:
    """A site of another name whose page shows the atlas at the address asked for (``?…``); its own address."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            atlas = self.path.partition("?")[2]
            frame = f'<iframe title="atlas" src="{atlas}/?embed=true" width="1200" height="700"></iframe>'
            self.wfile.write(f"<!doctype html><title>intranet</title>{frame}".encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_port}"
        finally:
            server.shutdown()


@contextmanager
def shown_by(engine: Browser, site: str, atlas: str) -> Iterator[tuple[Page, list[str]]]:
    """The other site's page in a window of its own, and what its console complains of."""
    errors: list[str] = []
    with engine.new_context(**DESK) as context:
        page = context.new_page()
        page.set_default_timeout(MILLISECONDS)
        page.on("console", lambda message: message.type == "error" and errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{site}/?{atlas}")
        yield page, errors


def atlas_in(page: Page) -> FrameLocator:
    return page.frame_locator("iframe[title=atlas]")


def test_a_stranger_cannot_show_the_atlas(engine: Browser, server: str) -> None:
    with another_site() as site, shown_by(engine, site, server) as (page, errors):
        expect(atlas_in(page).locator("body")).to_be_attached()
        (frame,) = page.frames[1:]
        assert frame.url.startswith("chrome-error:")
        assert any("frame-ancestors" in error for error in errors), errors


def test_a_named_site_shows_it_and_a_click_selects(engine: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    with another_site() as site:
        monkeypatch.setenv("PLAN_ATLAS_EMBED_HOSTS", site)
        with serving(DATA) as atlas, shown_by(engine, site, atlas) as (page, errors):
            _choose_there(page)
            assert errors == []


def _choose_there(page: Page) -> None:
    inside = atlas_in(page)
    drawn = inside.frame_locator("iframe")
    area = drawn.locator('.leaflet-designations-pane path[data-key="370300"]')
    expect(drawn.locator(".leaflet-designations-pane path[data-key]")).to_have_count(16)
    expect(drawn.locator(".city .name").get_by_text("淄博", exact=True)).to_be_visible()
    inside.locator("section.panel").wait_for()
    area.click()
    expect(inside.locator('section.panel[data-city="370300"]')).to_contain_text("淄博市")
    expect(area).to_have_attribute("aria-pressed", "true")
