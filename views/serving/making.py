"""What takes libraries and time to make for the map: its page, its descriptions, its further shapes, all gzipped."""

import gzip
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from atlas.model import Atlas
from atlas.own_sites import OwnSite
from atlas.view import View
from language import sayer
from layers import OWN_SITES, POSTPONED_LAYERS, layers_of, screen_layers
from layers.shapes import map_shapes
from layers.web.basemap import configured_basemap
from layers.web.description import describe, described_layer
from views.serving.static import FACES, Asset
from wording.words import Words

if TYPE_CHECKING:
    import numpy as np

    from layers.charts.locator import Locator

_LATER = {"counties": "counties.json"}


def described(atlas: Atlas, view: View) -> bytes:
    """The map's description of a view, JSON."""
    return _zipped(_description(atlas, view))


def context_layer(atlas: Atlas, id: str, lang: str) -> bytes:
    """One layer that is the same whatever the filters, JSON."""
    layer = layers_of(atlas)[id](atlas, View(lang=lang))
    return _zipped(described_layer(layer, sayer(lang), configured_basemap()))


def further_shapes(atlas: Atlas, level: str) -> bytes:
    """The shapes of a level that the page fetches only when they are shown, JSON."""
    return _zipped(map_shapes(atlas.boundaries, configured_basemap())[level])


def own_points(sites: Sequence[OwnSite], words: Words) -> bytes:
    """The points of own sites in their drawn order, and what the map says where it cannot fetch more, JSON."""
    from layers.web.own_points import packed_points

    failed = words.say("没有取到这处场地的内容。网络恢复后再点一次。")
    return _zipped(packed_points(sites, configured_basemap()) | {"words": {"failed": failed}})


def site_plane(sites: Sequence[OwnSite], positions: "np.ndarray", drawn: "Locator") -> bytes:
    """Own sites on the small map of the province, with the map, JSON."""
    from layers.charts.site_plane import packed_plane

    return _zipped(packed_plane(sites, positions, drawn))


def map_page(atlas: Atlas, lang: str, version: str, assets: Mapping[str, Asset]) -> bytes:
    """The map page in one language, HTML."""
    from layers.web.webmap import (
        map_page as made,  # with folium, only for a page that no earlier start has kept
    )

    later = _LATER | ({OWN_SITES: f"own-sites.json?lang={lang}"} if atlas.own_sites else {})
    html = made(
        atlas.boundaries,
        _description(atlas, View(lang=lang)),
        title=atlas.province.title.text(lang),
        whole=atlas.province.whole.text(lang),
        credit=atlas.province.base_map.text(lang),
        version=version,
        leaflet_js="../../" + assets["leaflet.js"].path,
        leaflet_css="../../" + assets["leaflet.css"].path,
        faces="../../" + assets[FACES].path,
        later=later,
        lang=lang,
        basemap=configured_basemap(),
    )
    return gzip.compress(html.encode(), 6)


def _description(atlas: Atlas, view: View) -> dict[str, Any]:
    layers = {name: build(atlas, view) for name, build in screen_layers(atlas).items()}
    later = {id: f"context/{id}.json?lang={view.lang}" for id in layers if id in POSTPONED_LAYERS}
    return describe(layers, view.layers, view.lang, configured_basemap(), later)


def _zipped(document: dict[str, Any]) -> bytes:
    return gzip.compress(json.dumps(document, ensure_ascii=False).encode(), 6)
