"""Growing areas of medicinal materials and recognised clusters that other cited sources name."""

from atlas.model import Atlas
from atlas.view import View
from insight.cities.places import other_sites
from layers.model import Layer, table
from layers.points import legend, look, placed
from wording.words import Words


def build(atlas: Atlas, view: View) -> Layer:
    """The same drawing as named sites; the cards have no clause because no plan names them."""
    sites = tuple(site for site in other_sites(atlas, view) if site.on_map)
    words = Words(atlas, view.lang)
    return Layer(
        id="origins",
        group=words.say("园区与项目"),
        title=words.say("道地药材产地与已认定集群（其他来源）"),
        level="points",
        table=table(placed(sites, words), look(words)),
        legend=legend(sites, words),
        sources=("sites",),
    )
