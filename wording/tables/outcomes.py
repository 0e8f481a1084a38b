"""Targets beside what is reported of them: both with their sources, and whether they may be compared."""

from collections.abc import Iterable

from atlas.outcomes import Outcome
from insight.targets.outcomes import TargetOutcome
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words


def outcome_table(words: Words, found: Iterable[TargetOutcome]) -> Table:
    """One row an outcome."""
    say = words.say
    fields: tuple[Field[TargetOutcome], ...] = (
        Field("indicator", say("指标"), lambda it: words.names.indicator(it.target)),
        Field("amount", say("目标值"), lambda it: words.numbers.amount(it.target)),
        Field("when", say("时限"), lambda it: words.numbers.when(it.target)),
        Field("citation", say("目标出处"), lambda it: words.names.citation(it.target)),
        Field("reported", say("公开结果"), lambda it: _reported(it.outcome, words)),
        Field("year", say("结果年份"), lambda it: it.outcome.year, kind="year"),
        Field("definition", say("口径"), lambda it: _definition(it.outcome, words)),
        Field("standing", say("对照"), lambda it: _verdict(it, words)),
        Field("source", say("结果来源"), lambda it: words.either(it.outcome.source, it.outcome.source_en)),
        Field("confidence", say("可靠程度"), lambda it: _confidence(it.outcome, words)),
        Field(
            "note",
            say("说明"),
            lambda it: words.sentences((words.notes.on(it.outcome), words.notes.of(it.target))),
        ),
    )
    return TableDefinition("outcomes", fields, records=lambda it: (it.target,)).of(
        found, [field.id for field in fields]
    )


def _reported(outcome: Outcome, words: Words) -> str:
    signs = {"=": "", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ ", "~": "≈ "}
    return signs[outcome.comparator] + words.numbers.figure(outcome)


def _definition(outcome: Outcome, words: Words) -> str:
    say = words.say
    definitions = {"same": say("口径相同"), "different": say("口径不同"), "unstated": say("口径未说明")}
    return definitions[outcome.definition]


def _verdict(item: TargetOutcome, words: Words) -> str:
    say = words.say
    verdicts = {
        "met": say("达到"), "missed": say("未达到"), "open": say("所报数字不足以判断"),
        "undefined": say("口径不同或未说明，只并列，不判断"),
    }  # fmt: skip
    return verdicts[item.standing]


def _confidence(outcome: Outcome, words: Words) -> str:
    known = {"confirmed": words.say("官方公报或报道"), "secondary": words.say("二手汇编")}
    return known[outcome.confidence]
