"""“Why here?”: what a city is named for, beside its zones, clusters, people, airports and neighbours."""

from dataclasses import dataclass

from atlas.context.census import CensusCount, FunctionalZone
from atlas.context.economy import DevelopmentZone
from atlas.context.transport import Station
from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import attention_to
from insight.cities.mentions import NamedFor, named_for
from insight.context.distances import (
    AirportAway,
    CityAway,
    label_point,
    nearest_airports,
    neighbours_away,
)
from insight.context.industries import ListedCluster, ZoneMatch, clusters_of, zone_codes, zones_for, zones_of
from insight.context.shares import PeopleShare, shares_of

_MOST = 4


@dataclass(frozen=True)
class NamedWithZones:
    """An industry that the city is named for, and its zones with that among their lead industries."""

    named: NamedFor
    zones: tuple[ZoneMatch, ...]


@dataclass(frozen=True)
class CityContext:
    """One prefecture between plan and place; every part says by itself where it comes from.

    Attributes:
        named: what it is named for, each with its zones; empty for a city that is not named.
        zones: all its development zones. leading: code and number of zones, of the industries that most of
            them have, whether the city is named for them or not. clusters: recognised ones.
        people: the census; ``None`` where it does not have the city. shares: with ranks among the cities.
        apart: functional zones that the census counts apart from its counties.
        airports: the two nearest to the city's label point. neighbours: those with a common border.
        stations: railway stations by name.
    """

    adcode: str
    named: tuple[NamedWithZones, ...]
    zones: tuple[DevelopmentZone, ...]
    leading: tuple[tuple[str, int], ...]
    clusters: tuple[ListedCluster, ...]
    people: CensusCount | None
    shares: tuple[PeopleShare, ...]
    apart: tuple[FunctionalZone, ...]
    airports: tuple[AirportAway, ...]
    neighbours: tuple[CityAway, ...]
    stations: tuple[Station, ...]

    @property
    def known(self) -> bool:
        """Whether anything is known of the city besides the plans."""
        return bool(self.zones or self.clusters or self.people or self.airports)


def city_context(atlas: Atlas, adcode: str) -> CityContext:
    """Everything known of a prefecture, under all plans.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    context, at = atlas.context, label_point(atlas, adcode)
    mentions = named_for(atlas, attention_to(atlas, adcode, View()))
    return CityContext(
        adcode=adcode,
        named=tuple(NamedWithZones(item, zones_for(atlas, item.industry, adcode)) for item in mentions),
        zones=zones_of(atlas, adcode),
        leading=tuple(zone_codes(atlas, adcode).most_common(_MOST)),
        clusters=clusters_of(atlas, adcode),
        people=context.people.get(adcode),
        shares=shares_of(atlas, adcode),
        apart=tuple(zone for zone in context.functional_zones if zone.city_adcode == adcode),
        airports=nearest_airports(atlas, at, 2) if at else (),
        neighbours=neighbours_away(atlas, adcode),
        stations=tuple(item for item in context.stations if item.city_adcode == adcode),
    )
