"""Targets against outcomes: what is reported beside what was promised, and whether that may be compared."""

import math
from dataclasses import dataclass
from typing import Literal

from atlas.model import Atlas
from atlas.outcomes import Outcome
from plans.records import Target
from wording.words import Words

Standing = Literal["met", "missed", "open", "undefined"]


@dataclass(frozen=True)
class TargetOutcome:
    """One promised number with what is reported of it."""

    target: Target
    outcome: Outcome

    @property
    def standing(self) -> Standing:
        """Where it stands.

        ``met`` or ``missed`` only where both are defined alike and the report decides it; ``open`` where it
        does not; ``undefined`` where the definitions differ or nobody states them.
        """
        if self.outcome.definition != "same":
            return "undefined"
        promised, strict = self.target.value, self.target.comparator == ">"
        low, high, excluded = _bounds(self.outcome)
        if self.target.comparator == "<=":
            over = low > promised or (low == promised and excluded)
            return "met" if high <= promised else "missed" if over else "open"
        if low > promised or (low == promised and (excluded or not strict)):
            return "met"
        return "missed" if high < promised or (high == promised and (excluded or strict)) else "open"


def target_outcomes(atlas: Atlas, outcomes: tuple[Outcome, ...]) -> tuple[TargetOutcome, ...]:
    """Every outcome beside its target, in the order of the file; rows without a target are faults already."""
    targets = {(t.ref, t.indicator): t for plan in atlas.plans for t in plan.of_type(Target)}
    pairs = ((targets.get((outcome.ref, outcome.indicator)), outcome) for outcome in outcomes)
    return tuple(TargetOutcome(target, outcome) for target, outcome in pairs if target)


def outcome_rows(found: tuple[TargetOutcome, ...], words: Words) -> list[dict[str, object]]:
    """One row an outcome: promise and report with their sources, and whether they may be compared."""
    say = words.say
    return [
        {
            say("指标"): words.names.indicator(item.target),
            say("目标值"): words.numbers.amount(item.target),
            say("时限"): words.numbers.when(item.target),
            say("目标出处"): words.names.citation(item.target),
            say("公开结果"): _reported(item.outcome, words),
            say("结果年份"): item.outcome.year,
            say("口径"): _definition(item.outcome, words),
            say("对照"): _verdict(item, words),
            say("结果来源"): words.either(item.outcome.source, item.outcome.source_en),
            say("可靠程度"): _confidence(item.outcome, words),
            say("说明"): words.sentences((words.notes.on(item.outcome), words.notes.of(item.target))),
        }
        for item in found
    ]


def _bounds(outcome: Outcome) -> tuple[float, float, bool]:
    """Between which values the report puts the true one, and whether the stated end is excluded."""
    value, said = outcome.value, outcome.comparator
    low = value if said in ("=", ">", ">=") else -math.inf
    high = value if said in ("=", "<", "<=") else math.inf
    return low, high, said in ("<", ">")


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
