"""The map page: filters, the map, the panel beside it and the same content as tables."""

import streamlit as st

from atlas.view import View
from insight.cities.overview import overview
from views import state
from views.caching import cache
from views.parts import filters
from views.parts.fragments import page_fragment, words_and_view
from views.parts.html import show as show_html
from views.parts.map_host import map_host, narrowed
from views.parts.multiples import multiples
from views.parts.printed import printed
from views.parts.tables import tables
from wording.answer import answer
from wording.words import Words


@page_fragment
def show(words: Words, view: View) -> None:
    """Another fragment in it: a filter reruns the page's body, a click only map and panel.

    The map goes out first: the browser starts on it while filters and tables are on their way.
    """
    view = view.on_map()
    above = st.container()
    _map_and_panel()
    with above:
        _filters(words, view)
    tables(words, view)


@st.fragment
def _map_and_panel() -> None:
    if narrowed():
        st.rerun()
    words, view = words_and_view()
    view = view.on_map()
    printed(words, view, "plans", "industries", "kinds", "city")
    left, right = st.columns([2.05, 1], gap="small")
    with left:
        map_host(view, words)
    with right:
        st.html(cache.panel(view))
    state.publish(state.current())


def _filters(words: Words, view: View) -> None:
    """The sentence that answers first, then what it may be narrowed by."""
    show_html("answer.html", words, answer=answer(words, overview(words.atlas, view), view))
    with st.container(key="map-filters"):
        boxes = st.columns([1.3, 1.3, 0.6, 1.3, 0.4], vertical_alignment="center")
    shown = (filters.plans, filters.industries, multiples, filters.kinds, filters.clear)
    for box, widget in zip(boxes, shown, strict=True):
        with box:
            widget(words)
