"""The panel beside the map: one city, or the province at a glance."""

from dataclasses import replace

from insight.city import city_summary
from insight.overview import overview
from insight.view import View
from insight.words import Words
from views.html import render

_FIGURES = ("resident_population", "gdp", "share_60plus")


def panel_html(words: Words, view: View) -> str:
    """What is known of the chosen city, or of the province."""
    if not view.city:
        every = replace(view, scopes=("province",)).to_params()
        return render("province.html", words, seen=overview(words.atlas, view), every=every)
    known = words.atlas.indicators.measures
    measures = {code: known[code] for code in _FIGURES if code in known}
    city = city_summary(words.atlas, view.city, view)
    return render("city.html", words, city=city, measures=measures, view=view)
