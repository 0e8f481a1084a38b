"""The files a browser needs beside the pages: Leaflet from its package and the project's font."""

import gzip
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from constants import FONTS
from layers.web.leaflet import leaflet_file

FACES = "PlanAtlasSans.css"
"""The style sheet that names the font's files; it fetches them from beside itself."""


class Asset(NamedTuple):
    """A file for the browser: where it is served and what it holds, packed where that makes it smaller."""

    path: str
    body: bytes
    media_type: str
    packed: bool


def load_assets() -> dict[str, Asset]:
    """Every asset by file name; its address changes with its content."""
    return {
        "leaflet.js": _asset(leaflet_file("leaflet.js"), "text/javascript", packed=True),
        "leaflet.css": _asset(leaflet_file("leaflet.css"), "text/css", packed=True),
        FACES: _asset(FONTS / FACES, "text/css", packed=True),
        **{path.name: _asset(path, "font/woff2", packed=False) for path in FONTS.glob("*.woff2")},
    }


def _asset(path: Path, media_type: str, *, packed: bool) -> Asset:
    body = b""
    with suppress(OSError):  # a fault of the data already; the page does without
        body = path.read_bytes()
    address = f"atlas/assets/{sha256(body).hexdigest()[:12]}/{path.name}"
    return Asset(address, gzip.compress(body, 9) if packed else body, media_type, packed)
