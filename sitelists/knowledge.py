"""What a list is checked against: the boundaries, the names of places, the taxonomy of industries."""

from collections.abc import Mapping
from dataclasses import dataclass

from geo.boundaries import Boundaries
from geo.gazetteer import Gazetteer
from plans.vocabulary import Industry
from sitelists.placing.named_zones import NamedZone


@dataclass(frozen=True)
class ListKnowledge:
    """The province that the sites lie in; an atlas has all of it."""

    boundaries: Boundaries
    gazetteer: Gazetteer
    industries: Mapping[str, Industry]
    zones: tuple[NamedZone, ...] = ()
