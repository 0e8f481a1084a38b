"""Where the statements of one promise disagree, as rows in the reader's language."""

from collections.abc import Iterator

from insight.targets.statements import Disagreement, StatementAspect
from plans.records import Target
from wording.words import Words


def finding_rows(found: tuple[Disagreement, ...], words: Words) -> list[dict[str, object]]:
    """One row a disagreement: what differs, who says what, and why it is taken for one promise."""
    say = words.say
    return [
        {
            say("指标"): words.names.indicator(item.promise.main),
            say("不一致之处"): _name(item.aspect, words),
            say("各处表述"): say("；").join(_statements(item, words)),
            say("判为同一项的理由"): _reason(item, words),
        }
        for item in found
    ]


def _statements(item: Disagreement, words: Words) -> Iterator[str]:
    """What each statement says, after its citation."""
    for target in item.promise.statements:
        value = _stated(item.aspect, target, words)
        yield words.say("{citation}：{value}", citation=words.names.citation(target), value=value)


def _reason(item: Disagreement, words: Words) -> str:
    """Why the statements are taken for one promise."""
    group = words.atlas.vocabulary.overlaps.get(item.promise.group or "")
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
