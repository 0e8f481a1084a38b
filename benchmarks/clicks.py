"""From a click on a city to its panel: time, messages, and whether the map stays as it is."""

from contextlib import ExitStack
from typing import Any

from playwright.sync_api import Browser

from benchmarks.chromium import Visit, payload, visit
from benchmarks.servers import PATIENCE, served


def clicks(running: Browser, count: int) -> dict[str, dict[str, list[Any]]]:
    """Click ``count`` cities, the apps by turns.

    Args:
        running: a browser.
        count: of different cities, at most as many as there are; the first click of each app only warms up.

    Returns:
        By app the lists ``ms``, ``payload`` (bytes of the messages both ways), ``sent`` (the same as they
        travel: compressed where that was agreed) and ``kept`` (the same map at the same zoom).
    """
    with ExitStack() as stack:
        visits = {}
        for app in ("atlas", "plain"):
            server = stack.enter_context(served(app))
            visits[app] = stack.enter_context(visit(running, app))
            _prepare(visits[app], server.address)
        cities = sorted(visits["atlas"].page.evaluate("Object.keys(bench.cities())"))
        taken: dict[str, dict[str, list[Any]]] = {app: {} for app in visits}
        for turn, city in enumerate(cities[: count + 1]):
            for app, found in visits.items():
                measured = _click(found, city)
                for name, value in measured.items() if turn else ():
                    taken[app].setdefault(name, []).append(value)
        return taken


def _prepare(found: Visit, address: str) -> None:
    """Open the map and zoom in, as a reader does."""
    found.open(address)
    found.await_map()
    found.settle()
    found.page.evaluate("() => { bench.map().setZoom(bench.map().getZoom() + 0.25, { animate: false }); }")
    found.settle()


def _click(found: Visit, city: str) -> dict[str, Any]:
    before = len(found.messages)
    zoom = found.page.evaluate("() => { bench.map().benchMark = true; return bench.map().getZoom(); }")
    took = found.page.evaluate("([city, ms]) => bench.click(city, ms)", [city, PATIENCE * 1000])
    found.settle()
    kept = found.page.evaluate("(zoom) => !!bench.map()?.benchMark && bench.map().getZoom() === zoom", zoom)
    fresh = found.messages[before:]
    return {"ms": took, "payload": payload(fresh), "sent": found.sent(fresh), "kept": kept}
