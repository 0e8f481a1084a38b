"""The frame that holds folium's page inside Streamlit and passes messages between the two."""

from urllib.parse import urlencode

import streamlit as st

from atlas.model import Atlas
from atlas.view import View
from constants import ROOT
from layers import screen_layers
from views import state
from views.caching import cache
from wording.words import Words

_HEARD = "map_heard"
_NARROWED = "map_narrowed"
_ASSETS = ROOT / "views" / "parts" / "assets"
_HOST = st.components.v2.component(
    "plan_atlas_map",
    html=(_ASSETS / "map_host.html").read_text("utf-8"),
    css=(_ASSETS / "map_host.css").read_text("utf-8"),
    js=(_ASSETS / "map_host.js").read_text("utf-8"),
)


def map_host(view: View, words: Words) -> None:
    """Show the map of ``view``; picks and layer changes go into the session's state."""
    version = cache.page_version()
    atlas, filters = words.atlas, cache.filters(view)
    query = urlencode(filters.to_params())
    _HOST(
        key="map",
        data={
            "version": version,
            "title": words.say(
                "{province}地图：按 Tab 键逐市浏览，按回车选择", province=atlas.province.named
            ),
            "page": f"atlas/{version}/map.html?lang={view.lang}",
            "view": f"atlas/{version}/view.json?{query}" if filters != View(lang=view.lang) else "",
            "city": view.city,
            "layers": ",".join(view.layers),  # text: in a list Streamlit would look for a table, with pandas
            "heard": state.value(_HEARD) or 0,
        },
        on_pick_change=lambda: _picked(atlas),
        on_layers_change=_layered,
        on_industry_change=lambda: _narrowed(atlas),
    )


def narrowed() -> bool:
    """Whether an industry was chosen since this was last asked: then the filters above want to know."""
    found = bool(state.value(_NARROWED))
    state.choose(_NARROWED, False)
    return found


def _narrowed(atlas: Atlas) -> None:
    industry = _chosen("industry")
    if industry in atlas.industry_codes:
        state.choose("industries", [industry])
        state.choose("city", None)
        state.choose(_NARROWED, True)


def _picked(atlas: Atlas) -> None:
    city = _chosen("pick")
    if city == "" or city in atlas.cities:
        state.choose("city", city or None)


def _layered() -> None:
    chosen = _chosen("layers")
    if isinstance(chosen, list):
        state.choose("layers", tuple(name for name in screen_layers(cache.atlas()) if name in chosen))


def _chosen(name: str) -> object:
    """What the reader chose on the map; the choice's number goes back with the data that know of it."""
    match state.value("map")[name]:
        case {"chosen": chosen, "number": int() | float() as number}:
            state.choose(_HEARD, max(state.value(_HEARD) or 0, number))
            return chosen
    return None
