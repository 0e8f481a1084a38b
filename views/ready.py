"""The loading that goes on while the first visitor's browser fetches the page's frame, and after that."""

import gc
import threading
import time

_LOADING: list[threading.Thread] = []
_FIRST_SCREEN = 2.0
"""Seconds after the loading that the first visitor's browser has the processor for itself."""


def begin() -> None:
    """Load in the background what every session needs; sessions wait for it. Then what only some need.

    What is loaded is taken out of the garbage collector's sight: Streamlit collects after every rerun, and with
    pandas and geopandas loaded that costs most of a rerun.
    """
    gc.disable()
    thread = threading.Thread(target=_load, name="loading", daemon=True)
    _LOADING.append(thread)
    thread.start()
    threading.Thread(target=_warm, args=(thread,), name="warming", daemon=True).start()


def wait() -> None:
    """Return when the loading is over; at once where none was begun."""
    for thread in _LOADING:
        thread.join()


def _load() -> None:
    try:
        from insight.view import View
        from views import cache, shell  # noqa: F401 - every page, so that no session imports it first

        cache.page(View().lang)
        cache.panel(View())
    finally:
        gc.freeze()
        gc.enable()


def _warm(loading: threading.Thread) -> None:
    """What the first filter, city page, search or balance page would wait for: libraries, layers, statistics."""
    loading.join()
    time.sleep(_FIRST_SCREEN)
    from insight.view import View
    from views import cache

    cache.description(View())
    cache.locator()
    cache.neighbours()
    cache.search_index()
    _ = cache.balance(View()).pattern
    gc.freeze()
