"""Attention against output per head, and against the share of people over 60: two classes a city, said in words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import shapely

from atlas.model import Atlas
from atlas.view import View
from insight.balance.bivariate import Bivariate, bivariate
from insight.balance.counting import Counting, counted, matter_names
from insight.balance.figures import AGED, OUTPUT, POPULATION, column, output_per_head
from insight.cities.attention import State, attention
from layers.model import Card, Entry, Feature, Layer, Style, table
from wording.balance.text import rounded
from wording.not_named import meaning, not_named
from wording.words import Words

_MENTIONS, _THIRDS = ("none", "fewer", "more"), ("low", "middle", "high")
_COLOURS = {
    "none": ("#F3F3F1", "#D6D8DA", "#B2B7BB"),
    "fewer": ("#D6E6F5", "#A3C4E3", "#6FA0CE"),
    "more": ("#C3BAE0", "#8C7DC2", "#55449C"),
}
"""By class of attention, in each by third of the figure, low to high."""

_NO_DATA = "no-data"
_STYLES = {
    f"{mentions}-{third}": Style(fill=colour, pattern="solid", stroke="#6B7278", weight=1.2)
    for mentions, colours in _COLOURS.items()
    for third, colour in zip(_THIRDS, colours, strict=True)
} | {_NO_DATA: Style(fill="#8A8F94", pattern="dots", stroke="#6B7278", weight=1.2)}
"""By the id of a class, as ``_id`` makes it."""

_Class = tuple[int, int | None]
_Names = tuple[tuple[str, ...], dict[int | None, str]]


@dataclass(frozen=True)
class _Axis:
    """What attention is held against.

    Attributes:
        id, title: of the layer. name: of the figure. parts: the indicators it is made of.
        figures: adcode -> figure, ``None`` where nobody has one. shown: a figure with its unit.
    """

    id: str
    title: str
    name: str
    parts: tuple[str, ...]
    figures: dict[str, float | None]
    shown: Callable[[float], str]


def by_output(atlas: Atlas, view: View) -> Layer:
    """Attention × gross domestic product per resident."""
    words = Words(atlas, view.lang)
    axis = _Axis(
        "attention-gdp", words.say("点名与人均地区生产总值"), words.say("人均地区生产总值"), (OUTPUT, POPULATION),
        output_per_head(atlas),
        partial(_output, words),
    )  # fmt: skip
    return _layer(axis, words, view)


def _output(words: Words, value: float) -> str:
    """Of 10,000 yuan, which English counts in thousands."""
    return words.say("{value}万元", value=f"{value:.2f}" if words.chinese else f"{value * 10:.1f}")


def by_age(atlas: Atlas, view: View) -> Layer:
    """Attention × share of people aged 60 and over."""
    words = Words(atlas, view.lang)
    axis = _Axis(
        "attention-age", words.say("点名与60岁及以上人口比重"), words.say("60岁及以上人口比重"), (AGED,),
        column(atlas, AGED).values, lambda value: f"{value:.2f}%",
    )  # fmt: skip
    return _layer(axis, words, view)


def _layer(axis: _Axis, words: Words, view: View) -> Layer:
    atlas, counting = words.atlas, Counting(view.matter, view.rule)
    counts = counted(atlas, view, counting)
    states = {code: item.state for code, item in attention(atlas, view).items()}
    found = bivariate(counts, states, axis.figures)
    unnamed = meaning(words, view.plans)
    shown = {code: rounded(counts[code]) if states[code] != "none" else unnamed for code in counts}
    cards = {code: _card(code, shown[code], counting, axis, words) for code in counts}
    names = _names(words, view.plans)
    return Layer(
        id=axis.id,
        group=words.say("均衡与变化"),
        title=axis.title + words.bracketed(_rules(words)[view.rule]),
        level="prefectures",
        table=table(
            [_feature(code, found.classes[code], states[code], cards[code], names, words) for code in counts],
            _look,
        ),
        legend=_legend(found, counting, axis, names, words),
        sources=("plans", "indicators"),
    )


def _rules(words: Words) -> dict[str, str]:
    """How a mention in a group counts, short enough for a title."""
    say = words.say
    return {"full": say("并列各计 1"), "fraction": say("并列各计 1/n"), "alone": say("只计单独点名")}


def _feature(code: str, own: _Class, state: State, card: Card, names: _Names, words: Words) -> Feature:
    area, note = words.atlas.boundaries.areas["prefectures"][code], _note(own, names)
    titled = card._replace(title=f"{words.names.place(code)} · {note}")
    return Feature(
        code,
        area.geometry,
        classes=(_id(own),),
        state=state,
        city=code,
        card=titled,
        note=note,
        at=shapely.Point(area.label_lon, area.label_lat),
    )


def _id(own: _Class) -> str:
    """Of both classes together, e.g. ``more-low``."""
    mentions, third = own
    return _NO_DATA if third is None else f"{_MENTIONS[mentions]}-{_THIRDS[third]}"


def _look(feature: Feature) -> Style:
    return _STYLES[feature.classes[0]]


def _names(words: Words, plans: tuple[str, ...]) -> _Names:
    """What the classes are called, by attention and by third."""
    say = words.say
    mentions = (not_named(words, plans), say("点名少"), say("点名多"))
    return mentions, {0: say("低"), 1: say("中"), 2: say("高"), None: say("无数据")}


def _note(own: _Class, names: _Names) -> str:
    """Both classes, attention first, e.g. 多·低."""
    return f"{names[0][own[0]]}·{names[1][own[1]]}"


def _card(code: str, shown: str, counting: Counting, axis: _Axis, words: Words) -> Card:
    """Both numbers, with years and sources; a figure that nobody has is said to be missing."""
    say, value = words.say, axis.figures[code]
    matter = matter_names(say)[counting.matter]
    lines = [say("{name}：{value}", name=matter, value=shown)]
    if value is None:
        return Card("", (*lines, say("{name}：{value}", name=axis.name, value=say("无数据"))))
    lines.append(say("{name}：{value}", name=axis.name, value=axis.shown(value)))
    years = {part: column(words.atlas, part).year for part in axis.parts}
    for figure in words.atlas.indicators.figures:
        if figure.adcode == code and years.get(figure.indicator) == figure.year:
            name = words.names.of(words.atlas.indicators.measures[figure.indicator])
            lines.append(
                say(
                    "{name}{year}年，来源：{source}",
                    name=name,
                    year=figure.year,
                    source=words.citations.source(figure),
                )
            )
    return Card("", tuple(lines))


def _legend(
    found: Bivariate, counting: Counting, axis: _Axis, names: _Names, words: Words
) -> tuple[Entry, ...]:
    """The classes that occur, each with the edges behind its words; then “no data”."""
    say = words.say
    entries = [
        Entry(_meaning(own, found, counting, axis, names, words), _STYLES[_id(own)], _id(own))
        for own in sorted(own for own in set(found.classes.values()) if own[1] is not None)
    ]
    if any(third is None for _, third in found.classes.values()):
        entries.append(Entry(say("灰点：{name}无数据，不补", name=axis.name), _STYLES[_NO_DATA], _NO_DATA))
    return tuple(entries)


def _meaning(
    own: _Class, found: Bivariate, counting: Counting, axis: _Axis, names: _Names, words: Words
) -> str:
    attention, third = own
    matter, low, high = matter_names(words.say)[counting.matter], *map(axis.shown, found.edges)
    middle = rounded(found.middle) if found.middle is not None else ""
    mentions = ("", f"{matter} ≤ {middle}", f"{matter} > {middle}")
    thirds = (f"≤ {low}", f"{low}–{high}", f"> {high}")
    shown = words.join(filter(None, (mentions[attention], "" if third is None else thirds[third])))
    return words.say("{name}：{value}", name=_note(own, names), value=shown)
