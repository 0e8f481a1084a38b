"""The loading that goes on while the first visitor's browser fetches the page's frame, and after that."""

import gc
import threading
import time

_LOADING: list[threading.Thread] = []
_FIRST_SCREEN = 2.0
"""Seconds after the loading that the first visitor's browser has the processor for itself, at least."""

_SLOWER = 3
"""On a slower machine this many times as long as the loading took."""


def begin() -> None:
    """Load in the background what every session needs; sessions wait for it. Then what only some need.

    What is loaded is taken out of the garbage collector's sight: Streamlit collects after every rerun, and with
    pandas and geopandas loaded that costs most of a rerun.
    """
    gc.disable()
    thread = threading.Thread(target=_load, name="loading", daemon=True)
    _LOADING.append(thread)
    thread.start()
    threading.Thread(target=_warm, args=(thread, time.monotonic()), name="warming", daemon=True).start()


def wait() -> None:
    """Return when the loading is over; at once where none was begun."""
    for thread in _LOADING:
        thread.join()


def _load() -> None:
    try:
        from insight.view import View
        from views import cache, shell  # noqa: F401 - so that no session imports it first
        from views.pages import PAGES

        _ = PAGES[0].module
        cache.page(View().lang)
        cache.panel(View())
    finally:
        gc.freeze()
        gc.enable()


def _warm(loading: threading.Thread, begun: float) -> None:
    """What the first filter, city page, search or balance page would wait for: pages, libraries, layers, statistics."""
    loading.join()
    time.sleep(max(_FIRST_SCREEN, _SLOWER * (time.monotonic() - begun)))
    from insight.view import View
    from views import cache
    from views.pages import PAGES

    _ = [page.module for page in PAGES]
    cache.description(View())
    cache.locator()
    cache.neighbours()
    cache.search_index()
    _ = cache.balance(View()).pattern
    gc.freeze()
