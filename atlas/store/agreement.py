"""How far two readings of a draft agree: differences one by one, raw agreement and Cohen's kappa by type. Pure.

kappa = (p_o - p_e) / (1 - p_e), with p_o the share of records that both judged alike and p_e what chance alone would
give, the sum over the labels of the product of their shares (J. Cohen, A Coefficient of Agreement for Nominal Scales,
Educational and Psychological Measurement 20 (1960), 37-46).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from atlas.store.states import Decision, EntryState

EntryOutcome = list[Any]
"""What a reading made of an entry: the state of the entry itself and the fields of all that stands in its place."""


@dataclass(frozen=True)
class TypeAgreement:
    """Of the records that both readings decided: how many there are, how many alike; ``kappa`` where it is defined."""

    records: int
    alike: int
    kappa: float | None


@dataclass(frozen=True)
class Difference:
    """An entry that two readings made different things of.

    Attributes:
        record: its id. outcomes: what each made of it. version: to be named when it is settled.
        taken: the reading that a person took for these very outcomes; none where nobody has.
    """

    record: str
    outcomes: tuple[EntryOutcome, EntryOutcome]
    version: int
    taken: int | None


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of pairs of judgements; ``None`` without pairs, or where chance alone gives full agreement."""
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(one == other for one, other in pairs) / total
    first, second = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    expected = sum(first[label] * second[label] for label in first) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def agreement(first: Mapping[str, EntryState], second: Mapping[str, EntryState]) -> dict[str, TypeAgreement]:
    """By type of record (``header`` for the header) and, under an empty type, of all together."""
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    one, other = outcomes(first), outcomes(second)
    for record in dict.fromkeys((*one, *other)):
        if _waits(first, record) or _waits(second, record):
            continue
        labels = tuple(
            _label(side.get(record), states.get(record)) for side, states in ((one, first), (other, second))
        )
        for kind in (_kind(first.get(record) or second[record]), ""):
            pairs[kind].append((labels[0], labels[1]))
    return {
        kind: TypeAgreement(len(found), sum(a == b for a, b in found), kappa(found))
        for kind, found in pairs.items()
    }


def differences(
    first: Mapping[str, EntryState], second: Mapping[str, EntryState], settled: Iterable[Decision] = ()
) -> tuple[Difference, ...]:
    """The entries that both readings decided, and differently, in the order of the plan."""
    last = {one.record: one for one in settled}
    one, other = outcomes(first), outcomes(second)
    found = []
    for record in dict.fromkeys((*one, *other)):
        both = (one.get(record, []), other.get(record, []))
        if both[0] != both[1] and not _waits(first, record) and not _waits(second, record):
            done = last.get(record)
            holds = done is not None and done.before == list(both)
            taken = done.after["take"] if done is not None and holds else None
            found.append(Difference(record, both, done.version if done else 0, taken))
    return tuple(found)


def outcomes(states: Mapping[str, EntryState]) -> dict[str, EntryOutcome]:
    """By the entry that was read or added: its state, and the fields of what stands in its place."""
    found: dict[str, EntryOutcome] = {}
    for state in states.values():
        outcome = found.setdefault(state.root, [states[state.root].status, []])
        if state.stands:
            outcome[1].append(dict(state.fields))
    return found


def _waits(states: Mapping[str, EntryState], record: str) -> bool:
    return record in states and states[record].status == "waiting"


def _label(outcome: EntryOutcome | None, state: EntryState | None) -> str:
    """A judgement: accepted as read, left out, or what was written instead."""
    if outcome is None or state is None:
        return "absent"
    status, fields = outcome
    if not fields or (status == "accepted" and fields == [dict(state.read.fields)]):
        return str(status)
    return json.dumps(outcome, ensure_ascii=False, sort_keys=True)


def _kind(state: EntryState) -> str:
    return str(state.fields.get("type", "header"))
