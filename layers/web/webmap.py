"""The interactive map: folium's page with the atlas's shapes and behaviour. The only file that imports folium."""

from collections.abc import Mapping
from typing import Any

import folium
from branca.element import Figure, MacroElement
from folium.template import Template

from constants import ROOT
from geo.boundaries import Boundaries
from language import sayer
from layers import OWN_SITES
from layers.extent import extent
from layers.shapes import map_shapes
from layers.web.basemap import BaseMap
from layers.web.buttons import button_words
from layers.web.leaflet import OWN_SCRIPTS

TEMPLATES = ROOT / "layers" / "web" / "templates"


def map_page(
    boundaries: Boundaries,
    first: dict[str, Any],
    *,
    title: str,
    whole: str,
    credit: str,
    version: str,
    leaflet_js: str,
    leaflet_css: str,
    faces: str = "",
    later: Mapping[str, str] | None = None,
    lang: str = "zh",
    basemap: BaseMap | None = None,
) -> str:
    """The whole page as HTML.

    Args:
        boundaries: the shapes, simplified here for the browser.
        first: a description as ``describe`` gives it, drawn at once.
        title: of the page.
        whole: what all of the land is called, e.g. 全省.
        credit: the line that map rules ask for.
        version: marks the messages between this page and its host.
        leaflet_js: address of Leaflet's script.
        leaflet_css: address of Leaflet's style sheet.
        faces: address of the project's font style sheet; its files are fetched only where the machine has none.
        later: levels left out of the page -> address it fetches them from when they are first shown.
        lang: of the page.
        basemap: tiles under the map, if any.
    """
    chart = _chart(basemap, leaflet_js, leaflet_css)
    later = later or {}
    shapes = {name: level for name, level in map_shapes(boundaries, basemap).items() if name not in later}
    say = sayer(lang)
    excuse = say("地图的新内容没有取到，显示的是原来的内容。网络恢复后，再点一次城市、筛选或图层即可。")
    options = {
        "version": version, "bounds": extent(boundaries), "later": dict(later), "lang": lang, "excuse": excuse,
        "words": button_words(say, whole), "tiles": basemap is not None,
    }  # fmt: skip
    chart.add_child(_AtlasElement(shapes, first, options, credit, lang, faces, OWN_SITES in later))
    figure = chart.get_root()
    assert isinstance(figure, Figure)  # which a map makes for itself
    figure.title = title
    return figure.render()


def _chart(basemap: BaseMap | None, leaflet_js: str, leaflet_css: str) -> folium.Map:
    """Folium's map, which loads Leaflet from us and nothing from elsewhere."""
    chart = folium.Map(
        tiles=None,
        zoom_snap=0.25,
        zoom_control=False,
        attribution_control=basemap is not None,
        control_scale=False,
    )
    chart.default_js = [("leaflet", leaflet_js)]
    chart.default_css = [("leaflet_css", leaflet_css)]
    if basemap:
        tiles = folium.TileLayer(basemap.url, attr=basemap.credit, subdomains=basemap.subdomains)
        chart.add_child(tiles)
    return chart


class _AtlasElement(MacroElement):
    """Puts the shapes, the first view and the behaviour into folium's page."""

    _template = Template((TEMPLATES / "element.html").read_text("utf-8"))

    def __init__(
        self,
        shapes: dict[str, Any],
        first: dict[str, Any],
        options: dict[str, Any],
        credit: str,
        lang: str,
        faces: str,
        own: bool,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca is typed only in part
        self._name = "Atlas"
        self.shapes, self.first, self.options = shapes, first, options
        styles = ["atlas.css", *(["own.css"] if own else [])]
        self.css = "\n".join((TEMPLATES / name).read_text("utf-8") for name in styles)
        scripts = [*OWN_SCRIPTS[:-1], *([TEMPLATES / "own.js"] if own else []), OWN_SCRIPTS[-1]]
        self.js = "\n".join(path.read_text("utf-8") for path in scripts)
        self.faces = faces
        self.credit, self.say = credit, sayer(lang)
