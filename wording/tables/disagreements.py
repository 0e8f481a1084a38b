"""Where the statements of one promise disagree: what differs, who says what, and why it is taken for one promise."""

from collections.abc import Iterable

from insight.targets.statements import Disagreement, StatementAspect
from plans.records import Target
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table
from wording.words import Words


def disagreement_table(words: Words, found: Iterable[Disagreement]) -> Table:
    """One row a finding."""
    say = words.say
    fields: tuple[Field[Disagreement], ...] = (
        Field("indicator", say("指标"), lambda it: words.names.indicator(it.promise.main)),
        Field("aspect", say("不一致之处"), lambda it: _name(it.aspect, words)),
        Field("statements", say("各处表述"), lambda it: _statements(it, words)),
        Field("reason", say("判为同一项的理由"), lambda it: _reason(it, words)),
    )
    return TableDefinition("disagreements", fields, records=lambda it: it.promise.statements).of(
        found, [f.id for f in fields]
    )


def _statements(finding: Disagreement, words: Words) -> str:
    """Every statement's own words with where they stand."""
    return words.say("；").join(
        words.say(
            "{citation}：{value}",
            citation=words.names.citation(target),
            value=_stated(finding.aspect, target, words),
        )
        for target in finding.promise.statements
    )


def _reason(finding: Disagreement, words: Words) -> str:
    group = words.atlas.vocabulary.overlaps.get(finding.promise.group or "")
    return words.either(group.reason, group.reason_en) if group else ""


def _name(aspect: StatementAspect, words: Words) -> str:
    say = words.say
    names = {
        "number": say("数字"), "comparator": say("数字前后的词"), "deadline": say("时限"),
        "attributes": say("限定条件"), "lead": say("牵头部门"),
    }  # fmt: skip
    return names[aspect]


def _stated(aspect: StatementAspect, target: Target, words: Words) -> str:
    """The statement's own words on one aspect."""
    texts = {
        "number": words.numbers.amount(target),
        "comparator": words.numbers.amount(target),
        "deadline": words.numbers.when(target),
        "attributes": words.join(map(words.names.threshold, target.attributes)) or words.say("无"),
        "lead": words.citations.lead(target) or words.say("未写明牵头部门"),
    }
    return texts[aspect]
