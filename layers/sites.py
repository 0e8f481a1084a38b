"""Parks, laboratories, platforms, companies and events that the plans name, where a source places them."""

from atlas.model import Atlas
from atlas.view import View
from insight.cities.places import named_sites
from layers.model import Layer, table
from layers.points import legend, look, placed
from wording.words import Words


def build(atlas: Atlas, view: View) -> Layer:
    """Shape by kind; an approximate place has a dashed ring; an unknown place is not drawn."""
    sites = tuple(site for site in named_sites(atlas, view) if site.on_map)
    words = Words(atlas, view.lang)
    return Layer(
        id="sites",
        group=words.say("园区与项目"),
        title=words.say("规划点名的园区、平台、活动"),
        level="points",
        table=table(placed(sites, words), look(words)),
        legend=legend(sites, words),
        sources=("plans", "sites"),
    )
