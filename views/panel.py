"""The panel beside the map: one city, or the province at a glance."""

import streamlit as st
from jinja2 import Environment, FileSystemLoader

from constants import ROOT
from insight.atlas import Atlas
from insight.city import city_summary
from insight.overview import Overview
from insight.view import View
from views.words import Words

TEMPLATES = ROOT / "views" / "templates"
_FIGURES = ("resident_population", "gdp", "share_60plus")
_ENV = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True)


def panel(atlas: Atlas, view: View, overview: Overview) -> None:
    """What is known of the chosen city, or of the province."""
    words = Words(atlas, view)
    if view.city:
        city = city_summary(atlas, view.city, view)
        html = _ENV.get_template("city.html").render(city=city, measures=_shown(atlas), words=words)
    else:
        html = _ENV.get_template("province.html").render(words=words, **vars(overview))
    st.html(html)


def _shown(atlas: Atlas) -> dict:
    measures = atlas.indicators.measures
    return {code: measures[code] for code in _FIGURES if code in measures}


def styles() -> None:
    """The house's typography over Streamlit's."""
    st.html(TEMPLATES / "atlas.css")
