"""One promise said several times: where its statements disagree; never summed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from atlas.model import Atlas
from atlas.view import View
from insight.targets.promises import Promise, chosen_targets, fold
from plans.records import Target

StatementAspect = Literal["number", "comparator", "deadline", "attributes", "lead"]


@dataclass(frozen=True)
class Disagreement:
    """One aspect in which the statements of a promise differ.

    Attributes:
        promise: with all its statements. aspect: what differs.
        values: what each statement says of it, in the order of the statements; ``None`` where it says nothing.
    """

    promise: Promise
    aspect: StatementAspect
    values: tuple[object, ...]


def disagreements(atlas: Atlas, view: View) -> tuple[Disagreement, ...]:
    """Every disagreement between the statements of a promise under the view; the promise still counts once."""
    repeated = (promise for promise in fold(chosen_targets(atlas, view)) if len(promise.statements) > 1)
    return tuple(found for promise in repeated for found in _of_promise(promise, atlas))


def _of_promise(promise: Promise, atlas: Atlas) -> Iterator[Disagreement]:
    for aspect, read in _READ.items():
        values = tuple(read(target, atlas) for target in promise.statements)
        if len(set(values) - {None}) > 1:  # who says nothing contradicts nobody
            yield Disagreement(promise, aspect, values)


def _lead(target: Target, atlas: Atlas) -> frozenset[str] | None:
    clause = atlas.clause_by_ref.get(target.ref)
    return frozenset(clause.lead) or None if clause else None


def _deadline(target: Target, _: Atlas) -> tuple[int | None, str | None] | None:
    return (target.year, target.cadence) if target.year or target.cadence else None


_READ: dict[StatementAspect, Callable[[Target, Atlas], object]] = {
    "number": lambda target, _: (target.value, target.value_high, target.unit),
    "comparator": lambda target, _: target.comparator,
    "deadline": _deadline,
    "attributes": lambda target, _: frozenset(target.attributes),
    "lead": _lead,
}
