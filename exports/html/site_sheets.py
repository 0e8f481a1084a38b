"""Own sites as sheets to print, a page each, in one HTML file that asks nobody for anything."""

from collections.abc import Sequence
from datetime import date

from atlas.own_sites import OwnSite
from exports.html.templating import rendered
from insight.context.distances import nearest_airports
from layers.charts.locator import locator
from layers.charts.site_dots import site_dots
from wording.own_sites.card import site_lines, without_phones
from wording.words import Words

MOST_SHEETS = 200
"""Sites of one file: more than that nobody prints."""


def site_sheets(words: Words, sites: Sequence[OwnSite], made: date, *, contacts: bool) -> bytes:
    """UTF-8 HTML.

    Args:
        words: of the atlas, in the reader's language.
        sites: those wanted, at most ``MOST_SHEETS`` of which are written.
        made: the date printed on each.
        contacts: whether contact data go with them.
    """
    drawn, boundaries = locator(words.atlas.boundaries), words.atlas.boundaries
    sheets = []
    for site in sites[:MOST_SHEETS]:
        at = (site.lon, site.lat) if site.lon is not None and site.lat is not None else None
        sheets.append(
            {
                "name": site.name if contacts else without_phones(site.name, words),
                "lines": tuple(site_lines(words, site, contacts=contacts)),
                "dot": site_dots(drawn, boundaries, [at]) if at else "",
                "city": site.city,
                "airport": next(iter(nearest_airports(words.atlas, at)), None)
                if at and site.precision == "exact"
                else None,
            }
        )
    return rendered(
        "site_sheets.html", words=words, _=words.say, sheets=sheets, drawn=drawn, made=made
    ).encode()
