"""The plain way: the atlas's shapes, sites, tooltips and panel through folium and ``st_folium``, all at their defaults.

The data are loaded once for all sessions, and there are no tiles, as in the atlas. The chosen city is not
outlined, which is in the plain way's favour: the same map goes out again after each click, and stays.
"""

from typing import Any

import folium
import streamlit as st
from streamlit_folium import st_folium

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import View
from geo.boundaries import MAP_LEVELS
from geo.webshapes import web_shapes
from layers import LAYERS
from layers.model import Card, Layer
from layers.web.description import describe
from views.parts.panel import panel_html
from wording.words import Words


@st.cache_resource
def loaded() -> tuple[Atlas, dict[str, Layer], dict[str, Any], dict[str, Any]]:
    """The atlas, its layers, their words as HTML and the shapes for a browser."""
    atlas = load_atlas()
    layers = {name: build(atlas, View()) for name, build in LAYERS.items()}
    words = {layer["id"]: layer for layer in describe(layers, View().layers)["layers"]}
    return atlas, layers, words, web_shapes(atlas.boundaries)


def drawn() -> folium.Map:
    """The map, made anew in each run as the documentation of ``st_folium`` has it."""
    _, layers, words, shapes = loaded()
    chart = folium.Map(location=[36.4, 118.7], zoom_start=7, tiles=None)
    for layer in layers.values():
        group = folium.FeatureGroup(layer.title, show=layer.id in View().layers)
        if layer.level in MAP_LEVELS:
            areas(layer, words[layer.id]["features"], shapes[layer.level]).add_to(group)
        elif layer.id != "symbols":  # the atlas's badges have neither tooltip nor popup
            for key, item in words[layer.id]["features"].items():
                site(item, layer.table.card[key]).add_to(group)
        group.add_to(chart)
    folium.LayerControl().add_to(chart)
    return chart


def areas(layer: Layer, words: dict[str, Any], shapes: dict[str, Any]) -> folium.GeoJson:
    """A layer of areas: its style, its words as properties."""
    styles = layer.table["style"]
    features = [
        {
            **shape,
            "properties": {"key": key, **{name: words[key].get(name, "") for name in ("tooltip", "popup")}},
        }
        for shape in shapes["features"]
        if (key := shape["properties"]["key"]) in words
    ]
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        style_function=lambda feature: style(styles[feature["properties"]["key"]]),
        tooltip=folium.GeoJsonTooltip(["tooltip"], labels=False),
        popup=folium.GeoJsonPopup(["popup"], labels=False),
    )


def style(given: Any) -> dict[str, Any]:
    """The style in Leaflet's words."""
    return {"color": given.stroke, "weight": given.weight, "dashArray": given.dash,
            "fillColor": given.fill, "fillOpacity": 1 if given.fill else 0}  # fmt: skip


def site(item: dict[str, Any], card: Card | None) -> folium.Marker:
    """A site with the atlas's tooltip and popup."""
    return folium.Marker(item["at"], tooltip=item.get("tooltip"), popup=item.get("popup") if card else None)


def main() -> None:
    """One run of the script."""
    st.set_page_config(layout="wide")
    atlas = loaded()[0]
    left, right = st.columns([2, 1])
    with left:
        clicked = st_folium(drawn())
    city = ((clicked.get("last_active_drawing") or {}).get("properties") or {}).get("key")
    view = View(city=city if city in atlas.boundaries.prefectures.index else None)
    with right:
        st.html(panel_html(Words(atlas), view))


main()
