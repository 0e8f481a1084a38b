"""The loading that goes on while the first visitor's browser fetches the page's frame."""

import gc
import threading

_LOADING: list[threading.Thread] = []


def begin() -> None:
    """Load in the background what every session needs; sessions wait for it.

    What is loaded is then taken out of the garbage collector's sight: Streamlit collects after every rerun,
    and with pandas and geopandas loaded that costs most of a rerun.
    """
    gc.disable()
    thread = threading.Thread(target=_load, name="loading", daemon=True)
    _LOADING.append(thread)
    thread.start()


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
