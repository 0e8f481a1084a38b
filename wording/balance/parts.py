"""The balance part by part as tables for a page: coverage, the cities in order, the measures, the groups of cities."""

from insight.balance.circles import CirclePart
from insight.balance.coverage import Coverage, named_share
from insight.balance.measure import Result
from insight.balance.report import Balance
from wording.balance.text import heading, percent, rounded, value_text
from wording.compare.lines import state_text
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words


def coverage_table(words: Words, found: Balance) -> Table:
    """One row a line of coverage: how many cities are named in which way, and what the named ones hold."""
    say = words.say
    unnamed = say("未见点名的市") if found.gaps else say("未点名的市")

    fields: tuple[Field[Coverage], ...] = (
        Field("line", say("范围"), lambda it: heading(it, words), share=5),
        Field("each", say("单独点名的市"), lambda it: str(len(it.cities["each"])), share=2),
        Field("group", say("仅并列点名的市"), lambda it: str(len(it.cities["group"])), share=2),
        Field("none", unnamed, lambda it: str(len(it.cities["none"])), share=2),
        Field("population", say("被点名的市占人口"), lambda it: percent(named_share(it.population), words)),
        Field("output", say("占生产总值"), lambda it: percent(named_share(it.output), words)),
    )
    return TableDefinition("coverage", fields).of(found.coverages, [field.id for field in fields])


def ranked_table(words: Words, found: Balance) -> Table:
    """One row a city, most mentions first; a city that is not named has words and no number."""
    say = words.say

    def count(code: str, value: float) -> str:
        return rounded(value) if found.states[code] != "none" else ""

    def group(code: str) -> float:
        return found.counts[code] - found.alone[code]

    fields: tuple[Field[str], ...] = (
        Field("city", say("城市"), words.names.city),
        Field("state", say("点名方式"), lambda it: state_text(found.states[it], words, found.view.plans)),
        Field("count", say("计数"), lambda it: count(it, found.counts[it]), share=2),
        Field("each", say("单独"), lambda it: count(it, found.alone[it]), share=2),
        Field("group", say("并列"), lambda it: count(it, group(it)), share=2),
    )
    codes = (code for code, _ in found.ranked)
    return TableDefinition("ranked", fields).of(codes, [field.id for field in fields])


def measure_table(words: Words, found: Balance) -> Table:
    """One row a measure with how it is read and what it cannot say."""
    say = words.say
    texts = {name: found.texts(name, say) for name in found.results}

    fields: tuple[Field[str], ...] = (
        Field("name", say("指标"), lambda it: texts[it].name, share=4),
        Field("value", say("数值"), lambda it: _applicable(found.results[it], words), share=3),
        Field("reading", say("怎么读"), lambda it: texts[it].reading, share=6),
        Field("limits", say("局限"), lambda it: texts[it].limits, share=5),
    )
    return TableDefinition("measures", fields).of(found.results, [field.id for field in fields])


def circle_table(words: Words, found: Balance) -> Table:
    """One row a group of cities; no row where there are none."""
    say, names = words.say, words.atlas.group_names
    if names is None:
        return TableDefinition[CirclePart]("circles", ()).of((), ())
    fields: tuple[Field[CirclePart], ...] = (
        Field("circle", names.many.text(words.lang), lambda it: words.names.place(it.circle), share=4),
        Field("cities", say("市数"), lambda it: str(it.cities), share=2),
        Field("count", say("合计计数"), lambda it: rounded(it.count), share=2),
        Field("share", say("份额"), lambda it: percent(it.share, words), share=2),
        Field(
            "theil", say("{group}内泰尔", group=names.short), lambda it: value_text(it.theil, words), share=3
        ),
        Field(
            "gini", say("{group}内基尼", group=names.short), lambda it: value_text(it.gini, words), share=4
        ),
    )
    return TableDefinition("circles", fields).of(found.circles, [field.id for field in fields])


def _applicable(result: Result, words: Words) -> str:
    if result.value is None:
        return words.say("不适用：{reason}", reason=result.why(words.say))
    return rounded(result.value)
