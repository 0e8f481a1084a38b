"""Which cities the plans name: filled by the chosen industry, or by how many industries."""

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import Attention, attention
from layers.cards import city_card
from layers.model import Entry, Feature, Layer, Style, table
from wording.not_named import meaning
from wording.words import Words

_RAMP = ("#D6E0EA", "#A9C0D6", "#7698BB", "#44709D")
_STROKE = {"stroke": "#6B7278", "weight": 1.2}
_PATTERN = {"each": "solid", "group": "hatch"}
_NOT_NAMED = Style(fill="#FFFFFF", **_STROKE)


def build(atlas: Atlas, view: View) -> Layer:
    """Solid = named by itself, hatched = only in a group, white = not named."""
    named, words = attention(atlas, view), Words(atlas, view.lang)
    silent = Entry(meaning(words, view.plans), _NOT_NAMED)
    single = view.industries[0] if len(view.industries) == 1 else None
    shapes = atlas.boundaries.prefectures.geometry
    features = [
        Feature(
            code, shapes[code], _style(item, single, atlas), city_card(item, words, view.plans), city=code
        )
        for code, item in named.items()
    ]
    what = words.industry(single) if single else words.say("产业数")
    return Layer(
        id="designations",
        group=words.say("规划点名"),
        title=words.say("点名城市：{what}", what=what),
        level="prefectures",
        table=table(features),
        legend=_industry_legend(words, single, silent) if single else _count_legend(words, silent),
        sources=("plans",),
        unit="" if single else words.say("个产业"),
    )


def _style(item: Attention, single: str | None, atlas: Atlas) -> Style:
    if single:
        state, colour = item.industries.get(single, "none"), atlas.vocabulary.industries[single].colour
    else:
        state, colour = item.state, _RAMP[min(len(item.industries), len(_RAMP)) - 1]
    return _NOT_NAMED if state == "none" else _painted(colour, state)


def _painted(colour: str, state: str) -> Style:
    return Style(fill=colour, pattern=_PATTERN[state], **_STROKE)


def _industry_legend(words: Words, code: str, silent: Entry) -> tuple[Entry, ...]:
    colour, name = words.atlas.vocabulary.industries[code].colour, words.industry(code)
    return (
        Entry(words.say("{industry}：单独点名", industry=name), _painted(colour, "each")),
        Entry(words.say("{industry}：仅并列点名", industry=name), _painted(colour, "group")),
        silent,
    )


def _count_legend(words: Words, silent: Entry) -> tuple[Entry, ...]:
    say = words.say
    edges = (say("1个产业"), say("2个产业"), say("3个产业"), say("4个及以上"))
    ramp = [Entry(label, _painted(colour, "each")) for label, colour in zip(edges, _RAMP, strict=True)]
    hatch = Entry(say("斜线：仅并列点名，未逐一对应"), _painted(_RAMP[2], "group"))
    return (*ramp, hatch, silent)
