"""A small symbol per industry beside each named city's label: solid alone, hatched in a group."""

import shapely

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import State, attention
from layers.model import Entry, Feature, Layer, Pattern, Style, Symbol, table
from wording.words import Words

_GROUP = Style(fill="#6B7278", pattern="hatch", shape="badge")


def build(atlas: Atlas, view: View) -> Layer:
    """Symbols in the order of the taxonomy, one or two characters each, so that colour is never alone."""
    named, words = attention(atlas, view), Words(atlas, view.lang)
    shapes = atlas.boundaries.prefectures
    features = [
        Feature(
            code,
            shapely.Point(shapes.label_lon[code], shapes.label_lat[code]),
            state=item.state,
            city=code,
            label=words.names.city(code),
            symbols=tuple(
                Symbol(industry, state, _look(words, industry, state))
                for industry, state in item.industries.items()
            ),
        )
        for code, item in named.items()
        if item.industries
    ]
    return Layer(
        id="symbols",
        group=words.say("规划点名"),
        title=words.say("产业符号"),
        level="points",
        table=table(features, Style()),
        legend=_legend([pair for item in named.values() for pair in item.industries.items()], words),
        sources=("plans",),
    )


def _legend(shown: list[tuple[str, State]], words: Words) -> tuple[Entry, ...]:
    """The industries shown in the order of the taxonomy, then what a hatched symbol means, if any is."""
    used = {industry for industry, _ in shown}
    codes = [code for code in words.atlas.industry_codes if code in used]
    entries = [Entry(words.names.industry(code), _look(words, code, "each"), code) for code in codes]
    if any(state == "group" for _, state in shown):
        entries.append(Entry(words.say("虚框斜纹：仅并列点名"), _GROUP, "group"))
    return tuple(entries)


def _look(words: Words, code: str, state: State) -> Style:
    pattern: Pattern = "solid" if state == "each" else "hatch"
    return Style(
        fill=words.atlas.vocabulary.colour(code),
        pattern=pattern,
        shape="badge",
        glyph=words.names.symbol(code),
    )
