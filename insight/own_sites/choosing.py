"""Which own sites pass a filter, and what there is to filter by."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from atlas.own_sites import OwnSite
from plans.types import UNCLASSIFIED


class SiteFilter(NamedTuple):
    """What own sites must have; nothing chosen lets all pass.

    Attributes:
        industries: codes, one of which; ``UNCLASSIFIED`` for those that the taxonomy does not have.
        places: adcodes of cities and counties, one of which. statuses, sources: one of which.
        least_ha: hectares at least; a site whose area is unknown does not pass.
    """

    industries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    least_ha: float = 0.0


class SiteChoices(NamedTuple):
    """What occurs among own sites, in the order in which it is offered."""

    industries: tuple[str, ...]
    places: tuple[str, ...]
    statuses: tuple[str, ...]
    sources: tuple[str, ...]


class ChosenSites(NamedTuple):
    """Those that pass, and how many more might if their areas were known."""

    sites: tuple[OwnSite, ...]
    area_unknown: int


def choose_sites(sites: Iterable[OwnSite], wanted: SiteFilter) -> ChosenSites:
    """The sites that pass, in their order."""
    passing = [site for site in sites if _passes(site, wanted)]
    if not wanted.least_ha:
        return ChosenSites(tuple(passing), 0)
    known = tuple(site for site in passing if site.area_ha is not None and site.area_ha >= wanted.least_ha)
    return ChosenSites(known, sum(site.area_ha is None for site in passing))


def site_choices(sites: Sequence[OwnSite]) -> SiteChoices:
    """What there is to choose from: places by their codes, so that counties follow their city."""
    industries = {code for site in sites for code in site_industries(site)}
    places = {code for site in sites for code in (site.city, site.county) if code}
    return SiteChoices(
        tuple(sorted(industries)),
        tuple(sorted(places)),
        tuple(sorted({site.status for site in sites if site.status})),
        tuple(sorted({site.source for site in sites})),
    )


def site_industries(site: OwnSite) -> tuple[str, ...]:
    """The codes of a site's industries; of those that the taxonomy lacks the code for that."""
    return site.industry or ((UNCLASSIFIED,) if site.industry_words else ())


def _passes(site: OwnSite, wanted: SiteFilter) -> bool:
    return (
        (not wanted.sources or site.source in wanted.sources)
        and (not wanted.statuses or site.status in wanted.statuses)
        and (not wanted.places or site.city in wanted.places or site.county in wanted.places)
        and (not wanted.industries or not set(wanted.industries).isdisjoint(site_industries(site)))
    )
