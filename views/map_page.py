"""The map page: filters, the map, the panel beside it and the same content as tables."""

import streamlit as st

from insight.overview import Overview, overview
from insight.words import Words
from views import cache, state
from views.map_host import map_host
from views.panel import panel
from views.tables import tables


@st.fragment
def map_page() -> None:
    """Everything that a click changes; reruns alone, so that the page around it stays."""
    atlas, view = cache.atlas(), state.current()
    words = Words(atlas, view.lang)
    seen = overview(atlas, view)
    _filters(words, seen)
    left, right = st.columns([2.05, 1], gap="small")
    with left:
        map_host(view, words)
    with right:
        panel(words, view, seen)
    tables(words, view)
    state.publish(view)


def _filters(words: Words, seen: Overview) -> None:
    say, vocabulary = words.say, words.atlas.vocabulary
    plans, industries, kinds, clear, count = st.columns([1.3, 1.3, 1.3, 0.5, 1], vertical_alignment="center")
    with plans:
        _choice("plans", say("全部规划"), {plan.id: words.plan(plan.id) for plan in words.atlas.plans})
    with industries:
        _choice("industries", say("全部产业"), {code: words.industry(code) for code in vocabulary.industries})
    with kinds:
        _choice("kinds", say("全部类型"), {code: words.kind(code) for code in vocabulary.kinds})
    clear.button(say("清除"), on_click=state.clear_filters, type="tertiary")
    text = say("{total}市中{named}市被点名", total=seen.named + len(seen.unnamed), named=seen.named)
    count.html(f'<p class="coverage number">{text}</p>')


def _choice(key: str, everything: str, names: dict[str, str]) -> None:
    st.multiselect(
        everything,
        list(names),
        format_func=lambda code: names[code],
        placeholder=everything,
        label_visibility="collapsed",
        select_all=False,
        key=key,
    )
