"""The panel beside the map: one city, or the province at a glance."""

import streamlit as st
from jinja2 import Environment, FileSystemLoader

from constants import ROOT
from insight.atlas import Atlas
from insight.city import SHOWN_INDICATORS, city_summary
from insight.overview import Overview
from insight.view import View
from views.words import Words

TEMPLATES = ROOT / "views" / "templates"
_ENV = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True)


def panel(atlas: Atlas, view: View, overview: Overview) -> None:
    """What is known of the chosen city, or of the province."""
    words = Words(atlas, view)
    if view.city:
        measures = {code: atlas.indicators.measures.get(code) for code in SHOWN_INDICATORS}
        known = {code: measure for code, measure in measures.items() if measure}
        html = _ENV.get_template("city.html").render(
            city=city_summary(atlas, view.city, view), measures=known, words=words
        )
    else:
        html = _ENV.get_template("province.html").render(words=words, **vars(overview))
    st.html(html)


def styles() -> None:
    """The house's typography over Streamlit's."""
    st.html(TEMPLATES / "atlas.css")
