"""Reported outcomes beside their targets, as rows in the reader's language."""

from atlas.outcomes import Outcome
from insight.targets.outcomes import TargetOutcome
from wording.words import Words


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
