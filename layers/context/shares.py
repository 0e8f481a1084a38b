"""The share of the old, or of small children, by county: five classes of quantiles, their edges in the legend."""

from atlas.model import Atlas
from atlas.view import View
from insight.context.classes import CLASSES, classified
from insight.context.shares import PeopleShare, ShareOf, shares
from layers.context.apart import apart_note
from layers.model import Card, Entry, Feature, Layer, Style, table
from wording.context.city import share_ranked
from wording.context.measures import share_name
from wording.context.sources import context_source
from wording.words import Words

_RAMPS: dict[ShareOf, tuple[str, ...]] = {
    "age_60plus": ("#F1EEF6", "#D3CFE3", "#ACA5CC", "#7F75AE", "#54478C"),
    "age_0_4": ("#EDF5F0", "#C8E1D3", "#97C7AD", "#5FA582", "#2D7A56"),
}
"""Single-hue ramps from low to high, none of an industry's colour."""

_BORDER = "#FFFFFF"


def by_age(atlas: Atlas, view: View) -> Layer:
    """People aged 60 and over."""
    return _layer("county-aged", "age_60plus", atlas, view)


def by_childhood(atlas: Atlas, view: View) -> Layer:
    """Children aged 0 to 4."""
    return _layer("county-children", "age_0_4", atlas, view)


def _layer(id: str, measure: ShareOf, atlas: Atlas, view: View) -> Layer:
    words = Words(atlas, view.lang)
    found = shares(atlas, measure, "counties")
    result = classified({code: item.percent for code, item in found.items()}, CLASSES)
    styles = [Style(fill=colour, pattern="solid", stroke=_BORDER, weight=0.6) for colour in _RAMPS[measure]]
    features = [
        Feature(
            code,
            atlas.boundaries.areas["counties"][code].geometry,
            classes=(str(number),),
            city=atlas.boundaries.areas["counties"][code].parent,
            card=county_card(found[code], words),
        )
        for code, number in result.classes.items()
    ]
    entries = [
        Entry(f"{low:.1f}%–{high:.1f}%", style, str(number))
        for number, ((low, high), style) in enumerate(zip(result.ranges, styles, strict=False))
    ]
    year = next((item.year for item in found.values()), "")
    return Layer(
        id=id,
        group=words.say("背景"),
        title=words.say("各县{share}（{year}年，五分位分级）", share=share_name(measure, words), year=year),
        level="counties",
        table=table(features, lambda feature: styles[int(feature.classes[0])]),
        legend=(*entries, *apart_note(words)) if features else (),
        sources=tuple(name for name in ("context", "boundaries") if name in atlas.vocabulary.sources),
    )


def county_card(item: PeopleShare, words: Words) -> Card:
    """A county's share with its rank and who says so."""
    city = words.names.place(words.atlas.prefecture_of(item.adcode) or "")
    source = words.say("来源：") + context_source(item.source, words)
    title = words.say("{place} · {city}", place=words.names.place(item.adcode), city=city)
    return Card(title, (share_ranked(item, words), words.say("背景资料，不计入点名"), source))
