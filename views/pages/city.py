"""The city page: everything the plans say of one city, or the list of all cities."""

import streamlit as st

from atlas.view import View
from insight.cities.around import shown_city
from insight.cities.page import city_list
from insight.context.city import city_context
from views.caching import cache
from views.parts import html
from views.parts.printed import printed
from wording.context.city import why_here
from wording.not_named import caveat, naming, not_named
from wording.words import Words

_FIGURES = ("resident_population", "gdp", "share_60plus")


def show(words: Words, view: View) -> None:
    """The chosen city under all plans; without one, the cities to choose from."""
    _choice(words)
    printed(words, view, "city")
    if view.city:
        _city(words, view.city)
    else:
        states = {"unnamed": not_named(words), "caveat": caveat(words)}
        html.show("city_list.html", words, lines=city_list(words.atlas), **states)


def _choice(words: Words) -> None:
    """The select box is the view's city itself: its key is the field."""
    cities = words.atlas.cities
    names = {code: words.names.place(code) for code in cities}
    label = words.say("选择城市")
    st.selectbox(
        label,
        list(names),
        index=None,
        format_func=lambda code: names[code],
        placeholder=label,
        label_visibility="collapsed",
        width=280,
        key="city",
    )


def _city(words: Words, adcode: str) -> None:
    known = words.atlas.indicators.measures
    page, context = shown_city(words.atlas, adcode), city_context(words.atlas, adcode)
    unnamed = naming(words, page.city.attention, View())
    html.show(
        "city_page.html",
        words,
        page=page,
        naming=unnamed,
        counties=[c for c, area in words.atlas.boundaries.areas["counties"].items() if area.parent == adcode],
        why=why_here(context, words, unnamed),
        caveat=caveat(words),
        measures={code: known[code] for code in _FIGURES if code in known},
        locator=cache.locator(),
        names=lambda name, codes: words.join(map(name, codes)),
        credit=words.atlas.province.base_map.text(words.lang),
    )
