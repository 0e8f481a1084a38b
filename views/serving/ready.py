"""The loading that goes on while the first visitor's browser fetches the page's frame, and after that."""

import threading
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module

from views.serving import memory

_LOADING: list[threading.Thread] = []
_WANTED = threading.Event()
_FRAME_FIRST = 0.4
"""Seconds that the server has for the frame of the first page, unless somebody waits: browsers read it for longer."""

_FIRST_SCREEN = 2.0
"""Seconds after the loading that the first visitor's browser has the processor for itself, at least."""

_LARGE = ("pandas", "geopandas", "scipy.stats", "sklearn.base", "libpysal.graph", "esda")
"""Libraries that layers and measures use, from those that others import to those that import them."""

_SLOWER = 3
"""On a slower machine this many times as long as the loading took."""


def begin() -> None:
    """Load in the background what every session needs; sessions wait for it. Then what only some need."""
    memory.pause()
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
        from views.caching import cache, stamps
        from views.pages import PAGES
        from views.serving import answers  # noqa: F401 - so that neither a session nor the server waits
        from views.serving.exporting import route  # noqa: F401 - the same

        stamps.share_looks()
        _ = PAGES[0].module
        cache.page(View().lang)
        cache.panel(View())
    finally:
        memory.settle()


def _warm(loading: threading.Thread, begun: float) -> None:
    """What the first filter, city page, search or balance page would wait for: pages, libraries, layers, statistics."""
    loading.join()
    time.sleep(max(_FIRST_SCREEN, _SLOWER * (time.monotonic() - begun)))
    memory.begin_settling()  # whatever becomes of the steps
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
        memory.settle()  # after each: what is still in sight slows every visitor's rerun
