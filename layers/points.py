"""Points of sites: shape by kind, and those that share one approximate place set around it."""

import math
from collections import defaultdict

import shapely

from insight.atlas import Atlas
from insight.places import NamedSite
from layers.cards import site_card
from layers.model import Entry, Feature, Style

_STEP = 0.055
_COLOUR = "#2B2F33"


def spread(sites: tuple[NamedSite, ...], atlas: Atlas) -> list[Feature]:
    """One feature a site; sites at the same approximate point are set on a spiral around it.

    The offset (about 5 km a step) stays far inside the uncertainty that the dashed ring states.
    """
    at: dict[tuple[float, float], int] = defaultdict(int)
    features = []
    for site in sites:
        x, y = site.place.point.x, site.place.point.y
        rank, at[(x, y)] = at[(x, y)], at[(x, y)] + 1
        dx, dy = _offset(rank) if site.place.precision != "exact" else (0.0, 0.0)
        features.append(_feature(site, atlas, shapely.Point(x + dx, y + dy)))
    return features


def legend(sites: tuple[NamedSite, ...], atlas: Atlas) -> tuple[Entry, ...]:
    """The kinds present, then what a dashed ring means."""
    present = {site.kind for site in sites}
    kinds = [Entry(kind.zh, _style(kind.shape)) for code, kind in atlas.vocabulary.kinds.items() if code in present]
    if any(site.place.precision != "exact" for site in sites):
        kinds.append(Entry("虚线环：县级/市级近似位置", _style("", approximate=True)))
    return tuple(kinds)


def _feature(site: NamedSite, atlas: Atlas, point: shapely.Point) -> Feature:
    approximate = site.place.precision != "exact"
    return Feature(
        site.key,
        point,
        _style(atlas.vocabulary.kinds[site.kind].shape, approximate),
        site_card(site, atlas),
        label=site.name,
        city=site.place.city_adcode,
        radius=site.place.uncertainty_m,
    )


def _style(shape: str, approximate: bool = False) -> Style:
    return Style(fill=_COLOUR, pattern="solid", stroke=_COLOUR, shape=shape, approximate=approximate)


def _offset(rank: int) -> tuple[float, float]:
    """Golden-angle spiral in degrees; the first stays in the middle."""
    angle, distance = rank * 2.39996, _STEP * math.sqrt(rank)
    return distance * math.cos(angle) * 1.24, distance * math.sin(angle)
