"""What the pages keep of own sites: by the state of the data, shared by all sessions."""

from typing import TYPE_CHECKING

from views.caching import cache
from views.caching.shared import shared
from views.caching.stamps import Stamp, data_now
from wording.words import Words

if TYPE_CHECKING:
    import numpy as np

    from atlas.own_sites import OwnSite
    from insight.own_sites.choosing import SiteChoices


def own_points(lang: str) -> bytes:
    """The points of all own sites, which the map page fetches only when they are shown, gzipped JSON."""
    return _own_points(data_now(), lang)


def own_site_choices() -> "SiteChoices":
    """What there is to filter the own sites by."""
    return _own_site_choices(data_now())


def drawn_own_sites() -> "tuple[OwnSite, ...]":
    """The own sites in the order of their points."""
    return _drawn_own_sites(data_now())


def own_site_numbers() -> dict[tuple[str, str], int]:
    """By source and id, the number of each own site that has a point."""
    return _own_site_numbers(data_now())


def own_site_positions() -> "np.ndarray":
    """(N, 2): where they lie on the small map of the province, in its units."""
    return _own_site_positions(data_now())


def own_site_plane() -> bytes:
    """The same for the browser with the map itself, gzipped JSON."""
    return _own_site_plane(data_now())


@shared(2)
def _own_points(stamp: Stamp, lang: str) -> bytes:
    from views.serving.making import own_points as made

    return made(_drawn_own_sites(stamp), Words(cache.atlas(), lang))


@shared(1)
def _own_site_choices(stamp: Stamp) -> "SiteChoices":
    from insight.own_sites.choosing import site_choices

    return site_choices(cache.atlas().own_sites)


@shared(1)
def _drawn_own_sites(stamp: Stamp) -> "tuple[OwnSite, ...]":
    from layers.web.own_points import drawn_sites

    return drawn_sites(cache.atlas().own_sites)


@shared(1)
def _own_site_numbers(stamp: Stamp) -> dict[tuple[str, str], int]:
    return {(site.source, site.id): number for number, site in enumerate(_drawn_own_sites(stamp))}


@shared(1)
def _own_site_positions(stamp: Stamp) -> "np.ndarray":
    from layers.charts.site_plane import plane_positions

    return plane_positions(_drawn_own_sites(stamp), cache.atlas().boundaries, cache.locator())


@shared(1)
def _own_site_plane(stamp: Stamp) -> bytes:
    from views.serving.making import site_plane

    return site_plane(_drawn_own_sites(stamp), _own_site_positions(stamp), cache.locator())
