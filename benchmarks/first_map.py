"""From nothing to the first map: bytes of a first visit, time from the start of the process."""

import time
from typing import Any

from playwright.sync_api import Browser

from benchmarks.chromium import deflated, payload, visit
from benchmarks.servers import served, started

_BARE = "document.querySelector('h1')?.innerText.includes('Bare')"


def first_bytes(running: Browser) -> dict[str, dict[str, Any]]:
    """Bytes that a browser with nothing cached takes until all cities are painted, by app.

    Returns:
        ``http``: the map's files of this server as sent; ``outside``: libraries of other hosts, gzipped;
        ``socket`` and ``socket_deflated``: all messages both ways, as they are and as compression would send
        them; ``total`` as sent; ``packed``: the same with a compressed websocket; ``shell``: Streamlit's own
        files, not in the sums; ``missing``: addresses that no package has.
    """
    return {app: _bytes(running, app) for app in ("atlas", "plain")}


def _bytes(running: Browser, app: str) -> dict[str, Any]:
    with served(app) as server, visit(running, app) as found:
        found.open(server.address)
        found.await_map()
        messages = list(found.messages)
        found.settle()  # answers that came with the map are counted when they are complete
        raw, small = payload(messages), deflated(messages)
        own, outside = found.map_bytes(), found.outside_bytes()
        return {
            "http": own,
            "outside": outside,
            "socket": raw,
            "socket_deflated": small,
            "total": own + outside + found.sent(messages),
            "packed": own + outside + small,
            "shell": found.shell_bytes(),
            "files": found.http | dict.fromkeys(sorted(found.outside), "gzip"),
            "missing": sorted(found.missing),
        }


def starts(running: Browser, count: int) -> dict[str, list[float]]:
    """Seconds from the start of the process to what is to be seen, ``count`` times, the apps by turns."""
    taken: dict[str, list[float]] = {"bare": [], "atlas": [], "plain": []}
    for _ in range(count):
        for app, seconds in taken.items():
            seconds.append(_start(running, app))
    return taken


def _start(running: Browser, app: str) -> float:
    with visit(running, app) as found:
        found.page.goto("about:blank")
        begin = time.perf_counter()
        with started(app) as server:
            server.await_answer()
            found.open(server.address)
            if app == "bare":
                found.until(_BARE)
            else:
                found.await_map()
            return time.perf_counter() - begin
