"""The map page's scripts: Leaflet's from the package that carries the release folium writes for, and our own."""

from importlib.metadata import distribution
from pathlib import Path

from constants import ROOT

_OWN = ("keys.js", "space.js", "moving.js", "place.js", "fetched.js", "symbols.js", "atlas.js")
OWN_SCRIPTS = tuple(ROOT / "layers" / "web" / "templates" / name for name in _OWN)
"""In the order in which one needs the other."""


def leaflet_file(name: str) -> Path:
    """Where a file of Leaflet lies, e.g. ``leaflet.js``."""
    return Path(str(distribution("XStatic-Leaflet").locate_file("xstatic/pkg/leaflet/data"))) / name
