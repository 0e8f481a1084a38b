"""The panel beside the map: one city, or the province at a glance."""

from dataclasses import replace

from atlas.view import View
from insight.cities.matrix import Matrix, matrix
from insight.cities.overview import overview
from insight.cities.summary import city_summary
from views.parts.html import beside_industry, render
from wording.not_named import caveat, naming, not_named
from wording.words import Words

_FIGURES = ("resident_population", "gdp", "share_60plus")


def panel_html(words: Words, view: View) -> str:
    """What is known of the chosen city, or of the province."""
    if not view.city:
        return render(
            "province.html", words, seen=overview(words.atlas, view), found=matrix(words.atlas, view),
            kept=beside_industry(view), every=_every(view), unnamed=not_named(words, view.plans), caveat=caveat(words, view.plans),
        )  # fmt: skip
    known = words.atlas.indicators.measures
    measures = {code: known[code] for code in _FIGURES if code in known}
    city = city_summary(words.atlas, view.city, view)
    sentence = naming(words, city.attention, view)
    general = overview(words.atlas, view).promises
    return render(
        "city.html",
        words,
        city=city,
        measures=measures,
        naming=sentence,
        found=_row(words, view),
        kept=beside_industry(view),
        general=len(general),
        every=_every(view),
    )


def _row(words: Words, view: View) -> Matrix:
    """The city's own row of the matrix, under the counts of all cities."""
    whole = matrix(words.atlas, replace(view, city=None))
    return replace(whole, rows=tuple(row for row in whole.rows if row.city == view.city))


def _every(view: View) -> dict[str, str]:
    """Parameters of the targets page for all province-wide targets of the view."""
    return replace(view, city=None, scopes=("province",)).to_params()
