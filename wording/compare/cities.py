"""Two to four cities as lines: figures, how the plans name them, for which industries, and what binds them."""

from collections.abc import Iterable
from dataclasses import replace

from atlas.indicators import Indicator
from atlas.view import View
from insight.cities.attention import Attention, State
from insight.cities.summary import CitySummary, city_summary
from wording.compare.lines import ComparisonLine, ComparisonSection, cited, count_line, state_line, state_text
from wording.not_named import caveat, not_named
from wording.words import Words


def city_sections(codes: tuple[str, ...], words: Words) -> tuple[ComparisonSection, ...]:
    """Every section, under all plans that are recorded in full; an unknown figure is no zero."""
    say, cities = words.say, [city_summary(words.atlas, code, View()) for code in codes]
    return (
        ComparisonSection("figures", say("人口与经济"), tuple(_figures(cities, words))),
        ComparisonSection("naming", say("被点名"), tuple(_naming(cities, words))),
        ComparisonSection("industries", say("被点名的产业"), tuple(_industries(cities, words))),
        ComparisonSection("targets", say("目标与项目"), tuple(_bound(cities, words))),
    )


def _figures(cities: list[CitySummary], words: Words) -> Iterable[ComparisonLine]:
    circles = [city.circle for city in cities]
    shown = tuple(words.names.place(circle.adcode) if circle else words.say("未知") for circle in circles)
    yield ComparisonLine("circle", words.say("所属经济圈"), tuple(c and c.adcode for c in circles), shown)
    for code, measure in words.atlas.indicators.measures.items():
        yield _figure(code, measure, cities, words)


def _figure(code: str, measure: Indicator, cities: list[CitySummary], words: Words) -> ComparisonLine:
    """One indicator; figures of different years are shown but said not to be comparable."""
    figures = [city.figures.get(code) for city in cities]
    texts = (
        f"{words.numbers.figure(f)}{words.bracketed(str(f.year))}" if f else words.say("无数据")
        for f in figures
    )
    years = {figure.year for figure in figures if figure}
    note = words.say("年份不同，不可直接比较") if len(years) > 1 else ""
    values = tuple(f and f.value for f in figures)
    unit = words.either(measure.unit, measure.unit_en)
    return ComparisonLine(code, words.names.of(measure), values, tuple(texts), note, unit=unit)


def _naming(cities: list[CitySummary], words: Words) -> Iterable[ComparisonLine]:
    say, named = words.say, [city.attention for city in cities]
    states = tuple(item.state for item in named)
    yield state_line("state", say("点名方式"), states, _told(states, words), caveat(words))
    for pairing, name in (("each", say("单独点名（处）")), ("collective", say("并列点名（处）"))):
        counts = (_mentions(item, pairing) for item in named)
        yield count_line(pairing, name, tuple(counts), not_named(words))


def _mentions(named: Attention, pairing: str) -> int | None:
    """How often a city is named in one way; of a city that is not named at all there is no number."""
    return sum(r.pairing == pairing for r in named.designations) if named.designations else None


def _industries(cities: list[CitySummary], words: Words) -> Iterable[ComparisonLine]:
    for code in words.atlas.industry_codes:
        states = tuple(city.attention.industries.get(code, "none") for city in cities)
        if set(states) != {"none"}:
            naming = ([r for r in city.attention.designations if code in r.industry] for city in cities)
            line = state_line(code, words.names.industry(code), states, _told(states, words))
            yield replace(line, refs=cited(*naming))


def _told(states: tuple[State, ...], words: Words) -> tuple[str, ...]:
    return tuple(state_text(state, words) for state in states)


def _bound(cities: list[CitySummary], words: Words) -> Iterable[ComparisonLine]:
    say = words.say
    names = {
        "own": say("本市目标"), "group": say("与其他城市共同的目标，未分解到市"), "sites": say("园区、平台与活动"),
    }  # fmt: skip
    for kind, name in names.items():
        yield count_line(kind, name, tuple(_held(city, kind) for city in cities), say("未提及"))


def _held(city: CitySummary, kind: str) -> int | None:
    """How many of its targets or sites there are; of a city that the plans mention nowhere there is no number."""
    mentioned = city.attention.designations or city.own or city.group or city.sites
    return len(getattr(city, kind)) if mentioned else None
