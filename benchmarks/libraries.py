"""The files that folium's pages fetch from other hosts, from packages: a benchmark needs no internet.

``folium-offline`` carries them as strings in one module, which is read as data and never run. It puts pictures and
fonts into the style sheets; those are taken out again, because the real files only link to them, and a browser
fetches them only for an icon drawn with them. Leaflet's files come from ``XStatic-Leaflet``.
"""

import ast
import gzip
import re
from functools import cache
from importlib.metadata import distribution
from mimetypes import guess_type
from pathlib import Path
from typing import NamedTuple

_EMBEDDED = re.compile(r"url\(\s*(['\"]?)data:[^)]*\)")
_LEAFLET = Path("xstatic/pkg/leaflet/data")
_PICTURE = re.compile(r"(layers|marker)-?(icon|shadow)?(-2x)?\.png$")


class File(NamedTuple):
    """A file as another host would answer it; ``sent`` counts its bytes as they would travel."""

    body: bytes
    media_type: str

    @property
    def sent(self) -> int:
        return len(self.body if self.media_type.startswith("image/") else gzip.compress(self.body, 6))


def library(url: str) -> File | None:
    """The file at an address of folium's defaults; ``None`` where no package has it."""
    picture = _PICTURE.search(url)
    if picture:
        return File(_leaflet(f"images/{picture[0]}"), "image/png")
    name = url.rsplit("/", 1)[-1]
    if name in ("leaflet.js", "leaflet.css"):
        return File(_leaflet(name), guess_type(name)[0] or "")
    text = _carried().get(url)
    return File(_EMBEDDED.sub("url()", text).encode(), guess_type(name)[0] or "") if text else None


def _leaflet(name: str) -> bytes:
    return Path(str(distribution("XStatic-Leaflet").locate_file(_LEAFLET / name))).read_bytes()


@cache
def _carried() -> dict[str, str]:
    """Address -> text of every ``_res[address] = text`` in folium-offline."""
    module = Path(str(distribution("folium-offline").locate_file("offlinefolium/elements.py")))
    return {
        str(node.targets[0].slice.value): str(node.value.value)
        for node in ast.parse(module.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Subscript)
        and isinstance(node.targets[0].slice, ast.Constant)
        and isinstance(node.value, ast.Constant)
    }
