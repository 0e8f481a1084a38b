"""What an office's list of sites is checked against, out of an atlas."""

from atlas.model import Atlas
from sitelists.knowledge import ListKnowledge
from sitelists.placing.named_zones import NamedZone


def list_knowledge(atlas: Atlas) -> ListKnowledge:
    """Boundaries, names, industries and development zones."""
    zones = (NamedZone(zone.name, zone.city_adcode, zone.county_adcode) for zone in atlas.context.zones)
    return ListKnowledge(atlas.boundaries, atlas.gazetteer, atlas.vocabulary.industries, tuple(zones))
