"""Points of sites: shape by kind; those that share one approximate place stand side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

import shapely

from geo.sites import SitePlace
from insight.cities.places import NamedSite
from layers.cards import site_card
from layers.model import Entry, Feature, Layer, Look, Style, table
from wording.words import Words

_COLOUR = "#2B2F33"
APPROXIMATE = "approximate"
"""The legend's entry for dashed rings."""


def site_layer(
    id: str, title: str, sites: Iterable[NamedSite], words: Words, sources: tuple[str, ...]
) -> Layer:
    """A layer of the sites that somebody places; where nobody knows the place, nothing is drawn."""
    shown = tuple(site for site in sites if site.on_map)
    return Layer(
        id=id,
        group=words.say("园区与项目"),
        title=title,
        level="points",
        table=table(placed(shown, words), look(words)),
        legend=legend(shown, words),
        sources=sources,
    )


def placed(sites: tuple[NamedSite, ...], words: Words) -> list[Feature]:
    """One feature a site at the place its source gives; ``slot`` counts those at the same point."""
    taken: Counter[tuple[float, float]] = Counter()
    features = []
    for site, place, at in _on_map(sites):
        features.append(_feature(site, place, at, words, taken[at]))
        taken[at] += 1
    return features


def look(words: Words) -> Look:
    """A site's symbol: its shape by its kind, in a dashed ring where its place is approximate."""
    kinds = words.atlas.vocabulary.kinds

    def style(feature: Feature) -> Style:
        kind = kinds.get(feature.kind)
        return _style(kind.shape if kind else "circle", _ring(feature.precision))

    return style


def legend(sites: tuple[NamedSite, ...], words: Words) -> tuple[Entry, ...]:
    """The kinds present, then what a dashed ring means."""
    present = {site.kind for site in sites}
    kinds = words.atlas.vocabulary.kinds
    entries = [
        Entry(words.names.kind(code), _style(kinds[code].shape), code) for code in kinds if code in present
    ]
    if any(place.precision != "exact" for _, place, _ in _on_map(sites)):
        ring = _style("", approximate="city")
        entries.append(Entry(words.say("虚线环：县级/市级近似位置"), ring, APPROXIMATE))
    return tuple(entries)


def _on_map(sites: Iterable[NamedSite]) -> Iterator[tuple[NamedSite, SitePlace, tuple[float, float]]]:
    """The sites of which somebody says where they are, with that and the point itself."""
    for site in sites:
        if site.place is not None and site.place.at is not None:
            yield site, site.place, site.place.at


def _feature(site: NamedSite, place: SitePlace, at: tuple[float, float], words: Words, slot: int) -> Feature:
    return Feature(
        site.key,
        shapely.Point(at),
        classes=(site.kind,),
        kind=site.kind,
        precision=place.precision,
        city=place.city_adcode,
        card=site_card(site, words),
        label=words.names.of(site),
        radius=place.uncertainty_m or 0.0,
        slot=slot,
    )


def _ring(precision: str) -> Literal["", "county", "city"]:
    return "county" if precision == "county" else "city" if precision == "city" else ""


def _style(shape: str, approximate: Literal["", "county", "city"] = "") -> Style:
    return Style(fill=_COLOUR, pattern="solid", stroke=_COLOUR, shape=shape, approximate=approximate)
