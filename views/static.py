"""The files a browser needs beside the pages: Leaflet from its package and the project's font."""

import gzip
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from constants import DATA
from layers.leaflet import leaflet_file

FONT = "PlanAtlasSans-Regular.woff2"


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
        FONT: _asset(DATA / "fonts" / FONT, "font/woff2", packed=False),
    }


def _asset(path: Path, media_type: str, *, packed: bool) -> Asset:
    body = path.read_bytes() if path.exists() else b""
    address = f"atlas/assets/{sha256(body).hexdigest()[:12]}/{path.name}"
    return Asset(address, gzip.compress(body, 9) if packed else body, media_type, packed)
