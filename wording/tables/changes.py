"""What changed between two plans: a row a city and industry, or a row a city with its industries by step."""

from collections.abc import Iterable
from typing import NamedTuple

from insight.change.city import ChangeStep, IndustryChange
from insight.change.plans import CityStep
from insight.change.usual import PlanPair
from plans.records import Designation
from wording.compare.lines import state_texts, step_names
from wording.compare.plans import how_changed
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Link, Table, Value, lines
from wording.words import Words


class Change(NamedTuple):
    """How one industry of one city stands in both plans."""

    city: str
    item: IndustryChange


def change_table(words: Words, plans: PlanPair, changes: Iterable[Change], columns: Iterable[str]) -> Table:
    """One row a city and industry that either plan names."""
    say, (before, after), steps = words.say, map(words.names.plan, plans), step_names(words)
    fields: tuple[Field[Change], ...] = (
        Field("city", say("城市"), lambda it: Link(words.names.place(it.city), "city", it.city)),
        Field("industry", say("产业"), lambda it: words.names.industry(it.item.industry), share=3),
        Field("before", before, lambda it: state_texts(it.item.states, words, plans)[0]),
        Field("after", after, lambda it: state_texts(it.item.states, words, plans)[1]),
        Field("how", say("对照"), lambda it: how_changed(it.item, words)),
        Field("citations", say("条款"), lambda it: _citations(it.item, words)),
        Field("step", say("对照"), lambda it: steps[it.item.step], share=3),
        Field("mentions_before", before, lambda it: _mentions(it.item.before, words), share=5),
        Field("mentions_after", after, lambda it: _mentions(it.item.after, words), share=5),
    )
    return TableDefinition("changes", fields).of(changes, columns)


def step_table(words: Words, plans: PlanPair, cities: Iterable[CityStep]) -> Table:
    """One row a city that either plan names: how it is named, and which industries took which step."""
    say, (before, after), steps = words.say, map(words.names.plan, plans), step_names(words)

    def states(city: CityStep) -> tuple[str, ...]:
        return state_texts((city.before, city.after), words, plans)

    def industries(city: CityStep, step: ChangeStep) -> str:
        return words.join(_named(item, words) for item in city.change.of(step))

    fields: tuple[Field[CityStep], ...] = (
        Field("city", say("城市"), lambda city: words.names.city(city.code), share=3),
        Field("before", before, lambda city: states(city)[0], share=3),
        Field("after", after, lambda city: states(city)[1], share=3),
        Field("added", steps["added"], lambda city: industries(city, "added"), share=4),
        Field("kept", steps["kept"], lambda city: industries(city, "kept"), share=4),
        Field("unmentioned", steps["unmentioned"], lambda city: industries(city, "unmentioned"), share=4),
    )
    return TableDefinition("steps", fields).of(cities, [field.id for field in fields])


def _named(item: IndustryChange, words: Words) -> str:
    """The industry, marked where it is named in another way."""
    name = words.names.industry(item.industry)
    return words.say("{name}（点名方式有变）", name=name) if item.wording else name


def _citations(item: IndustryChange, words: Words) -> str:
    return words.join(dict.fromkeys(map(words.names.citation, (*item.before, *item.after))))


def _mentions(records: tuple[Designation, ...], words: Words) -> Value:
    """The clauses of one plan with how they name the city, leading to the first."""
    if not records:
        return words.say("未提及")
    mentions = [
        f"{words.names.clause(record.clause)} {words.join((words.names.kind(record.kind), words.designations.pairing(record)))}"
        for record in records
    ]
    return Link(lines(*mentions, words.notes.of(*records)), "clauses", records[0].ref)
