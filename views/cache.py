"""The only place that caches: by the state of the data files, shared by all sessions, never older than they are."""

import os
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache, wraps
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeVar

from constants import DATA, ROOT
from geo.basemap import configured_basemap
from insight.atlas import Atlas, load_atlas
from insight.stored import packed, unpacked
from insight.view import View
from insight.words import Words
from views.panel import panel_html
from views.shelf import kept
from views.static import FACES, Asset, load_assets

if TYPE_CHECKING:
    from exports.report import Report
    from insight.balance.report import Balance
    from insight.checks import Check
    from insight.neighbours import Neighbours
    from insight.provenance import Provenance
    from insight.search_index import SearchIndex
    from layers.locator import Locator

T = TypeVar("T")
Stamp = tuple[tuple[str, int, int], ...]
_LOCK = threading.RLock()
_MAKERS = ("geo", "insight", "layers", "locale", "plans", "views")
"""The rooms whose code changes what is made."""


def _shared(size: int) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """An LRU cache whose values are made once even when many sessions ask at the same time."""

    def wrap(function: Callable[..., T]) -> Callable[..., T]:
        cached = lru_cache(maxsize=size)(function)

        @wraps(function)
        def locked(*args: object) -> T:
            with _LOCK:
                return cached(*args)

        return locked

    return wrap


def atlas() -> Atlas:
    """The atlas of the data files as they are now."""
    return _atlas(_stamp())


def checks(lang: str) -> "tuple[Check, ...]":
    """What was checked about the data as they are now, said in ``lang``."""
    return _checks(_stamp(), lang)


def provenance() -> "Provenance":
    """Where the data as they are now come from and what is unknown."""
    return _provenance(_stamp())


def description(view: View) -> bytes:
    """The map's description of a view's filters, gzipped JSON."""
    return _description(_stamp(), filters(view))


def panel(view: View) -> str:
    """The panel of a view's filters and city, as HTML."""
    return _panel(_stamp(), replace(filters(view), city=view.city))


def page(lang: str) -> bytes:
    """The map page in one language, gzipped HTML; it draws the unfiltered view at once."""
    return _page(_stamp(), lang)


def later_shapes(level: str) -> bytes:
    """The shapes of a level that the map page fetches only when they are shown, gzipped JSON."""
    return _later_shapes(_stamp(), level)


def page_version() -> str:
    """Changes with the data and with the code that draws; part of every address."""
    return _version(_stamp())


def neighbours() -> "Neighbours":
    """Which cities share a border."""
    return _neighbours(_stamp())


def balance(view: View) -> "Balance":
    """How evenly the view's plans name the cities, counted by its matter and rule."""
    return _balance(_stamp(), replace(filters(view), compare=(), lang=View().lang))


def locator() -> "Locator":
    """The small map of all cities."""
    return _locator(_stamp())


def search_index() -> "SearchIndex":
    """What can be found, and by which words."""
    return _search_index(_stamp())


def report(view: View, cities: tuple[str, ...], sections: tuple[str, ...], base_url: str) -> "Report":
    """Today's report of a view; what its formats and previews have in common is made once."""
    return _report(_stamp(), view, cities, sections, base_url, date.today())


def preview(view: View, cities: tuple[str, ...], sections: tuple[str, ...], base_url: str) -> str:
    """The same report as it is shown before it is made, as HTML."""
    return _preview(_stamp(), view, cities, sections, base_url, date.today())


def filters(view: View) -> View:
    """The view without what the page keeps itself: the chosen city and the layers shown."""
    usual = View()
    return replace(view.on_map(), city=usual.city, layers=usual.layers)


@_shared(1)
def assets() -> dict[str, Asset]:
    """Leaflet's files and the font, by file name."""
    return load_assets()


def faces() -> str:
    """The address of the style sheet of the project's Chinese font."""
    return assets()[FACES].path


def _stamp() -> Stamp:
    """What tells the data files as they are now from any other: cheap, because it is asked at every click."""
    return _marks(sorted(f"{folder}/{name}" for folder, _, names in os.walk(DATA) for name in names))


