"""Promised numbers: a row a promise, quoted from the statement shown; further statements of it are listed."""

from collections.abc import Iterable

from insight.targets.promises import Promise, target_cities
from plans.records import Target
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table, lines
from wording.tables.source import source_fields
from wording.words import Words

PROMISED = ("indicator", "amount", "when", "scope", "quote", "citation")


def promise_table(words: Words, promises: Iterable[Promise], columns: Iterable[str] = PROMISED) -> Table:
    """One row a promise."""
    return _definition(words).of(promises, columns)


def _definition(words: Words) -> TableDefinition[Promise]:
    say = words.say
    return TableDefinition(
        "promises",
        (
            Field("indicator", say("指标"), lambda item: _indicator(item, words), share=5),
            Field("amount", say("目标值"), lambda item: words.numbers.amount(item.main), share=3),
            Field("when", say("时限"), lambda item: words.numbers.when(item.main), share=2),
            Field("scope", say("范围"), lambda item: _scope(item.main, words), share=4),
            *source_fields(words, _record),
        ),
        records=lambda item: item.statements,
    )


def _record(promise: Promise) -> Target:
    return promise.main


def _indicator(promise: Promise, words: Words) -> str:
    notes = words.notes.of(*promise.statements)
    return lines(words.names.indicator(promise.main), _repeated(promise, words), notes)


def _repeated(promise: Promise, words: Words) -> str:
    if len(promise.statements) < 2:
        return ""
    where = words.join(dict.fromkeys(map(words.names.citation, promise.statements)))
    counted = words.say("同一目标在{count}处出现，按一项计。", count=len(promise.statements))
    return f"{counted}{where}" if words.chinese else f"{counted} {where}"


def _scope(target: Target, words: Words) -> str:
    cities = target_cities(target, words.atlas)
    if not target.scope:
        return words.say("原文未写明范围")
    if not cities:
        return words.say("{whole}（未分解到市）", whole=words.names.province)
    names = words.join(map(words.names.place, cities))
    if len(cities) > 1:
        names = words.say("{cities}合计，未分解到市", cities=names)
    return lines(names, words.notes.open_list(target))
