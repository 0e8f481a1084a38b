"""The county page: people, zones, sites, what plans say of the county and of its city."""

import streamlit as st

from atlas.view import View
from insight.context.county import county_page
from views.parts import html
from views.parts.printed import printed
from wording.context.county import county_lines
from wording.not_named import naming
from wording.words import Words


def show(words: Words, view: View) -> None:
    """The chosen county; without one, all of them to choose from."""
    _choice(words)
    printed(words, view, "county")
    if not view.county:
        html.show("county_list.html", words, counties=words.atlas.boundaries.areas["counties"])
        return
    page = county_page(words.atlas, view.county)
    unnamed = naming(words, page.city, View())
    html.show("county_page.html", words, page=page, lines=county_lines(page, words), naming=unnamed)


def _choice(words: Words) -> None:
    counties = words.atlas.boundaries.areas["counties"]
    say, place = words.say, words.names.place
    names = {
        code: say("{city} {county}", city=words.names.city(area.parent), county=place(code))
        for code, area in counties.items()
    }
    label = say("选择县（市、区）")
    st.selectbox(
        label,
        list(names),
        index=None,
        format_func=lambda code: names[code],
        placeholder=label,
        label_visibility="collapsed",
        width=280,
        key="county",
    )
