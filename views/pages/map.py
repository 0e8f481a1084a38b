"""The map page: filters, the map, the panel beside it and the same content as tables."""

import streamlit as st

from atlas.view import View
from insight.cities.overview import overview
from views import state
from views.caching import cache
from views.parts import filters
from views.parts.html import show as show_html
from views.parts.map_host import map_host
from views.parts.printed import printed
from views.parts.tables import tables
from wording.not_named import caveat
from wording.words import Words


def show(words: Words, view: View) -> None:
    """Two fragments, one in the other: a filter reruns the page's body, a click only map and panel.

    The map goes out first: the browser starts on it while filters and tables are on their way.
    """
    _body()


@st.fragment
def _body() -> None:
    state.keep_up(cache.page_version())
    view = state.current().on_map()
    words = Words(cache.atlas(), view.lang)
    above = st.container()
    _map_and_panel()
    with above:
        _filters(words, view)
    tables(words, view)
    state.publish(state.current())


@st.fragment
def _map_and_panel() -> None:
    state.keep_up(cache.page_version())
    view = state.current().on_map()
    words = Words(cache.atlas(), view.lang)
    printed(words, view, "plans", "industries", "kinds", "city")
    left, right = st.columns([2.05, 1], gap="small")
    with left:
        map_host(view, words)
    with right:
        st.html(cache.panel(view))
    state.publish(state.current())


def _filters(words: Words, view: View) -> None:
    with st.container(key="map-filters"):
        boxes = st.columns([1.3, 1.3, 1.3, 0.5, 1], vertical_alignment="center")
    plans, industries, kinds, clear, count = boxes
    with plans:
        filters.plans(words)
    with industries:
        filters.industries(words)
    with kinds:
        filters.kinds(words)
    with clear:
        filters.clear(words)
    seen = overview(words.atlas, view)
    total = seen.named + len(seen.unnamed)
    with count:
        unread = caveat(words, view.plans)
        show_html("coverage.html", words, total=total, named=seen.named, caveat=unread)
