"""The panel beside the map: one city, or the province at a glance."""

from insight.city import city_summary
from insight.overview import Overview
from insight.view import View
from insight.words import Words
from views.html import show

_FIGURES = ("resident_population", "gdp", "share_60plus")


def panel(words: Words, view: View, overview: Overview) -> None:
    """What is known of the chosen city, or of the province."""
    if view.city:
        known = words.atlas.indicators.measures
        measures = {code: known[code] for code in _FIGURES if code in known}
        city = city_summary(words.atlas, view.city, view)
        show("city.html", words, city=city, measures=measures, view=view)
    else:
        show("province.html", words, **vars(overview))
