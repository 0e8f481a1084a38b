"""Which cities the plans name: filled by the chosen industry, or by how many industries."""

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import Attention, State, attention
from layers.cards import city_card
from layers.model import Entry, Feature, Layer, Look, Pattern, Style, table
from wording.not_named import meaning
from wording.words import Words

_RAMP = {"count-1": "#D6E0EA", "count-2": "#A9C0D6", "count-3": "#7698BB", "count-4": "#44709D"}
"""Colours by class: so many industries, the last for that many or more."""

_NOT_NAMED = Style(fill="#FFFFFF", stroke="#6B7278", weight=1.2)


def build(atlas: Atlas, view: View) -> Layer:
    """Solid = named by itself, hatched = only in a group, white = not named."""
    named, words = attention(atlas, view), Words(atlas, view.lang)
    unnamed = Entry(meaning(words, view.plans), _NOT_NAMED, "none")
    single = view.industries[0] if len(view.industries) == 1 else ""
    shapes = atlas.boundaries.prefectures.geometry
    features = [
        Feature(
            code,
            shapes[code],
            classes=_classes(item, single),
            state=_state(item, single),
            industry=single,
            city=code,
            card=city_card(item, words, view.plans),
        )
        for code, item in named.items()
    ]
    what = words.names.industry(single) if single else words.say("产业数")
    return Layer(
        id="designations",
        group=words.say("规划点名"),
        title=words.say("点名城市：{what}", what=what),
        level="prefectures",
        table=table(features, _look(words)),
        legend=_industry_legend(words, single, unnamed) if single else _count_legend(words, unnamed),
        sources=("plans",),
    )


def _state(item: Attention, single: str) -> State:
    return item.industries.get(single, "none") if single else item.state


def _classes(item: Attention, single: str) -> tuple[str, ...]:
    """The state for a chosen industry; else the step of the ramp, and that a city is named only in groups."""
    state = _state(item, single)
    if single or state == "none":
        return (state,)
    step = tuple(_RAMP)[min(len(item.industries), len(_RAMP)) - 1]
    return (step,) if state == "each" else (step, state)


def _look(words: Words) -> Look:
    """Filled as its class or its industry, by its state."""

    def style(feature: Feature) -> Style:
        if feature.state == "none" or not feature.state:
            return _NOT_NAMED
        colour = (
            words.atlas.vocabulary.colour(feature.industry) if feature.industry else _RAMP[feature.classes[0]]
        )
        return _painted(colour, feature.state)

    return style


def _painted(colour: str, state: State) -> Style:
    pattern: Pattern = "solid" if state == "each" else "hatch"
    return Style(fill=colour, pattern=pattern, stroke="#6B7278", weight=1.2)


def _industry_legend(words: Words, code: str, unnamed: Entry) -> tuple[Entry, ...]:
    colour, name = words.atlas.vocabulary.colour(code), words.names.industry(code)
    return (
        Entry(words.say("{industry}：单独点名", industry=name), _painted(colour, "each"), "each"),
        Entry(words.say("{industry}：仅并列点名", industry=name), _painted(colour, "group"), "group"),
        unnamed,
    )


def _count_legend(words: Words, unnamed: Entry) -> tuple[Entry, ...]:
    say = words.say
    edges = (say("1个产业"), say("2个产业"), say("3个产业"), say("4个及以上"))
    ramp = [
        Entry(label, _painted(colour, "each"), step)
        for label, (step, colour) in zip(edges, _RAMP.items(), strict=True)
    ]
    hatch = Entry(say("斜线：仅并列点名，未逐一对应"), _painted(_RAMP["count-3"], "group"), "group")
    return (*ramp, hatch, unnamed)
