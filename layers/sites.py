"""Parks, laboratories, platforms, companies and events that the plans name, where a source places them."""

from atlas.model import Atlas
from atlas.view import View
from insight.cities.places import named_sites
from layers.model import Layer
from layers.points import site_layer
from wording.words import Words


def build(atlas: Atlas, view: View) -> Layer:
    """Shape by kind; an approximate place has a dashed ring; an unknown place is not drawn."""
    words = Words(atlas, view.lang)
    return site_layer(
        "sites", words.say("规划点名的园区、平台、活动"), named_sites(atlas, view), words, ("plans", "sites")
    )
