"""The frame that holds folium's page inside Streamlit and passes messages between the two."""

from urllib.parse import urlencode

import streamlit as st

from constants import ROOT
from insight.atlas import Atlas
from insight.view import View
from layers import LAYERS
from views import cache, state

_ASSETS = ROOT / "views" / "assets"
_HOST = st.components.v2.component(
    "plan_atlas_map",
    html='<iframe title="山东省地图：按 Tab 键逐市浏览，按回车选择"></iframe>',
    css=(_ASSETS / "map_host.css").read_text("utf-8"),
    js=(_ASSETS / "map_host.js").read_text("utf-8"),
)


def map_host(view: View, atlas: Atlas) -> None:
    """Show the map of ``view``; picks and layer changes go into the session's state."""
    version = cache.page_version()
    filters = View(plans=view.plans, industries=view.industries, kinds=view.kinds).to_params()
    _HOST(
        key="map",
        data={
            "version": version,
            "page": f"atlas/{version}/map.html",
            "view": f"atlas/{version}/view.json?{urlencode(filters)}" if filters else "",
            "city": view.city,
            "layers": list(view.layers),
        },
        on_pick_change=lambda: _picked(atlas),
        on_layers_change=_layered,
    )


def _picked(atlas: Atlas) -> None:
    city = state.value("map").pick or None
    if city is None or city in atlas.boundaries.prefectures.index:
        state.choose_city(city)


def _layered() -> None:
    chosen = state.value("map").layers
    if isinstance(chosen, list):
        state.choose_layers(tuple(name for name in LAYERS if name in chosen))