@_shared(2)
def _atlas(stamp: Stamp) -> Atlas:
    return unpacked(kept(f"{_version(stamp)}.atlas", lambda: packed(load_atlas(DATA))))


@_shared(1)
def _search_index(stamp: Stamp) -> "SearchIndex":
    from insight.search_index import SearchIndex  # with its pinyin, only when somebody searches

    return SearchIndex(_atlas(stamp), DATA)


@_shared(1)
def _neighbours(stamp: Stamp) -> "Neighbours":
    from insight.neighbours import neighbours

    return neighbours(_atlas(stamp).boundaries)


@_shared(32)
def _balance(stamp: Stamp, view: View) -> "Balance":
    from insight.balance.counting import Counting  # with its measures, only for who balances
    from insight.balance.report import balance as balance_of

    return balance_of(_atlas(stamp), view, Counting(view.matter, view.rule), _neighbours(stamp))


@_shared(1)
def _locator(stamp: Stamp) -> "Locator":
    from layers.locator import locator

    return locator(_atlas(stamp).boundaries)


@_shared(2)
def _checks(stamp: Stamp, lang: str) -> "tuple[Check, ...]":
    from insight.checks import run_checks

    return run_checks(_atlas(stamp), lang)


@_shared(1)
def _provenance(stamp: Stamp) -> "Provenance":
    from insight.provenance import provenance

    return provenance(_atlas(stamp))


@_shared(512)
def _panel(stamp: Stamp, view: View) -> str:
    def made() -> bytes:
        return panel_html(Words(_atlas(stamp), view.lang), view).encode()

    first = view == View(lang=view.lang)
    return (kept(f"{_version(stamp)}-{view.lang}.panel.html", made) if first else made()).decode()


@_shared(8)
def _report(
    stamp: Stamp, view: View, cities: tuple[str, ...], sections: tuple[str, ...], base_url: str, made: date
) -> "Report":
    from exports.report import Report  # with all it takes to write one, only when somebody wants one

    return Report(_atlas(stamp), view, cities, sections, made, base_url)


@_shared(16)
def _preview(stamp: Stamp, *wanted: object) -> str:
    from exports.preview import preview

    return preview(_report(stamp, *wanted))


@_shared(64)
def _description(stamp: Stamp, view: View) -> bytes:
    from views.making import described  # with the layers, only for a map that is not as usual

    return described(_atlas(stamp), view)


@_shared(2)
def _later_shapes(stamp: Stamp, level: str) -> bytes:
    from views.making import further_shapes

    return further_shapes(_atlas(stamp), level)


@_shared(4)
def _page(stamp: Stamp, lang: str) -> bytes:
    return kept(f"{_version(stamp)}-{lang}.html.gz", lambda: _made_page(stamp, lang))


def _made_page(stamp: Stamp, lang: str) -> bytes:
    from views.making import map_page  # only when the page is not kept from an earlier start

    return map_page(_atlas(stamp), lang, _version(stamp), assets())


@_shared(2)
def _version(stamp: Stamp) -> str:
    """Names what was made from the data and the code as they are now; files kept are named by it."""
    rooms = [path for room in _MAKERS for path in (ROOT / room).rglob("*.*") if path.suffix != ".pyc"]
    libraries = [version(name) for name in ("folium", "pydantic", "shapely")]
    rest = (configured_basemap(), sys.version, libraries, assets()["leaflet.js"].path)
    code = _marks(sorted(map(str, (*ROOT.glob("*.py"), *rooms))))
    made_by = sha256(repr((code, rest)).encode())
    return f"{sha256(repr(stamp).encode()).hexdigest()[:12]}-{made_by.hexdigest()[:8]}"


def _marks(paths: Iterable[str]) -> Stamp:
    """Names, times and sizes: what tells that a file was changed, without reading it."""
    return tuple((path, (stat := os.stat(path)).st_mtime_ns, stat.st_size) for path in paths)  # noqa: PTH116 - twice as quick, and asked at every click
