"""What each collection holds; adding one is one file and one line here."""

from collections.abc import Callable
from functools import cached_property

from api.ogc.contents import airports, areas, clusters, designations, own_sites, plan_sites, zones
from api.ogc.contents.making import Making
from api.ogc.model import FeatureSet
from atlas.model import Atlas

MAKERS: dict[str, Callable[[Making], FeatureSet]] = {
    "prefectures": areas.prefectures,
    "counties": areas.counties,
    "designations": designations.build,
    "sites": plan_sites.build,
    "zones": zones.build,
    "clusters": clusters.build,
    "airports": airports.build,
    "own-sites": own_sites.build,
}


class Collections:
    """The collections of one state of the data, made when the first of them is asked for."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    @cached_property
    def _all(self) -> dict[str, FeatureSet]:
        making = Making(self.atlas)
        return {id: build(making) for id, build in MAKERS.items()}

    def visible(self, private: bool) -> dict[str, FeatureSet]:
        """Those that have anything in them, by id; ``private``: with what only who is known may see."""
        return {id: found for id, found in self._all.items() if found.rows and (private or not found.private)}
