"""The only place that caches: by the content of the data, shared by all sessions, never older than the files."""

import gzip
import json
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, wraps
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from constants import DATA, ROOT
from insight.atlas import Atlas, load_atlas
from insight.checks import Check, run_checks
from insight.neighbours import Neighbours
from insight.neighbours import neighbours as neighbours_of
from insight.provenance import Provenance
from insight.provenance import provenance as collect_provenance
from insight.view import View
from layers import LAYERS
from layers.basemap import configured_basemap
from layers.locator import Locator
from layers.locator import locator as locator_of
from layers.webmap import describe, map_page

if TYPE_CHECKING:
    from insight.search_index import SearchIndex

T = TypeVar("T")
_LOCK = threading.RLock()
_FONT = "PlanAtlasSans-Regular.woff2"


class Asset(NamedTuple):
    """A file for the browser: where it is served and what it holds, packed where that makes it smaller."""

    path: str
    body: bytes
    media_type: str
    packed: bool


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
    return _atlas(_stamp(DATA))


def checks(lang: str) -> tuple[Check, ...]:
    """What was checked about the data as they are now, said in ``lang``."""
    return _checks(_stamp(DATA), lang)


def provenance() -> Provenance:
    """Where the data as they are now come from and what is unknown."""
    return _provenance(_stamp(DATA))


def description(view: View) -> bytes:
    """The map's description of a view's filters, gzipped JSON."""
    return _description(_stamp(DATA), filters(view))


def page(lang: str) -> bytes:
    """The map page in one language, gzipped HTML; it draws the unfiltered view at once."""
    return _page(_stamp(DATA), lang)


def page_version() -> str:
    """Changes with the data and with the code that draws; part of every address."""
    return _version(_stamp(DATA))


def neighbours() -> Neighbours:
    """Which cities share a border."""
    return _neighbours(_stamp(DATA))


def locator() -> Locator:
    """The small map of all cities."""
    return _locator(_stamp(DATA))


def search_index() -> "SearchIndex":
    """What can be found, and by which words."""
    return _search_index(_stamp(DATA))


def filters(view: View) -> View:
    """The view without what the page keeps itself: the chosen city and the layers shown."""
    return replace(View(), plans=view.plans, industries=view.industries, kinds=view.kinds, lang=view.lang)


@_shared(1)
def assets() -> dict[str, Asset]:
    """Leaflet from its package and the font the project carries, by file name."""
    leaflet = Path(distribution("XStatic-Leaflet").locate_file("xstatic/pkg/leaflet/data"))
    return {
        "leaflet.js": _asset(leaflet / "leaflet.js", "text/javascript", packed=True),
        "leaflet.css": _asset(leaflet / "leaflet.css", "text/css", packed=True),
        _FONT: _asset(DATA / "fonts" / _FONT, "font/woff2", packed=False),
    }


def font() -> str:
    """The address of the project's Chinese font."""
    return assets()[_FONT].path


def _asset(path: Path, media_type: str, *, packed: bool) -> Asset:
    body = path.read_bytes() if path.exists() else b""
    address = f"atlas/assets/{sha256(body).hexdigest()[:12]}/{path.name}"
    return Asset(address, gzip.compress(body, 9) if packed else body, media_type, packed)


def _stamp(folder: Path) -> tuple:
    """Names, sizes and times of all data files: cheap, and different after any change."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return tuple((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in sorted(files))


@_shared(2)
def _atlas(stamp: tuple) -> Atlas:
    return load_atlas(DATA)


@_shared(1)
def _search_index(stamp: tuple) -> "SearchIndex":
    from insight.search_index import SearchIndex  # with its pinyin, only when somebody searches

    return SearchIndex(_atlas(stamp), DATA)


@_shared(1)
def _neighbours(stamp: tuple) -> Neighbours:
    return neighbours_of(_atlas(stamp).boundaries)


@_shared(1)
def _locator(stamp: tuple) -> Locator:
    return locator_of(_atlas(stamp).boundaries)


@_shared(2)
def _checks(stamp: tuple, lang: str) -> tuple[Check, ...]:
    return run_checks(_atlas(stamp), DATA, lang)


@_shared(1)
def _provenance(stamp: tuple) -> Provenance:
    return collect_provenance(_atlas(stamp), DATA)


@_shared(64)
def _description(stamp: tuple, view: View) -> bytes:
    return gzip.compress(json.dumps(_described(stamp, view), ensure_ascii=False).encode(), 6)


def _described(stamp: tuple, view: View) -> dict:
    data = _atlas(stamp)
    layers = {name: build(data, view) for name, build in LAYERS.items()}
    return describe(layers, view.layers, view.lang, configured_basemap())


@_shared(4)
def _page(stamp: tuple, lang: str) -> bytes:
    html = map_page(
        _atlas(stamp).boundaries,
        _described(stamp, View(lang=lang)),
        version=_version(stamp),
        leaflet_js="../../" + assets()["leaflet.js"].path,
        leaflet_css="../../" + assets()["leaflet.css"].path,
        font="../../" + font(),
        lang=lang,
        basemap=configured_basemap(),
    )
    return gzip.compress(html.encode(), 6)


@_shared(2)
def _version(stamp: tuple) -> str:
    code = sorted(path for room in ("layers", "locale") for path in (ROOT / room).rglob("*.*"))
    digest = sha256(b"".join(path.read_bytes() for path in code if path.suffix != ".pyc"))
    digest.update(repr(configured_basemap()).encode())
    return f"{_atlas(stamp).version}-{digest.hexdigest()[:8]}"
