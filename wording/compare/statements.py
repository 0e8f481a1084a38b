"""One promise said several times: where its statements disagree, listed as findings and never summed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from atlas.model import Atlas
from atlas.view import View
from insight.targets.promises import Promise, chosen_targets, fold
from plans.records import Target
from wording.words import Words

StatementAspect = Literal["number", "comparator", "deadline", "attributes", "lead"]
ASPECTS: tuple[StatementAspect, ...] = ("number", "comparator", "deadline", "attributes", "lead")


@dataclass(frozen=True)
class Finding:
    """One aspect in which the statements of a promise differ.

    Attributes:
        promise: with all its statements. aspect: what differs.
        values: what each statement says of it, in the order of the statements; ``None`` where it is silent.
    """

    promise: Promise
    aspect: StatementAspect
    values: tuple[object, ...]


def findings(atlas: Atlas, view: View) -> tuple[Finding, ...]:
    """Every disagreement between the statements of a promise under the view; the promise still counts once."""
    repeated = (promise for promise in fold(chosen_targets(atlas, view)) if len(promise.statements) > 1)
    return tuple(finding for promise in repeated for finding in _of_promise(promise, atlas))


def finding_rows(found: tuple[Finding, ...], words: Words) -> list[dict[str, object]]:
    """One row a finding: what differs, who says what, and why it is taken for one promise."""
    say, overlaps = words.say, words.atlas.vocabulary.overlaps
    rows = []
    for finding in found:
        group = overlaps.get(finding.promise.group)
        said = (
            say(
                "{citation}：{value}",
                citation=words.names.citation(target),
                value=_told(finding.aspect, target, words),
            )
            for target in finding.promise.statements
        )
        rows.append(
            {
                say("指标"): words.names.indicator(finding.promise.main),
                say("不一致之处"): _name(finding.aspect, words),
                say("各处表述"): say("；").join(said),
                say("判为同一项的理由"): words.either(group.reason, group.reason_en) if group else "",
            }
        )
    return rows


def _of_promise(promise: Promise, atlas: Atlas) -> Iterator[Finding]:
    for aspect in ASPECTS:
        values = tuple(_READ[aspect](target, atlas) for target in promise.statements)
        if len(set(values) - {None}) > 1:  # silence contradicts nobody
            yield Finding(promise, aspect, values)


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


def _name(aspect: StatementAspect, words: Words) -> str:
    say = words.say
    names = {
        "number": say("数字"), "comparator": say("数字前后的词"), "deadline": say("时限"),
        "attributes": say("限定条件"), "lead": say("牵头部门"),
    }  # fmt: skip
    return names[aspect]


def _told(aspect: StatementAspect, target: Target, words: Words) -> str:
    """The statement's own words on one aspect."""
    said = {
        "number": words.numbers.amount(target),
        "comparator": words.numbers.amount(target),
        "deadline": words.numbers.when(target),
        "attributes": words.join(map(words.names.threshold, target.attributes)) or words.say("无"),
        "lead": words.citations.lead(target) or words.say("未写明牵头部门"),
    }
    return said[aspect]
