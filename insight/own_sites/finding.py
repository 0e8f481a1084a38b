"""Which own sites fit what somebody looks for: each criterion met, missed or unknown, and by how much."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
from pyproj import Geod

from atlas.own_sites import OwnSite

SiteVerdict = Literal["met", "missed", "unknown"]
Wanted = Literal["industry", "area", "vacant", "distance"]
SitePoint = tuple[float, float]
_EARTH = Geod(ellps="WGS84")


class SiteWish(NamedTuple):
    """What somebody looks for; what is left out is no criterion.

    Attributes:
        industries: codes, one of which. area, vacant: hectares at least.
        near: longitude and latitude. within: kilometres from there at most.
    """

    industries: tuple[str, ...] = ()
    area: float | None = None
    vacant: float | None = None
    near: SitePoint | None = None
    within: float | None = None


class Criterion(NamedTuple):
    """One criterion at one site.

    Attributes:
        value: what the site has, hectares or kilometres; ``None`` where its list does not say.
        wanted: what was asked for. spread: kilometres that the value may be wrong by either way.
        matches: the industries that both have.
    """

    name: Wanted
    verdict: SiteVerdict
    value: float | None = None
    wanted: float | None = None
    spread: float = 0.0
    matches: tuple[str, ...] = ()


class Proposal(NamedTuple):
    """A site and how it does under each criterion."""

    site: OwnSite
    criteria: tuple[Criterion, ...]

    def count(self, verdict: SiteVerdict) -> int:
        """How many criteria end so."""
        return sum(one.verdict == verdict for one in self.criteria)


def proposals(sites: Sequence[OwnSite], wish: SiteWish) -> tuple[Proposal, ...]:
    """The sites that meet at least one criterion: few missed first, then few unknown, then near, then large."""
    distances = _distances(sites, wish.near) if wish.near else [None] * len(sites)
    found = [Proposal(site, _criteria(site, far, wish)) for site, far in zip(sites, distances, strict=True)]
    return tuple(sorted((one for one in found if one.count("met")), key=_rank))


def _criteria(site: OwnSite, far: float | None, wish: SiteWish) -> tuple[Criterion, ...]:
    found = []
    if wish.industries:
        found.append(_industry(site, wish.industries))
    if wish.area is not None:
        found.append(_at_least("area", site.area_ha, wish.area))
    if wish.vacant is not None:
        found.append(_at_least("vacant", site.vacant_ha, wish.vacant))
    if wish.near and wish.within is not None:
        found.append(_within(site, far, wish.within))
    return tuple(found)


def _industry(site: OwnSite, wanted: tuple[str, ...]) -> Criterion:
    """A list that names no industry, or only such as have no code, leaves it open."""
    matches = tuple(code for code in wanted if code in site.industry)
    unknown = not site.industry
    return Criterion("industry", "met" if matches else "unknown" if unknown else "missed", matches=matches)


def _at_least(name: Literal["area", "vacant"], value: float | None, wanted: float) -> Criterion:
    if value is None:
        return Criterion(name, "unknown", None, wanted)
    return Criterion(name, "met" if value >= wanted else "missed", value, wanted)


def _within(site: OwnSite, far: float | None, wanted: float) -> Criterion:
    """A place that is only about known may be nearer or farther by the radius of what its point stands for."""
    if far is None or site.precision == "unknown":
        return Criterion("distance", "unknown", None, wanted)
    spread = 0.0 if site.precision == "exact" else (site.uncertainty_m or 0.0) / 1000
    if site.precision != "exact" and not spread:
        return Criterion("distance", "unknown", far, wanted)
    verdict: SiteVerdict = (
        "met" if far + spread <= wanted else "missed" if far - spread > wanted else "unknown"
    )
    return Criterion("distance", verdict, far, wanted, spread)


def _distances(sites: Sequence[OwnSite], near: SitePoint) -> list[float | None]:
    """Kilometres along the great circle; none for a site without a point."""
    lon = np.array([np.nan if site.lon is None else site.lon for site in sites], dtype=float)
    lat = np.array([np.nan if site.lat is None else site.lat for site in sites], dtype=float)
    known = ~(np.isnan(lon) | np.isnan(lat))
    found: list[float | None] = [None] * len(sites)
    here = np.full(int(known.sum()), near[0]), np.full(int(known.sum()), near[1])
    metres = _EARTH.inv(*here, lon[known], lat[known])[2]
    for index, value in zip(np.flatnonzero(known).tolist(), np.atleast_1d(metres).tolist(), strict=True):
        found[index] = value / 1000
    return found


def _rank(one: Proposal) -> tuple[int, int, float, float, str]:
    far = next((c.value for c in one.criteria if c.name == "distance" and c.value is not None), math.inf)
    size = one.site.vacant_ha if one.site.vacant_ha is not None else one.site.area_ha or 0.0
    return one.count("missed"), one.count("unknown"), far, -size, one.site.name
