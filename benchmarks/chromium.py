"""One visit of an app with a real Chromium: what it waits for and how many bytes travel."""

import base64
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route, sync_playwright

from benchmarks.libraries import library
from benchmarks.servers import PATIENCE
from constants import ROOT
from errors import UserError
from tools import browser
from tools.examples import prefectures
from tools.serving import HOST

_SCRIPT = (ROOT / "benchmarks" / "measure.js").read_text("utf-8")
_SHELL = ("/static/", "/_stcore/", "/favicon")
_QUIET = 0.5  # seconds without a message after which an answer is complete


class Visit:
    """A page in a browser that has never been here.

    Attributes:
        http: bytes as sent (CDP ``encodedDataLength``: headers and compressed body) by address.
        messages: payloads over the websocket as (sent, bytes), in order.
        compressed: whether the websocket was agreed to be compressed.
        outside: addresses at other hosts. missing: those of them that no package has.
    """

    def __init__(self, page: Page) -> None:
        """Count from now on."""
        self.page, self.compressed = page, False
        self.http: dict[str, int] = {}
        self.messages: list[tuple[bool, bytes]] = []
        self.outside: set[str] = set()
        self.missing: set[str] = set()
        self._last = time.monotonic()
        self._watch()

    def _watch(self) -> None:
        session = self.page.context.new_cdp_session(self.page)
        addresses: dict[str, str] = {}

        def finished(event: dict[str, Any]) -> None:
            address = addresses.get(event["requestId"], "")
            if urlsplit(address).hostname == HOST:
                self.http[address] = self.http.get(address, 0) + int(event["encodedDataLength"])

        def frame(sent: bool) -> Any:
            return lambda event: self._message(sent, event["response"])

        session.on(
            "Network.requestWillBeSent", lambda e: addresses.update({e["requestId"]: e["request"]["url"]})
        )
        session.on("Network.loadingFinished", finished)
        session.on("Network.webSocketHandshakeResponseReceived", self._agreed)
        session.on("Network.webSocketFrameSent", frame(True))
        session.on("Network.webSocketFrameReceived", frame(False))
        session.send("Network.enable")

    def _agreed(self, event: dict[str, Any]) -> None:
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        self.compressed = "permessage-deflate" in headers.get("sec-websocket-extensions", "")

    def _message(self, sent: bool, response: dict[str, Any]) -> None:
        text = response["payloadData"]
        self.messages.append((sent, base64.b64decode(text) if response["opcode"] == 2 else text.encode()))
        self._last = time.monotonic()

    def answer_outside(self) -> None:
        """Answer addresses at other hosts from packages."""
        self.page.route(lambda url: urlsplit(url).hostname not in (HOST, None), self._answer)

    def _answer(self, route: Route) -> None:
        found = library(route.request.url)
        self.outside.add(route.request.url)
        if found is None:
            self.missing.add(route.request.url)
            route.abort()
        else:
            route.fulfill(body=found.body, content_type=found.media_type)

    def open(self, address: str) -> None:
        """Go there; no waiting."""
        self.page.goto(address, wait_until="commit")

    def await_map(self) -> None:
        """Until the areas of all cities are painted."""
        self.until(f"bench.painted() >= {len(prefectures())}")

    def until(self, condition: str) -> None:
        """Until an expression holds in a frame drawn; Playwright's own waiting is refused by the atlas's policy."""
        self.page.evaluate(f"(ms) => bench.framed(() => {condition}, ms)", PATIENCE * 1000)

    def settle(self) -> None:
        """Until the app is idle and the websocket silent."""
        deadline = time.monotonic() + PATIENCE
        self._last = time.monotonic()
        while time.monotonic() < deadline:
            self.page.wait_for_timeout(50)
            if time.monotonic() - self._last > _QUIET and self.page.evaluate("bench.idle()"):
                return
        raise UserError(f"{self.page.url} 一直没有静下来。")

    def sent(self, messages: list[tuple[bool, bytes]]) -> int:
        """Bytes of messages as they travel."""
        return deflated(messages) if self.compressed else payload(messages)

    def map_bytes(self) -> int:
        """HTTP bytes of the map's own files: all of this host's but Streamlit's shell."""
        return sum(size for address, size in self.http.items() if not is_shell(address))

    def shell_bytes(self) -> int:
        """HTTP bytes of Streamlit's page, scripts, styles and fonts."""
        return sum(size for address, size in self.http.items() if is_shell(address))

    def outside_bytes(self) -> int:
        """Bytes of the files at other hosts, gzipped as a content network sends them."""
        return sum(found.sent for address in self.outside if (found := library(address)))


def is_shell(address: str) -> bool:
    """Whether every Streamlit app fetches this."""
    path = urlsplit(address).path
    return path in ("", "/") or path.startswith(_SHELL)


def payload(messages: list[tuple[bool, bytes]]) -> int:
    """Bytes of messages before any compression."""
    return sum(len(body) for _, body in messages)


def deflated(messages: list[tuple[bool, bytes]]) -> int:
    """Bytes of messages as permessage-deflate sends them, the window kept from message to message."""
    packers = {sent: zlib.compressobj(6, wbits=-15) for sent in (True, False)}
    return sum(
        len(packers[sent].compress(body)) + len(packers[sent].flush(zlib.Z_SYNC_FLUSH)) - 4
        for sent, body in messages
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium."""
    found = browser.find_browser()
    if not found:
        raise UserError(f"没有找到 Chromium 或 Chrome。请安装，或用 {browser.BROWSER_VARIABLE} 指明路径。")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=found) as running:
        yield running


@contextmanager
def visit(running: Browser, app: str) -> Iterator[Visit]:
    """A fresh visitor; the plain way's libraries are answered from packages."""
    with running.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN") as context:
        context.add_init_script(_SCRIPT)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        found = Visit(page)
        if app == "plain":
            found.answer_outside()
        yield found
