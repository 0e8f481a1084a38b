"""Cities as a table: how each is named, for what, and its figures with year and source; unknown is words, never 0."""

from collections.abc import Iterable

from insight.cities.attention import State
from insight.cities.summary import CitySummary
from wording.not_named import meaning, not_named
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Link, Table, Value
from wording.words import Words


def city_table(words: Words, cities: Iterable[CitySummary], plans: tuple[str, ...] = ()) -> Table:
    """One row a city under the plans that were asked."""
    measures = words.atlas.indicators.measures
    fields = (
        *_naming_fields(words, plans),
        *(field for code in measures for field in _figure_fields(code, words)),
    )
    return TableDefinition("cities", fields).of(cities, [field.id for field in fields])


def _naming_fields(words: Words, plans: tuple[str, ...]) -> tuple[Field[CitySummary], ...]:
    say = words.say
    states: dict[State, str] = {
        "each": say("单独点名"), "group": say("仅并列点名"), "none": meaning(words, plans),
    }  # fmt: skip
    return (
        Field(
            "city", say("城市"), lambda it: Link(words.names.place(it.place.adcode), "city", it.place.adcode)
        ),
        Field("adcode", say("代码"), lambda it: it.place.adcode),
        *_group_field(words),
        Field("state", say("点名"), lambda it: states[it.attention.state]),
        Field("each", say("单独点名（处）"), lambda it: _count(it, "each", words, plans), kind="number"),
        Field(
            "group", say("并列点名（处）"), lambda it: _count(it, "collective", words, plans), kind="number"
        ),
        Field("each_industries", say("单独点名的产业"), lambda it: _industries(it, "each", words)),
        Field("group_industries", say("仅并列点名的产业"), lambda it: _industries(it, "group", words)),
    )


def _group_field(words: Words) -> tuple[Field[CitySummary], ...]:
    """The group of cities that one belongs to, where there are groups."""
    names = words.atlas.group_names
    if names is None:
        return ()
    unknown = words.say("无数据")
    label = words.say("所属{group}", group=names.one)
    return (Field("circle", label, lambda it: words.names.place(it.circle.adcode) if it.circle else unknown),)


def _figure_fields(code: str, words: Words) -> tuple[Field[CitySummary], ...]:
    """An indicator's value, year and source."""
    say, measure = words.say, words.atlas.indicators.measures[code]
    name, unit = words.names.of(measure), words.either(measure.unit, measure.unit_en)

    def value(city: CitySummary) -> Value:
        return city.figures[code].value if code in city.figures else say("无数据")

    def year(city: CitySummary) -> Value:
        return city.figures[code].year if code in city.figures else None

    return (
        Field(code, f"{name} ({unit})", value, kind="number", unit=unit),
        Field(f"{code}_year", f"{name} · {say('年份')}", year, kind="year"),
        Field(f"{code}_source", f"{name} · {say('来源')}", lambda city: _source(city, code, words)),
    )


def _count(city: CitySummary, pairing: str, words: Words, plans: tuple[str, ...]) -> Value:
    """Of a city that is not named the count is words, because not named is no zero."""
    records = city.attention.designations
    return sum(record.pairing == pairing for record in records) if records else not_named(words, plans)


def _industries(city: CitySummary, state: State, words: Words) -> str:
    codes = (code for code, found in city.attention.industries.items() if found == state)
    return words.join(map(words.names.industry, codes)) or words.say("无")


def _source(city: CitySummary, code: str, words: Words) -> Value:
    figure = city.figures.get(code)
    if figure is None:
        return None
    second = words.say("二手汇编") if figure.confidence == "secondary" else ""
    return " ".join(filter(None, (words.citations.source(figure), second)))
