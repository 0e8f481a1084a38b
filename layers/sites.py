"""Parks, laboratories, platforms, companies and events that the plans name, where a source places them."""

from insight.atlas import Atlas
from insight.places import named_sites
from insight.view import View
from layers.model import Layer, table
from layers.points import legend, placed


def build(atlas: Atlas, view: View) -> Layer:
    """Shape by kind; an approximate place has a dashed ring; an unknown place is not drawn."""
    sites = tuple(site for site in named_sites(atlas, view) if site.on_map)
    return Layer(
        id="sites",
        group="园区与项目",
        title="规划点名的园区、平台、活动",
        level="points",
        table=table(placed(sites, atlas)),
        legend=legend(sites, atlas),
        sources=("plans", "sites"),
    )
