"""Points of sites: shape by kind; those that share one approximate place stand side by side."""

from collections import Counter

from insight.atlas import Atlas
from insight.places import NamedSite
from layers.cards import site_card
from layers.model import Entry, Feature, Style

_COLOUR = "#2B2F33"


def placed(sites: tuple[NamedSite, ...], atlas: Atlas) -> list[Feature]:
    """One feature a site at the place its source gives; ``slot`` counts those at the same point."""
    taken: Counter = Counter()
    features = []
    for site in sites:
        where = (site.place.point.x, site.place.point.y)
        features.append(_feature(site, atlas, taken[where]))
        taken[where] += 1
    return features


def legend(sites: tuple[NamedSite, ...], atlas: Atlas) -> tuple[Entry, ...]:
    """The kinds present, then what a dashed ring means."""
    present = {site.kind for site in sites}
    kinds = [
        Entry(kind.zh, _style(kind.shape)) for code, kind in atlas.vocabulary.kinds.items() if code in present
    ]
    if any(site.place.precision != "exact" for site in sites):
        kinds.append(Entry("虚线环：县级/市级近似位置", _style("", approximate="city")))
    return tuple(kinds)


def _feature(site: NamedSite, atlas: Atlas, slot: int) -> Feature:
    precision = site.place.precision
    return Feature(
        site.key,
        site.place.point,
        _style(atlas.vocabulary.kinds[site.kind].shape, "" if precision == "exact" else precision),
        site_card(site, atlas),
        label=site.name,
        city=site.place.city_adcode,
        radius=site.place.uncertainty_m,
        slot=slot,
    )


def _style(shape: str, approximate: str = "") -> Style:
    return Style(fill=_COLOUR, pattern="solid", stroke=_COLOUR, shape=shape, approximate=approximate)
