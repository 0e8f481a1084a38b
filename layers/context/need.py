"""Need of care and need of childcare together, by county: thirds of the old against thirds of small children."""

from atlas.model import Atlas
from atlas.view import View
from insight.context.classes import THIRDS, Classified, classified
from insight.context.shares import shares
from layers.context.apart import apart_note
from layers.context.shares import county_card
from layers.model import Entry, Feature, Layer, Style, table
from wording.context.city import share_ranked
from wording.words import Words

_COLOURS = (
    ("#F1F1EF", "#B7D8C6", "#6DB18D"),
    ("#C9C3DD", "#95A9B4", "#5B8E80"),
    ("#8F83BD", "#6C739A", "#3D5D6B"),
)
"""By third of the old, in each by third of children, low to high."""


def build(atlas: Atlas, view: View) -> Layer:
    """Nine classes; what the plans promise for both is province-wide and stands in the table of need and promise."""
    words = Words(atlas, view.lang)
    aged, children = (shares(atlas, measure, "counties") for measure in ("age_60plus", "age_0_4"))
    old, small = (
        classified({code: item.percent for code, item in found.items()}, THIRDS) for found in (aged, children)
    )
    features = []
    for code, third in old.classes.items():
        area, card = atlas.boundaries.areas["counties"][code], county_card(aged[code], words)
        lines = (card.lines[0], share_ranked(children[code], words), *card.lines[1:])
        own = (f"{third}-{small.classes[code]}",)
        features.append(Feature(code, area.geometry, own, city=area.parent, card=card._replace(lines=lines)))
    return Layer(
        id="county-need",
        group=words.say("背景"),
        title=words.say("养老与托育的需求（各县，各分三等）"),
        level="counties",
        table=table(features, lambda feature: _style(*map(int, feature.classes[0].split("-")))),
        legend=(*_legend(old, small, words), *apart_note(words)) if features else (),
        sources=tuple(name for name in ("context", "boundaries") if name in atlas.vocabulary.sources),
    )


def _style(old: int, small: int) -> Style:
    return Style(fill=_COLOURS[old][small], pattern="solid", stroke="#FFFFFF", weight=0.6)


def _legend(old: Classified, small: Classified, words: Words) -> tuple[Entry, ...]:
    """Every class that occurs, with the edges behind its words."""
    used = sorted({(third, small.classes[code]) for code, third in old.classes.items()})
    return tuple(
        Entry(
            words.say("60+ {aged} · 0—4岁 {children}", aged=_range(old, one), children=_range(small, other)),
            _style(one, other),
            f"{one}-{other}",
        )
        for one, other in used
    )


def _range(found: Classified, number: int) -> str:
    low, high = found.ranges[number]
    return f"{low:.1f}–{high:.1f}%"
