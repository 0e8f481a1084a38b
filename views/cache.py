"""The only place that caches: by the content of the data, shared by all sessions, never older than the files."""

import gzip
import json
import threading
from collections.abc import Callable
from functools import lru_cache, wraps
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import TypeVar

from constants import DATA, ROOT
from insight.atlas import Atlas, load_atlas
from insight.view import View
from layers import LAYERS
from layers.basemap import configured_basemap
from layers.webmap import describe, map_page

T = TypeVar("T")
_LOCK = threading.RLock()


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


def description(view: View) -> bytes:
    """The map's description of a view's filters, gzipped JSON."""
    filters = View(plans=view.plans, industries=view.industries, kinds=view.kinds)
    return _description(_stamp(DATA), filters)


def page() -> bytes:
    """The map page, gzipped HTML; it draws the unfiltered view at once."""
    return _page(_stamp(DATA))


def page_version() -> str:
    """Changes with the data and with the code that draws; part of every address."""
    return _version(_stamp(DATA))


@lru_cache(maxsize=1)
def leaflet() -> dict[str, bytes]:
    """Leaflet's script and style sheet from its package, gzipped, by file name."""
    folder = Path(distribution("XStatic-Leaflet").locate_file("xstatic/pkg/leaflet/data"))
    return {name: gzip.compress((folder / name).read_bytes(), 9) for name in ("leaflet.js", "leaflet.css")}


def _stamp(folder: Path) -> tuple:
    """Names, sizes and times of all data files: cheap, and different after any change."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return tuple((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in sorted(files))


@_shared(2)
def _atlas(stamp: tuple) -> Atlas:
    return load_atlas(DATA)


@_shared(64)
def _description(stamp: tuple, view: View) -> bytes:
    return gzip.compress(json.dumps(_described(stamp, view), ensure_ascii=False).encode(), 6)


def _described(stamp: tuple, view: View) -> dict:
    data = _atlas(stamp)
    layers = {name: build(data, view) for name, build in LAYERS.items()}
    return describe(layers, view.layers, configured_basemap())


@_shared(2)
def _page(stamp: tuple) -> bytes:
    html = map_page(
        _atlas(stamp).boundaries,
        _described(stamp, View()),
        version=_version(stamp),
        leaflet_js="../assets/leaflet.js",
        leaflet_css="../assets/leaflet.css",
        basemap=configured_basemap(),
    )
    return gzip.compress(html.encode(), 6)


@_shared(2)
def _version(stamp: tuple) -> str:
    code = sorted((ROOT / "layers").rglob("*.*"))
    digest = sha256(b"".join(path.read_bytes() for path in code if path.suffix != ".pyc"))
    digest.update(repr(configured_basemap()).encode())
    return f"{_atlas(stamp).version}-{digest.hexdigest()[:8]}"
