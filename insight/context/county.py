"""One county: its people, zones and clusters, its sites, and what plans say of it and of its city."""

from dataclasses import dataclass

from atlas.context.census import CensusCount, FunctionalZone
from atlas.context.economy import DevelopmentZone
from atlas.model import Atlas
from atlas.view import View
from geo.places import Place
from insight.cities.attention import Attention, attention_to
from insight.cities.places import NamedSite, named_sites, other_sites
from insight.context.distances import AirportAway, label_point, nearest_airports
from insight.context.industries import ListedCluster, clusters_of, zones_of
from insight.context.shares import PeopleShare, shares_of
from plans.records import Designation


@dataclass(frozen=True)
class CountyPage:
    """What is known of a county.

    Attributes:
        city: how its city is named. own: designations that name the county itself.
        people, shares: the census, without functional zones counted apart, and the ranks among all counties.
        apart: those zones of its city; in which county they lie is not said.
        sites: of plans and other sources. airports: the two nearest to the county's label point.
    """

    place: Place
    city: Attention
    own: tuple[Designation, ...]
    people: CensusCount | None
    shares: tuple[PeopleShare, ...]
    apart: tuple[FunctionalZone, ...]
    zones: tuple[DevelopmentZone, ...]
    clusters: tuple[ListedCluster, ...]
    sites: tuple[NamedSite, ...]
    airports: tuple[AirportAway, ...]


def county_page(atlas: Atlas, adcode: str) -> CountyPage:
    """Everything known of a county.

    Raises:
        KeyError: not a county of the atlas.
    """
    place, at = atlas.gazetteer[adcode], label_point(atlas, adcode)
    if place.level != "county":
        raise KeyError(adcode)
    view = View()
    all_sites = (*named_sites(atlas, view), *other_sites(atlas, view))
    return CountyPage(
        place=place,
        city=attention_to(atlas, place.prefecture, view),
        own=tuple(r for r in atlas.records(Designation) if adcode in r.places),
        people=atlas.context.people.get(adcode),
        shares=shares_of(atlas, adcode),
        apart=tuple(z for z in atlas.context.functional_zones if z.city_adcode == place.prefecture),
        zones=zones_of(atlas, adcode),
        clusters=clusters_of(atlas, adcode),
        sites=tuple(s for s in all_sites if _lies_in(s, adcode)),
        airports=nearest_airports(atlas, at, 2) if at else (),
    )


def _lies_in(site: NamedSite, county: str) -> bool:
    return county in site.text_places or (site.place is not None and site.place.county_adcode == county)
