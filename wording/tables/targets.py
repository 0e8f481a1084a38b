"""Every stated target: a row a statement, with bare numbers and agencies to sort by; repeats are marked."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from insight.targets.promises import fold, target_cities
from plans.records import Target
from wording.amounts import unit_in_english
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.tables.source import source_fields
from wording.units import unit_names
from wording.words import Words

STATED = ("indicator", "amount", "when", "scope", "note", "overlap", "evidence", "gloss", "plan", "clause")
BARE = ("value", "value_high", "unit", "unit_en", "year", "lead", "support")


class StatedTarget(NamedTuple):
    """A target as one clause states it; ``counted`` is the one statement that counts of a promise."""

    target: Target
    counted: bool


def statements(targets: Iterable[Target]) -> Iterator[StatedTarget]:
    """Targets in their order; of several statements of a promise one counts."""
    targets = tuple(targets)
    counted = {id(promise.main) for promise in fold(targets)}
    return (StatedTarget(target, id(target) in counted) for target in targets)


def target_table(words: Words, stated: Iterable[StatedTarget], columns: Iterable[str]) -> Table:
    """One row a statement."""
    return _definition(words).of(stated, columns)


def _definition(words: Words) -> TableDefinition[StatedTarget]:
    say = words.say
    return TableDefinition(
        "targets",
        (
            Field("indicator", say("指标"), lambda it: words.names.indicator(it.target)),
            Field("amount", say("目标值"), lambda it: words.numbers.amount(it.target)),
            Field("when", say("时限"), lambda it: words.numbers.when(it.target)),
            Field("scope", say("范围"), lambda it: _scope(it.target, words)),
            Field("note", say("说明"), lambda it: words.notes.target(it.target)),
            Field("overlap", say("重复目标"), lambda it: _overlap(it.target, words)),
            *source_fields(words, _record),
            Field("value", say("数值（按原文单位）"), lambda it: it.target.value, kind="number"),
            Field("value_high", say("数值上限"), lambda it: it.target.value_high, kind="number"),
            Field("unit", say("原文单位"), lambda it: it.target.unit),
            Field(
                "unit_en", say("单位的英文"), lambda it: _unit(it.target.unit, words), shown=not words.chinese
            ),
            Field("year", say("年份"), lambda it: it.target.year, kind="year"),
            Field("stated_year", say("年份"), lambda it: it.target.year or say("未写明"), kind="year"),
            Field("lead", say("牵头部门"), lambda it: words.citations.lead(it.target)),
            Field("support", say("配合部门"), lambda it: _support(it.target, words)),
            Field("counted", say("计数"), lambda it: _counted(it, words)),
        ),
        records=lambda it: (it.target,),
        quiet=lambda it: not it.counted,
    )


def _record(stated: StatedTarget) -> Target:
    return stated.target


def _scope(target: Target, words: Words) -> str:
    cities = words.join(map(words.names.place, target_cities(target, words.atlas)))
    if not target.scope:
        return words.say("原文未写明范围")
    return cities or words.say("{whole}（未分解到市）", whole=words.names.province)


def _overlap(target: Target, words: Words) -> str:
    """What a target's promise is called that is stated several times."""
    overlaps = words.atlas.vocabulary.overlaps
    return words.names.of(overlaps[target.overlap]) if target.overlap and target.overlap in overlaps else ""


def _unit(code: str, words: Words) -> str:
    """A unit as written, in English; the plans' counting words by what they count."""
    unit = words.atlas.vocabulary.unit(code)
    return (unit_in_english(unit) if unit else "") or unit_names(words).get(code, code)


def _support(target: Target, words: Words) -> str:
    clause = words.atlas.clause_by_ref.get(target.ref)  # none where a fault of the clause leaves it out
    return words.join(map(words.names.agency, clause.support)) if clause else ""


def _counted(stated: StatedTarget, words: Words) -> str:
    if not stated.target.overlap:
        return words.say("计一项")
    return words.say("与他处重复，按一项计") if stated.counted else words.say("同一目标的另一处表述，不另计")
