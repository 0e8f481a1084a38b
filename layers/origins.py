"""Growing areas of medicinal materials and recognised clusters that other cited sources name."""

from atlas.model import Atlas
from atlas.view import View
from insight.cities.places import other_sites
from layers.model import Layer
from layers.points import site_layer
from wording.words import Words


def build(atlas: Atlas, view: View) -> Layer:
    """The same drawing as named sites; the cards have no clause because no plan names them."""
    words = Words(atlas, view.lang)
    title = words.say("道地药材产地与已认定集群（其他来源）")
    return site_layer("origins", title, other_sites(atlas, view), words, ("sites",))
