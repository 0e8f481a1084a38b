"""The change between two plans as lines: cities, industries of each city, targets that match and that do not."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from insight.change.city import ChangeStep, IndustryChange
from insight.change.plans import CityStep, PlanChange, TargetPair
from insight.checks.gaps import gaps
from insight.cities.attention import STATE_CODES, State
from insight.targets.promises import Promise
from plans.records import Target
from wording.compare.lines import (
    ComparisonLine,
    ComparisonSection,
    cited,
    count_line,
    state_line,
    state_text,
    state_texts,
    step_names,
)
from wording.not_named import caveat
from wording.words import Words

T = TypeVar("T")


def plan_sections(change: PlanChange, words: Words) -> tuple[ComparisonSection, ...]:
    """Every section; what a plan does not name is “not named”, never the end of support."""
    say = words.say
    note = say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。")
    return (
        ComparisonSection("coverage", say("覆盖"), (*_coverage(change, words), *_recorded(change, words))),
        ComparisonSection(
            "cities", say("城市"), tuple(_city(item, change, words) for item in change.cities if item.step)
        ),
        ComparisonSection(
            "industries", say("被点名的产业") + words.bracketed(note), tuple(_industries(change, words))
        ),
        ComparisonSection("targets", say("可对照的目标"), tuple(_pair(pair, words) for pair in change.pairs)),
        ComparisonSection(
            "targets-before", say("只见于前一份的目标"), tuple(_alone(change.dropped, 0, words))
        ),
        ComparisonSection("targets-after", say("只见于后一份的目标"), tuple(_alone(change.new, 1, words))),
    )


def _coverage(change: PlanChange, words: Words) -> Iterable[ComparisonLine]:
    say, seen = words.say, gaps(words.atlas, (change.before, change.after))
    names: dict[State, str] = {
        "each": say("单独点名的市"), "group": say("仅并列点名的市"),
        "none": say("未见点名的市") if seen else say("未点名的市"),
    }  # fmt: skip
    for state, name in names.items():
        yield count_line(STATE_CODES[state], name, change.count(state))


def _recorded(change: PlanChange, words: Words) -> Iterable[ComparisonLine]:
    """A warning where not all that a plan says was read: what is not seen in it may stand in the rest."""
    say, plans = words.say, (change.before, change.after)
    if note := caveat(words, plans):
        scopes = {"partial": say("只录入一部分，不计入合计"), "faults": say("部分记录没有用上或未能核对")}
        found = [gaps(words.atlas, (plan,)) for plan in plans]
        texts = tuple(next((scopes[gap] for gap in some), say("逐条全部录入")) for some in found)
        values = tuple(words.atlas.plan_by_id[plan].header.coverage for plan in plans)
        yield ComparisonLine("recorded", say("录入范围"), values, texts, note)


def _city(item: CityStep, change: PlanChange, words: Words) -> ComparisonLine:
    states = (item.before, item.after)
    texts = state_texts(states, words, (change.before, change.after))
    moved = [_wording(states, words)] if item.step == "kept" and item.before != item.after else []
    note = _note(item.step, moved, words)
    return state_line(item.code, words.names.place(item.code), states, texts, note, item.step or "")


def _industries(change: PlanChange, words: Words) -> Iterable[ComparisonLine]:
    for city in change.cities:
        for item in city.change.industries:
            name = f"{words.names.place(city.code)} {words.names.industry(item.industry)}"
            key = f"{city.code}/{item.industry}"
            texts = state_texts(item.states, words, (change.before, change.after))
            line = state_line(key, name, item.states, texts, how_changed(item, words), item.step)
            yield replace(line, refs=cited(item.before, item.after))


def how_changed(item: IndustryChange, words: Words) -> str:
    """The step and, where it is named in both, what changed about the wording and the kind; then the notes."""
    noted = words.sentences(map(words.notes.on, (*item.before, *item.after)))
    moved = [_wording(item.wording, words)] if item.wording else []
    if item.kinds:
        before, after = (words.join(map(words.names.kind, kinds)) for kinds in item.kinds)
        moved.append(words.say("类型：由{before}变为{after}。", before=before, after=after))
    return _note(item.step, [*moved, noted], words)


def _wording(states: tuple[State, State], words: Words) -> str:
    before, after = (state_text(state, words) for state in states)
    return words.say("点名方式：由{before}变为{after}。", before=before, after=after)


def _note(step: ChangeStep | None, moved: list[str], words: Words) -> str:
    """The step, then the sentences about what moved."""
    changes = words.sentences(moved)
    return words.say("；").join(part for part in (step_names(words)[step] if step else "", changes) if part)


def _pair(pair: TargetPair, words: Words) -> ComparisonLine:
    sides = (pair.before, pair.after)
    return ComparisonLine(
        id=f"{pair.before.ref}/{pair.before.indicator}",
        name=words.names.indicator(pair.after),
        values=tuple(side.value for side in sides),
        texts=tuple(_stated(side, words) for side in sides),
        note=words.say("；").join((_verdict(pair, words), *_noted(sides, words))),
        step="comparable" if pair.comparable else "not_comparable",
        unit=pair.after.unit if pair.after.unit == pair.before.unit else "",
        refs=cited(*([side] for side in sides)),
    )


def _verdict(pair: TargetPair, words: Words) -> str:
    say = words.say
    if pair.comparable:
        difference = words.numbers.figure(pair.after.model_copy(update={"value": pair.difference}))
        return say("口径相同，相差 {difference}", difference=difference)
    names = {
        "words": say("指标措辞"), "unit": say("单位"), "direction": say("总量或增量"),
        "cadence": say("时间口径"), "attributes": say("限定条件"), "scope": say("范围"),
    }  # fmt: skip
    return say("不可比：{aspects}不同", aspects=words.join(names[name] for name in pair.differs))


def _noted(sides: Iterable[Target], words: Words) -> Iterable[str]:
    """The notes on either side's target under the name of its plan."""
    for target in sides:
        if note := words.notes.of(target):
            yield words.say("{name}：{value}", name=words.names.plan(target.plan), value=note)


def _alone(promises: Iterable[Promise], side: int, words: Words) -> Iterable[ComparisonLine]:
    """Promises of one plan; the other side is empty, which is no zero."""
    for promise in promises:
        target = promise.main
        yield ComparisonLine(
            id=f"{target.ref}/{target.indicator}",
            name=words.names.indicator(target),
            values=_on_side(side, target.value, None),
            texts=_on_side(side, _stated(target, words), words.say("未提及")),
            note=words.notes.of(*promise.statements),
            unit=target.unit,
            refs=_on_side(side, *cited(promise.statements, ())),
        )


def _on_side(side: int, own: T, other: T) -> tuple[T, T]:
    """What a plan says in its own place, and what stands in the other's."""
    return (own, other) if side == 0 else (other, own)


def _stated(target: Target, words: Words) -> str:
    """The amount with its year or cadence and its clause."""
    where = words.join((words.numbers.when(target), words.names.clause(target.clause)))
    return f"{words.numbers.amount(target)}{words.bracketed(where)}"
