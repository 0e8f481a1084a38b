"""One to three own sites side by side, with all that their lists say, and a link to each on the map."""

from collections.abc import Sequence

from atlas.own_sites import OwnSite, site_key
from layers import OWN_SITES, usual_layers
from views.parts.html import show
from wording.own_sites.card import site_lines
from wording.words import Words


def details(words: Words, sites: Sequence[OwnSite], *, contacts: bool) -> None:
    """The sites; contact data only for those who may see them."""
    every = [dict(site_lines(words, site, contacts=contacts)) for site in sites]
    labels = dict.fromkeys(label for lines in every for label in lines)
    show(
        "own_sites_beside.html", words, sites=sites, labels=tuple(labels), every=every,
        layers=",".join((*usual_layers(words.atlas), OWN_SITES)), key=site_key,
    )  # fmt: skip
