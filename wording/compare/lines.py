"""A comparison's lines: what is compared, one value for each side, and how the values are said."""

from collections.abc import Iterable
from dataclasses import dataclass

from insight.change.city import ChangeStep
from insight.cities.attention import STATE_CODES, State
from plans.records import Record
from wording.not_named import not_named
from wording.words import Words


@dataclass(frozen=True)
class ComparisonLine:
    """One thing compared.

    Attributes:
        id: of the thing, stable in every language. name: the same for a reader.
        values: one a side, plain: a number, a code, or ``None`` where nothing is known.
        texts: the same for a reader. note: what the comparison comes to, or why there is none.
        unit: of numbers that are no counts.
        step: ``added``, ``kept``, ``unmentioned``, ``comparable``, ``not_comparable`` or empty.
        refs: one a side, the clauses (``plan/clause``) that say it; empty where no side cites any.
    """

    id: str
    name: str
    values: tuple[object, ...]
    texts: tuple[str, ...]
    note: str = ""
    step: str = ""
    unit: str = ""
    refs: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class ComparisonSection:
    """Lines under one heading."""

    id: str
    title: str
    lines: tuple[ComparisonLine, ...]


def state_text(state: State, words: Words, plans: tuple[str, ...] = ()) -> str:
    """The three states in words, under the plans that were asked."""
    say = words.say
    return {"each": say("单独点名"), "group": say("并列点名"), "none": not_named(words, plans)}[state]


def step_names(words: Words) -> dict[ChangeStep, str]:
    """What happened from one plan to the next, in words."""
    say = words.say
    return {"added": say("后一份新点名"), "kept": say("两份都点名"), "unmentioned": say("后一份未再提及")}


def state_texts(states: Iterable[State], words: Words, plans: Iterable[str]) -> tuple[str, ...]:
    """States in words, one a plan."""
    return tuple(state_text(state, words, (plan,)) for state, plan in zip(states, plans, strict=True))


def state_line(
    name: str, shown: str, states: tuple[State, ...], texts: tuple[str, ...], note: str = "", step: str = ""
) -> ComparisonLine:
    """A line of states, one a side."""
    return ComparisonLine(name, shown, tuple(STATE_CODES[state] for state in states), texts, note, step)


def cited(*sides: Iterable[Record]) -> tuple[tuple[str, ...], ...]:
    """The clauses of each side's records, each once."""
    return tuple(tuple(dict.fromkeys(record.ref for record in records)) for records in sides)


def count_line(name: str, shown: str, counts: tuple[int | None, ...], nothing: str = "") -> ComparisonLine:
    """A line of counts, one a side; ``nothing`` is said of ``None``."""
    return ComparisonLine(
        name, shown, counts, tuple(nothing if count is None else str(count) for count in counts)
    )
