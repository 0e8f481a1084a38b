"""What changed between two plans: cities newly named, named again, named in another way, or not mentioned again."""

from collections.abc import Iterable

import shapely

from atlas.model import Atlas
from atlas.view import View
from insight.change.city import IndustryChange
from insight.change.plans import CityStep, compared_plans, plan_change
from insight.checks.gaps import gaps
from insight.cities.attention import Attention, State, attention
from layers.cards import quote
from layers.model import Card, Entry, Feature, Layer, Style, table
from plans.records import Designation
from wording.compare.lines import state_text, step_names
from wording.not_named import meaning, not_named
from wording.words import Words

_PLAIN = Style(stroke="#6B7278", weight=1.2)
_STYLES = {
    "added": _PLAIN._replace(fill="#2F5F92", pattern="solid"),
    "reworded": _PLAIN._replace(fill="#86A9CC", pattern="solid"),
    "kept": _PLAIN._replace(fill="#CDDAE8", pattern="solid"),
    "unmentioned": _PLAIN._replace(fill="#2F5F92", pattern="hatch"),
    "neither": _PLAIN._replace(fill="#FFFFFF"),
}
"""From dark to light in the order of the legend, so that they differ in grey print too."""


def build(atlas: Atlas, view: View) -> Layer:
    """The two plans that the view compares, under its industries and kinds; not named again is no verdict."""
    words, plans = Words(atlas, view.lang), compared_plans(atlas, view)
    if plans is None:
        return _layer(words, words.say("规划之间的变化"), [], ())
    cities, named = plan_change(atlas, *plans, view).cities, attention(atlas, view)
    before, after = map(words.names.plan, plans)
    title = words.say("变化：{before}到{after}", before=before, after=after)
    features = [_feature(city, named[city.code], words, plans) for city in cities]
    return _layer(words, title, features, _legend(words, plans) if cities else ())


def _layer(words: Words, title: str, features: list[Feature], legend: tuple[Entry, ...]) -> Layer:
    return Layer(
        id="change",
        group=words.say("均衡与变化"),
        title=title,
        level="prefectures",
        table=table(features, _look),
        legend=legend,
        sources=("plans",),
    )


def _feature(city: CityStep, named: Attention, words: Words, plans: tuple[str, str]) -> Feature:
    area, kind = words.atlas.boundaries.areas["prefectures"][city.code], _kind(city)
    return Feature(
        city.code,
        area.geometry,
        classes=(kind,),
        state=named.state,
        city=city.code,
        card=_card(city, kind, words, plans),
        note=_names(words, plans)[kind] if kind != "neither" else "",
        at=shapely.Point(area.label_lon, area.label_lat),
    )


def _look(feature: Feature) -> Style:
    return _STYLES[feature.classes[0]]


def _kind(city: CityStep) -> str:
    return "reworded" if city.reworded else city.step or "neither"


def _card(city: CityStep, kind: str, words: Words, plans: tuple[str, str]) -> Card:
    """The step and both states, each industry with its own step, and the words of both plans."""
    say, found = words.say, city.change
    states: tuple[State, State] = (city.before, city.after)
    sides = zip((found.before, found.after), states, strict=True)
    lines = [
        say("{plan}：{state}", plan=words.names.plan(plan), state=state_text(state, words, (plan,)))
        for plan, state in sides
    ]
    for step, name in step_names(words).items():
        if industries := [words.names.industry(item.industry) for item in found.of(step)]:
            lines.append(say("{name}：{value}", name=name, value=words.join(industries)))
    title = f"{words.names.place(city.code)} · {_names(words, plans)[kind]}"
    return Card(title, tuple(lines), tuple(quote(r, words) for r in _records(found.industries)))


def _records(industries: Iterable[IndustryChange]) -> tuple[Designation, ...]:
    return tuple(dict.fromkeys(record for item in industries for record in (*item.before, *item.after)))


def _names(words: Words, plans: tuple[str, str]) -> dict[str, str]:
    """What stands on the map, in a word or two."""
    say = words.say
    neither = not_named(words, plans) if gaps(words.atlas, plans) else say("两份都未点名")
    return {
        "added": say("新点名"), "reworded": say("方式有变"), "kept": say("两份都有"),
        "unmentioned": say("未再提及"), "neither": neither,
    }  # fmt: skip


def _legend(words: Words, plans: tuple[str, str]) -> tuple[Entry, ...]:
    say = words.say
    neither = meaning(words, plans) if gaps(words.atlas, plans) else say("两份都未点名，不等于不支持")
    meanings = {
        "added": say("新点名：只有后一份点名（不等于此前没有支持）"),
        "reworded": say("方式有变：两份都点名，单独与并列不同"),
        "kept": say("两份都有：两份都点名，方式相同"),
        "unmentioned": say("未再提及：只有前一份点名（不等于不再支持）"),
        "neither": neither,
    }
    return tuple(Entry(meanings[kind], style, kind) for kind, style in _STYLES.items())
