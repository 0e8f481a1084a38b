"""A small symbol per industry beside each named city's label: solid alone, hatched in a group."""

import shapely

from insight.atlas import Atlas
from insight.attention import attention
from insight.view import View
from insight.words import Words
from layers.model import Entry, Feature, Layer, Style, table


def build(atlas: Atlas, view: View) -> Layer:
    """Symbols in the order of the taxonomy, one character each, so that colour is never alone."""
    named, words = attention(atlas, view), Words(atlas, view.lang)
    shapes = atlas.boundaries.prefectures
    features = [
        Feature(
            code,
            shapely.Point(shapes.label_lon[code], shapes.label_lat[code]),
            Style(),
            label=words.city(code),
            city=code,
            symbols=tuple(_symbol(atlas, industry, state) for industry, state in item.industries.items()),
        )
        for code, item in named.items()
        if item.industries
    ]
    used = {industry for item in named.values() for industry in item.industries}
    return Layer(
        id="symbols",
        group=words.say("规划点名"),
        title=words.say("产业符号"),
        level="points",
        table=table(features),
        legend=tuple(
            Entry(words.industry(code), _symbol(atlas, code, "each"))
            for code in atlas.vocabulary.industries
            if code in used
        ),
        sources=("plans",),
    )


def _symbol(atlas: Atlas, code: str, state: str) -> Style:
    industry = atlas.vocabulary.industries[code]
    pattern = "solid" if state == "each" else "hatch"
    return Style(fill=industry.colour, pattern=pattern, shape="badge", glyph=industry.symbol)
