"""One city as one row: how it is named, for what, and its figures with year and source."""

from insight.cities.attention import Attention
from insight.cities.summary import CitySummary
from wording.not_named import meaning, not_named
from wording.rows import Row
from wording.words import Words


def city_row(city: CitySummary, words: Words, plans: tuple[str, ...] = ()) -> Row:
    """The city's row but for its name; unknown figures are words, never 0."""
    say = words.say
    row = {
        say("代码"): city.place.adcode,
        say("所属经济圈"): words.names.place(city.circle.adcode) if city.circle else say("无数据"),
        **_named(city.attention, words, plans),
    }
    for code in words.atlas.indicators.measures:
        row |= _figure(city, code, words)
    return row


def _named(named: Attention, words: Words, plans: tuple[str, ...]) -> Row:
    """Counts of a city that is not named are words, because not named is no zero."""
    say = words.say
    states = {"each": say("单独点名"), "group": say("仅并列点名"), "none": meaning(words, plans)}
    each = sum(record.pairing == "each" for record in named.designations)
    counts = (each, len(named.designations) - each) if named.designations else (not_named(words, plans),) * 2
    industries = [
        words.join(words.names.industry(code) for code, found in named.industries.items() if found == state)
        for state in ("each", "group")
    ]
    return {
        say("点名"): states[named.state],
        say("单独点名（处）"): counts[0],
        say("并列点名（处）"): counts[1],
        say("单独点名的产业"): industries[0] or say("无"),
        say("仅并列点名的产业"): industries[1] or say("无"),
    }


def _figure(city: CitySummary, code: str, words: Words) -> Row:
    say, measure = words.say, words.atlas.indicators.measures[code]
    figure, name = city.figures.get(code), words.names.of(measure)
    second = say("二手汇编") if figure and figure.confidence == "secondary" else ""
    return {
        f"{name} ({words.either(measure.unit, measure.unit_en)})": figure.value if figure else say("无数据"),
        f"{name} · {say('年份')}": figure.year if figure else None,
        f"{name} · {say('来源')}": " ".join(filter(None, (words.citations.source(figure), second)))
        if figure
        else None,
    }
