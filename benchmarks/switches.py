"""From one page of the atlas to another and back to the map."""

from typing import Any

from playwright.sync_api import Browser

from benchmarks.chromium import visit
from benchmarks.servers import PATIENCE, served

# Off its usual place, but with all cities still in sight: those far outside are not painted at all.
_MOVE = "() => { bench.map().setView([36.3, 118.5], bench.map().getZoom() + 0.25, { animate: false }); }"


def switches(running: Browser, rounds: int) -> dict[str, Any]:
    """Go to every page of the navigation and back to the map, ``rounds`` times; the first round only warms up.

    Returns:
        ``ms``: by page the milliseconds to its finished content; ``back``: to the painted map; ``kept``: whether
        the map came back at its place. Empty while the atlas has one page.
    """
    from views.pages import PAGES

    others = [page.path for page in PAGES[1:] if page.listed]
    if not others:
        return {}
    with served("atlas") as server, visit(running, "atlas") as found:
        found.open(server.address)
        found.await_map()
        found.settle()
        page = found.page
        page.evaluate(_MOVE)
        view = page.evaluate("bench.view()")
        taken: dict[str, Any] = {"ms": {path: [] for path in others}, "back": [], "kept": []}
        for turn in range(rounds + 1):
            for path in others:
                there = page.evaluate("([to, ms]) => bench.go(to, false, ms)", [f"/{path}", PATIENCE * 1000])
                found.settle()
                back = page.evaluate("([to, ms]) => bench.go(to, true, ms)", ["/", PATIENCE * 1000])
                found.settle()
                if turn:
                    taken["ms"][path].append(there)
                    taken["back"].append(back)
                    taken["kept"].append(page.evaluate("bench.view()") == view)
        return taken
