"""What takes libraries and time to make for the map: its page, its descriptions, its further shapes, all gzipped."""

import gzip
import json
from collections.abc import Mapping
from typing import Any

from atlas.model import Atlas
from atlas.view import View
from layers import layers_of
from layers.shapes import map_shapes
from layers.web.basemap import configured_basemap
from layers.web.description import describe
from views.serving.static import FACES, Asset

_LATER = {"counties": "counties.json"}


def described(atlas: Atlas, view: View) -> bytes:
    """The map's description of a view, JSON."""
    return _zipped(_description(atlas, view))


def further_shapes(atlas: Atlas, level: str) -> bytes:
    """The shapes of a level that the page fetches only when they are shown, JSON."""
    return _zipped(map_shapes(atlas.boundaries, configured_basemap())[level])


def map_page(atlas: Atlas, lang: str, version: str, assets: Mapping[str, Asset]) -> bytes:
    """The map page in one language, HTML."""
    from layers.web.webmap import (
        map_page as made,  # with folium, only for a page that no earlier start has kept
    )

    html = made(
        atlas.boundaries,
        _description(atlas, View(lang=lang)),
        title=atlas.province.title.text(lang),
        credit=atlas.province.base_map.text(lang),
        version=version,
        leaflet_js="../../" + assets["leaflet.js"].path,
        leaflet_css="../../" + assets["leaflet.css"].path,
        faces="../../" + assets[FACES].path,
        later=_LATER,
        lang=lang,
        basemap=configured_basemap(),
    )
    return gzip.compress(html.encode(), 6)


def _description(atlas: Atlas, view: View) -> dict[str, Any]:
    layers = {name: build(atlas, view) for name, build in layers_of(atlas).items()}
    return describe(layers, view.layers, view.lang, configured_basemap())


def _zipped(document: dict[str, Any]) -> bytes:
    return gzip.compress(json.dumps(document, ensure_ascii=False).encode(), 6)
