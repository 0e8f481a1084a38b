"""Two to four cities as lines: figures, how the plans name them, for which industries, and what binds them."""

from collections.abc import Iterator
from dataclasses import replace

from atlas.indicators import Indicator
from insight.cities.attention import State
from insight.compare.cities import Bound, CityComparison
from plans.types import Pairing
from wording.compare.lines import ComparisonLine, ComparisonSection, cited, count_line, state_line, state_text
from wording.not_named import caveat, not_named
from wording.words import Words


def city_sections(found: CityComparison, words: Words) -> tuple[ComparisonSection, ...]:
    """Every section, under all plans that are recorded in full; an unknown figure is no zero."""
    say = words.say
    return (
        ComparisonSection("figures", say("人口与经济"), tuple(_figures(found, words))),
        ComparisonSection("naming", say("被点名"), tuple(_naming(found, words))),
        ComparisonSection("industries", say("被点名的产业"), tuple(_industries(found, words))),
        ComparisonSection("targets", say("目标与项目"), tuple(_bound(found, words))),
    )


def _figures(found: CityComparison, words: Words) -> Iterator[ComparisonLine]:
    if names := words.atlas.group_names:
        circles = [city.circle for city in found.cities]
        shown = tuple(words.names.place(circle.adcode) if circle else words.say("未知") for circle in circles)
        label = words.say("所属{group}", group=names.one)
        yield ComparisonLine("circle", label, tuple(c and c.adcode for c in circles), shown)
    for code, indicator in words.atlas.indicators.measures.items():
        yield _figure(code, indicator, found, words)


def _figure(code: str, indicator: Indicator, found: CityComparison, words: Words) -> ComparisonLine:
    """One indicator; figures of different years are shown but said not to be comparable."""
    figures = found.figures(code)
    texts = (
        f"{words.numbers.figure(f)}{words.bracketed(str(f.year))}" if f else words.say("无数据")
        for f in figures
    )
    years = {figure.year for figure in figures if figure}
    note = words.say("年份不同，不可直接比较") if len(years) > 1 else ""
    values = tuple(f and f.value for f in figures)
    unit = words.either(indicator.unit, indicator.unit_en)
    return ComparisonLine(code, words.names.of(indicator), values, tuple(texts), note, unit=unit)


def _naming(found: CityComparison, words: Words) -> Iterator[ComparisonLine]:
    say = words.say
    yield state_line("state", say("点名方式"), found.states, _worded(found.states, words), caveat(words))
    names: dict[Pairing, str] = {"each": say("单独点名（处）"), "collective": say("并列点名（处）")}
    for pairing, name in names.items():
        yield count_line(pairing, name, found.mentions(pairing), not_named(words))


def _industries(found: CityComparison, words: Words) -> Iterator[ComparisonLine]:
    for code in words.atlas.industry_codes:
        states = found.industry_states(code)
        if set(states) != {"none"}:
            line = state_line(code, words.names.industry(code), states, _worded(states, words))
            yield replace(line, refs=cited(*found.industry_mentions(code)))


def _worded(states: tuple[State, ...], words: Words) -> tuple[str, ...]:
    return tuple(state_text(state, words) for state in states)


def _bound(found: CityComparison, words: Words) -> Iterator[ComparisonLine]:
    say = words.say
    names: dict[Bound, str] = {
        "own": say("本市目标"), "group": say("与其他城市共同的目标，未分解到市"), "sites": say("园区、平台与活动"),
    }  # fmt: skip
    for kind, name in names.items():
        yield count_line(kind, name, found.held(kind), say("未提及"))
