"""The words of tooltips and popups, built from records alone."""

from insight.checks.gaps import gaps
from insight.cities.attention import Attention
from insight.cities.places import NamedSite
from insight.targets.promises import Promise
from layers.model import Card, Quote
from plans.records import Record
from wording.not_named import meaning
from wording.words import Words


def quote(record: Record, words: Words) -> Quote:
    """The record's evidence (with a gloss for readers of English), citation, lead agencies, and its ids."""
    source = words.citations.gloss(record), words.names.citation(record), words.citations.lead(record)
    return Quote(record.evidence, *source, ref=record.ref, plan=record.plan)


def city_card(named: Attention, words: Words, plans: tuple[str, ...] = ()) -> Card:
    """What a city is named for by the plans; one that is not named says so."""
    say = words.say
    circle = words.names.place(words.atlas.circle_of(named.adcode))
    how = {"each": say("{industry}（单独）"), "group": say("{industry}（并列）")}
    lines = [
        how[state].format(industry=words.names.industry(code)) for code, state in named.industries.items()
    ]
    return Card(
        f"{words.names.place(named.adcode)} · {circle}",
        (words.join(lines) or _not_named(words, plans),),
        tuple(quote(record, words) for record in named.designations),
    )


def _not_named(words: Words, plans: tuple[str, ...]) -> str:
    whole = words.say("所选规划未点名（未点名不等于不支持）")
    return meaning(words, plans) if gaps(words.atlas, plans) else whole


def site_card(site: NamedSite, words: Words) -> Card:
    """Kind, precision and source of a site, the note where its place is inferred; its mentions as quotes."""
    place, say = site.place, words.say
    lines = [words.names.kind(site.kind), words.notes.precision(place)]
    if place and place.certainty == "inferred":
        lines.append(words.notes.place(place))
    if place and place.source:
        lines.append(say("位置来源：{source}", source=words.either(place.source, place.source_en)))
    return Card(words.names.of(site), tuple(lines), tuple(quote(record, words) for record in site.mentions))


def promise_card(promise: Promise, words: Words) -> Card:
    """A promised number that binds named places, with all its statements."""
    target = promise.main
    cities = words.join(words.names.city(code) for code in target.scope)
    lines = [words.numbers.when(target), cities]
    if len(target.scope) > 1:
        lines[1] = words.say("{cities}合计，未分解到市", cities=cities)
    lines += filter(None, [words.notes.open_list(target), words.notes.of(*promise.statements)])
    return Card(
        f"{words.names.indicator(target)} {words.numbers.amount(target)}",
        tuple(lines),
        tuple(quote(statement, words) for statement in promise.statements),
    )
