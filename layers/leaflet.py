"""Leaflet's files, found in the package that carries them: the release that folium writes its pages for."""

from importlib.metadata import distribution
from pathlib import Path


def leaflet_file(name: str) -> Path:
    """Where a file of Leaflet lies, e.g. ``leaflet.js``."""
    return Path(distribution("XStatic-Leaflet").locate_file("xstatic/pkg/leaflet/data")) / name
