"""Points of sites: shape by kind; those that share one approximate place stand side by side."""

from collections import Counter

from insight.cities.places import NamedSite
from layers.cards import site_card
from layers.model import Entry, Feature, Look, Style
from wording.words import Words

_COLOUR = "#2B2F33"
APPROXIMATE = "approximate"
"""The legend's entry for dashed rings."""


def placed(sites: tuple[NamedSite, ...], words: Words) -> list[Feature]:
    """One feature a site at the place its source gives; ``slot`` counts those at the same point."""
    taken: Counter[tuple[float, float]] = Counter()
    features = []
    for site in sites:
        where = site.place.at
        features.append(_feature(site, words, taken[where]))
        taken[where] += 1
    return features


def look(words: Words) -> Look:
    """A site's symbol: its shape by its kind, in a dashed ring where its place is approximate."""
    kinds = words.atlas.vocabulary.kinds

    def style(feature: Feature) -> Style:
        kind = kinds.get(feature.kind)
        ring = "" if feature.precision == "exact" else feature.precision
        return _style(kind.shape if kind else "circle", ring)

    return style


def legend(sites: tuple[NamedSite, ...], words: Words) -> tuple[Entry, ...]:
    """The kinds present, then what a dashed ring means."""
    present = {site.kind for site in sites}
    kinds = words.atlas.vocabulary.kinds
    entries = [
        Entry(words.names.kind(code), _style(kinds[code].shape), code) for code in kinds if code in present
    ]
    if any(site.place.precision != "exact" for site in sites):
        ring = _style("", approximate="city")
        entries.append(Entry(words.say("虚线环：县级/市级近似位置"), ring, APPROXIMATE))
    return tuple(entries)


def _feature(site: NamedSite, words: Words, slot: int) -> Feature:
    return Feature(
        site.key,
        site.place.point,
        classes=(site.kind,),
        kind=site.kind,
        precision=site.place.precision,
        city=site.place.city_adcode,
        card=site_card(site, words),
        label=words.names.of(site),
        radius=site.place.uncertainty_m,
        slot=slot,
    )


def _style(shape: str, approximate: str = "") -> Style:
    return Style(fill=_COLOUR, pattern="solid", stroke=_COLOUR, shape=shape, approximate=approximate)
