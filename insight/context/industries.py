"""Development zones and recognised clusters of a place or an industry, with what is known of the lists."""

from collections import Counter
from dataclasses import dataclass

from atlas.context.economy import ClusterList, DevelopmentZone, RecognisedCluster
from atlas.model import Atlas


@dataclass(frozen=True)
class ZoneMatch:
    """A development zone and those of its lead industries, as written, that are the ones asked for."""

    zone: DevelopmentZone
    written: tuple[str, ...]


@dataclass(frozen=True)
class ListedCluster:
    """A recognised cluster with its list.

    Attributes:
        known: how many of the list's clusters are known here. codes: its industries where they are certain.
    """

    cluster: RecognisedCluster
    list: ClusterList
    known: int
    codes: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every cluster of its list is known."""
        return self.list.total == self.known


def within(atlas: Atlas, industry: str) -> frozenset[str]:
    """A code of the taxonomy with those that lie under it."""
    table = atlas.vocabulary.industries
    return frozenset({industry, *(code for code, item in table.items() if item.parent == industry)})


def zones_of(atlas: Atlas, adcode: str) -> tuple[DevelopmentZone, ...]:
    """The development zones of a prefecture or a county, in the order of the catalogue."""
    return tuple(zone for zone in atlas.context.zones if adcode in (zone.city_adcode, zone.county_adcode))


def zones_for(atlas: Atlas, industry: str, city: str = "") -> tuple[ZoneMatch, ...]:
    """The zones, of one city or of all, that have an industry (or one under it) among their lead industries."""
    wanted, context = within(atlas, industry), atlas.context
    found = (
        ZoneMatch(zone, tuple(word for word in zone.industries if wanted & set(context.codes_of(word))))
        for zone in context.zones
        if not city or zone.city_adcode == city
    )
    return tuple(match for match in found if match.written)


def zone_codes(atlas: Atlas, adcode: str) -> Counter[str]:
    """How many zones of a place have each industry among their lead industries, as far as that is certain."""
    found: Counter[str] = Counter()
    for zone in zones_of(atlas, adcode):
        found.update({code for word in zone.industries for code in atlas.context.codes_of(word)})
    return found


def all_clusters(atlas: Atlas) -> tuple[ListedCluster, ...]:
    """Every recognised cluster, the lists in the order of their file."""
    context = atlas.context
    known = Counter(cluster.list for cluster in context.clusters)
    return tuple(
        ListedCluster(c, context.list_by_id[c.list], known[c.list], context.codes_of(c.name))
        for c in context.clusters
        if c.list in context.list_by_id
    )


def clusters_of(atlas: Atlas, adcode: str) -> tuple[ListedCluster, ...]:
    """Those that lists place in a prefecture or a county."""
    return tuple(
        item for item in all_clusters(atlas) if adcode in (*item.cluster.cities, item.cluster.county_adcode)
    )


def clusters_for(atlas: Atlas, industry: str) -> tuple[ListedCluster, ...]:
    """Those of an industry or of one under it, as far as that is certain."""
    wanted = within(atlas, industry)
    return tuple(item for item in all_clusters(atlas) if wanted & set(item.codes))
