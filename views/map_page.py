"""The map page: filters, the map, the panel beside it and the same content as tables."""

import streamlit as st

from insight.overview import Overview, overview
from insight.view import View
from insight.words import Words
from views import cache, filters, state
from views.html import show as show_html
from views.map_host import map_host
from views.panel import panel
from views.tables import tables


def show(words: Words, view: View) -> None:
    """The whole page is one fragment: a click reruns it alone, and the frame of the map stays."""
    _body()


@st.fragment
def _body() -> None:
    atlas, view = cache.atlas(), state.current().on_map()
    words = Words(atlas, view.lang)
    seen = overview(atlas, view)
    _filters(words, seen)
    left, right = st.columns([2.05, 1], gap="small")
    with left:
        map_host(view, words)
    with right:
        panel(words, view, seen)
    tables(words, view)
    state.publish(state.current())


def _filters(words: Words, seen: Overview) -> None:
    widths = [1.3, 1.3, 1.3, 0.5, 1]
    plans, industries, kinds, clear, count = st.columns(widths, vertical_alignment="center")
    with plans:
        filters.plans(words)
    with industries:
        filters.industries(words)
    with kinds:
        filters.kinds(words)
    with clear:
        filters.clear(words)
    total = seen.named + len(seen.unnamed)
    with count:
        show_html("coverage.html", words, total=total, named=seen.named)
