"""Beside the filter of industries: a little map for each, any of them to be enlarged, all of them to be taken away."""

from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

from views import state
from views.caching import cache
from views.parts.html import beside_industry, drawn, show
from wording.words import Words


class LittleMap(NamedTuple):
    """One industry: its code, how many cities are named for it and how, and the picture as HTML."""

    industry: str
    counted: str
    picture: str


def multiples(words: Words) -> None:
    """The button; nothing is drawn before it is pressed."""
    say = words.say
    if st.button(say("各产业小图"), key="multiples"):
        st.dialog(say("各产业小图"), width="large")(_dialog)(words.lang)


def _dialog(lang: str) -> None:
    words, view = Words(cache.atlas(), lang), cache.filters(state.current())
    maps = _maps(words)
    query = urlencode(view.to_params() | {"section": "multiples"})
    show("multiples.html", words, maps=maps, kept=beside_industry(view))
    show("picture_files.html", words, query=query)


def _maps(words: Words) -> tuple[LittleMap, ...]:
    """One for every industry that the chosen plans name a city for; a filter of industries does not take any away."""
    from insight.cities.matrix import matrix
    from layers.pictures.multiples import counted, industry_map  # with its geometry, only for who looks
    from layers.pictures.outlines import outlines

    view = cache.filters(state.current()).only("plans", "kinds")
    found, land = matrix(words.atlas, view), outlines(words.atlas.boundaries)
    return tuple(
        LittleMap(code, counted(found, number, words), drawn(industry_map(words, found, number, land), words))
        for number, code in enumerate(found.industries)
    )
