"""The interactive map: folium's page with the atlas's shapes, and the description it draws from.

The only file that imports folium. Geometry of the levels is in the page once; what depends on the view
(styles, labels, cards, points, legend) is a small description that the page can exchange without reloading.
"""

from collections.abc import Mapping
from typing import Any

import folium
import shapely
from branca.element import MacroElement
from folium.template import Template
from jinja2 import Environment, FileSystemLoader

from constants import BASE_MAP_LINE, ROOT
from geo.boundaries import Boundaries
from geo.webshapes import web_shapes
from language import Say, sayer
from layers.basemap import BaseMap
from layers.model import Card, Layer, Style

TEMPLATES = ROOT / "layers" / "templates"
_ENV = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
_CARDS = _ENV.get_template("cards.html").module
_SYMBOLS = _ENV.get_template("symbols.html").module
_CONTROL = _ENV.get_template("control.html").module
_LEVELS = ("prefectures", "counties", "circles")


def describe(
    layers: Mapping[str, Layer], shown: tuple[str, ...], lang: str = "zh", basemap: BaseMap | None = None
) -> dict[str, Any]:
    """What the page draws, as plain JSON; every text in it is escaped.

    Args:
        layers: from the bottom to the top.
        shown: ids of those switched on.
        lang: of the control and the legend.
        basemap: shifts the points of the layers into the datum of its tiles.
    """
    say = sayer(lang)
    groups: dict[str, list[Layer]] = {}
    for layer in layers.values():
        groups.setdefault(layer.group, []).append(layer)
    return {
        "shown": list(shown),
        "layers": [_layer(layer, say, basemap) for layer in layers.values()],
        "control": str(_CONTROL.control(groups, shown, say)),
        "legend": str(_CONTROL.legend(list(layers.values()), shown, say)),
    }


def map_page(
    boundaries: Boundaries,
    first: dict[str, Any],
    *,
    version: str,
    leaflet_js: str,
    leaflet_css: str,
    font: str = "",
    lang: str = "zh",
    basemap: BaseMap | None = None,
) -> str:
    """The whole page as HTML.

    Args:
        boundaries: the shapes, simplified here for the browser.
        first: a description as ``describe`` gives it, drawn at once.
        version: marks the messages between this page and its host.
        leaflet_js: address of Leaflet's script.
        leaflet_css: address of Leaflet's style sheet.
        font: address of the project's Chinese font, fetched only where the machine has none.
        lang: of the page.
        basemap: tiles under the map, if any.
    """
    chart = folium.Map(
        tiles=None,
        zoom_snap=0.25,
        min_zoom=5,
        max_zoom=14,
        zoom_control=False,
        attribution_control=basemap is not None,
        control_scale=False,
    )
    chart.default_js = [("leaflet", leaflet_js)]
    chart.default_css = [("leaflet_css", leaflet_css)]
    if basemap:
        tiles = folium.TileLayer(basemap.url, attr=basemap.credit, subdomains=basemap.subdomains)
        chart.add_child(tiles)
    chart.add_child(
        _AtlasElement(_shapes(boundaries, basemap), first, version, _bounds(boundaries), lang, font)
    )
    figure = chart.get_root()
    figure.title = sayer(lang)("山东产业规划图谱")
    return figure.render()


class _AtlasElement(MacroElement):
    """Puts the shapes, the first view and the behaviour into folium's page."""

    _template = Template((TEMPLATES / "element.html").read_text("utf-8"))

    def __init__(self, shapes: dict, first: dict, version: str, bounds: list, lang: str, font: str) -> None:
        super().__init__()
        self._name = "Atlas"
        self.shapes, self.first = shapes, first
        self.options = {"version": version, "bounds": bounds}
        self.css = (TEMPLATES / "atlas.css").read_text("utf-8")
        self.js = (TEMPLATES / "atlas.js").read_text("utf-8")
        self.font = font
        self.credit, self.say = BASE_MAP_LINE[lang], sayer(lang)


def _shapes(boundaries: Boundaries, basemap: BaseMap | None) -> dict[str, Any]:
    shapes = web_shapes(boundaries)
    chosen = {level: shapes[level] for level in _LEVELS}
    if basemap and basemap.shift:
        for collection in chosen.values():
            for feature in collection["features"]:
                feature["geometry"] = _shifted(shapely.geometry.shape(feature["geometry"]), basemap)
    return chosen


def _shifted(shape: shapely.Geometry, basemap: BaseMap) -> dict[str, Any]:
    moved = shapely.transform(shape, lambda x, y: basemap.shift(x, y), interleaved=False)
    return shapely.geometry.mapping(shapely.set_precision(moved, 1e-6))


def _bounds(boundaries: Boundaries) -> list[list[float]]:
    """South-west and north-east corner (latitude, longitude) of the province."""
    if boundaries.prefectures.empty:
        return [[34.3, 114.7], [38.5, 122.8]]
    west, south, east, north = boundaries.prefectures.total_bounds.tolist()
    return [[south, west], [north, east]]


def _layer(layer: Layer, say: Say, basemap: BaseMap | None) -> dict[str, Any]:
    areal = layer.level in _LEVELS
    rows = list(layer.table.itertuples())
    features = {row.Index: _area(row, say) if areal else _point(row, layer, say, basemap) for row in rows}
    labels = [_label(row, layer, basemap) for row in rows if areal and row.at is not None]
    return {"id": layer.id, "level": layer.level, "features": features, "labels": labels}


def _area(row: Any, say: Say) -> dict[str, Any]:
    return {"style": _style(row.style), "city": row.city, **_words(row.card, say)}


def _point(row: Any, layer: Layer, say: Say, basemap: BaseMap | None) -> dict[str, Any]:
    item = {"at": _at(row.at or row.geometry, basemap), "city": "", **_words(row.card, say)}
    if row.symbols:
        return {**item, "still": True, "mark": str(_SYMBOLS.badges(row.symbols))}
    if layer.level == "lines":
        lines = [
            [_at(shapely.Point(xy), basemap) for xy in line.coords]
            for line in shapely.get_parts(row.geometry)
        ]
        mark = str(_SYMBOLS.name(row.label, "target"))
        return {**item, "lines": lines, "style": _style(row.style), "mark": mark}
    place = {"radius": row.radius, "slot": row.slot, "citywide": row.style.approximate == "city"}
    return {**item, **place, "mark": str(_SYMBOLS.symbol(row.style))}


def _label(row: Any, layer: Layer, basemap: BaseMap | None) -> dict[str, Any]:
    kind = "circle" if layer.level == "circles" else "prefecture"
    return {"at": _at(row.at, basemap), "mark": str(_SYMBOLS.name(row.label, kind))}


def _words(card: Card | None, say: Say) -> dict[str, str]:
    if card is None:
        return {}
    return {
        "title": "，".join((card.title, *card.lines)),
        "tooltip": str(_CARDS.tooltip(card)),
        "popup": str(_CARDS.popup(card, say)),
    }


def _style(style: Style) -> dict[str, Any]:
    return {"fill": style.fill, "pattern": style.pattern, "stroke": style.stroke,
            "weight": style.weight, "dash": style.dash}  # fmt: skip


def _at(point: shapely.Point, basemap: BaseMap | None) -> list[float]:
    x, y = basemap.shift(point.x, point.y) if basemap and basemap.shift else (point.x, point.y)
    return [round(float(y), 5), round(float(x), 5)]
