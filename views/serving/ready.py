"""The loading that goes on while the first visitor's browser fetches the page's frame, and after that."""

import gc
import threading
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module

_LOADING: list[threading.Thread] = []
_WANTED = threading.Event()
_FRAME_FIRST = 0.4
"""Seconds that the server has for the frame of the first page, unless somebody waits: browsers read it for longer."""

_FIRST_SCREEN = 2.0
"""Seconds after the loading that the first visitor's browser has the processor for itself, at least."""

_SETTLED, _CLEANED = 2.0, 600.0
"""Seconds between two looks at what has come, and between two at everything."""

_LARGE = ("pandas", "geopandas", "scipy.stats", "sklearn.base", "libpysal.graph", "esda")
"""Libraries that layers and measures use, from those that others import to those that import them."""

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
    _WANTED.set()
    for thread in _LOADING:
        thread.join()


def is_over() -> bool:
    """Whether the loading is over, also where none was begun; never waits."""
    return not any(thread.is_alive() for thread in _LOADING)


def _load() -> None:
    _WANTED.wait(_FRAME_FIRST)
    try:
        from atlas.view import View
        from views import shell  # noqa: F401 - so that neither a session nor the server waits
        from views.caching import cache
        from views.pages import PAGES
        from views.serving import answers  # noqa: F401 - so that neither a session nor the server waits

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
    threading.Thread(target=_settle, name="settling", daemon=True).start()  # whatever becomes of the steps
    from atlas.view import View
    from views.caching import cache
    from views.pages import PAGES

    steps: tuple[Callable[[], object], ...] = (
        *(partial(import_module, library) for library in _LARGE),
        lambda: [page.module for page in PAGES],
        lambda: cache.description(View()),
        cache.locator,
        lambda: cache.atlas().boundaries.neighbours,
        cache.search_index,
        lambda: cache.balance_html(View()),
        lambda: cache.balance(View()).pattern,
    )
    for step in steps:
        step()
        gc.freeze()  # after each: what is still in sight slows every visitor's rerun


def _settle() -> None:
    """Take what sessions hold out of the collector's sight too; look at everything again now and then.

    Without the first, each of fifty visitors' reruns walks through the objects of all fifty; without the second,
    what ended sessions leave behind would never be freed.
    """
    cleaned = time.monotonic()
    while True:
        time.sleep(_SETTLED)
        if time.monotonic() - cleaned > _CLEANED:
            gc.unfreeze()
            gc.collect()
            cleaned = time.monotonic()
        gc.freeze()
