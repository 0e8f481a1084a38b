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
    told = words.gloss(record), words.citation(record), words.lead(record)
    return Quote(record.evidence, *told, ref=record.ref, plan=record.plan)


def city_card(named: Attention, words: Words, plans: tuple[str, ...] = ()) -> Card:
    """What a city is named for by the plans; one that is not named says so."""
    say = words.say
    circle = words.place(words.atlas.circle_of(named.adcode))
    how = {"each": say("{industry}（单独）"), "group": say("{industry}（并列）")}
    said = [how[state].format(industry=words.industry(code)) for code, state in named.industries.items()]
    return Card(
        f"{words.place(named.adcode)} · {circle}",
        (words.join(said) or _silent(words, plans),),
        tuple(quote(record, words) for record in named.designations),
    )


def _silent(words: Words, plans: tuple[str, ...]) -> str:
    whole = words.say("所选规划未点名（未点名不等于不支持）")
    return meaning(words, plans) if gaps(words.atlas, plans) else whole


def site_card(site: NamedSite, words: Words) -> Card:
    """Kind, precision and source of a site, the note where its place is inferred; its mentions as quotes."""
    place, say = site.place, words.say
    lines = [words.kind(site.kind), words.precision(place)]
    if place and place.certainty == "inferred":
        lines.append(words.whereabouts(place))
    if place and place.source:
        lines.append(say("位置来源：{source}", source=words.either(place.source, place.source_en)))
    return Card(words.named(site), tuple(lines), tuple(quote(record, words) for record in site.mentions))


def promise_card(promise: Promise, words: Words) -> Card:
    """A promised number that binds named places, with all its statements."""
    target = promise.main
    cities = words.join(words.city(code) for code in target.scope)
    lines = [words.when(target), cities]
    if len(target.scope) > 1:
        lines[1] = words.say("{cities}合计，未分解到市", cities=cities)
    lines += filter(None, [words.others(target), words.remarks(*promise.statements)])
    return Card(
        f"{words.indicator(target)} {words.amount(target)}",
        tuple(lines),
        tuple(quote(statement, words) for statement in promise.statements),
    )
