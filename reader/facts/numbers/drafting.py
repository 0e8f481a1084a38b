"""An amount with what it counts as a record: a target, a reward, or a figure already reached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.cleaning.shifted import HOLE
from reader.facts.drafts import Draft
from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.counting import CountReader
from reader.facts.numbers.evidence import evidence_of
from reader.facts.numbers.moments import When
from reader.facts.numbers.scope import SentenceScope, Whose
from reader.facts.numbers.setting import Setting
from reader.facts.numbers.tense.reader import SentenceTense, Verdict
from reader.facts.numbers.timing import timing
from reader.facts.records import AchievedFacts, ReadScope, TargetFacts

_LONGEST_NAME = 40
_RISES = {"%": "增长", "个百分点": "提高"}
_TIME = re.compile(r"\d{1,2}月份?|(?:上|下)半年|[一二三四]季度|当月|全年|20\d\d年")
_GROWTH = re.compile("增长|增幅|增速|提高|提升|增加(?!值)")


@dataclass(frozen=True)
class SentenceContext:
    """A sentence with what its amounts are read against."""

    sentence: Sentence
    setting: Setting
    tense: SentenceTense
    scope: SentenceScope


class Drafting:
    """Makes records of the amounts of a sentence."""

    def __init__(self, counts: CountReader) -> None:
        """Takes the readers of nouns and rewards from ``counts``."""
        self._nouns, self._rewards = counts.nouns, counts.rewards

    def drafts(self, context: SentenceContext, item: Counted, names: list[str]) -> Iterator[Draft]:
        """A record for each name; none where what is counted has no name."""
        reward = self._rewards.name(context.sentence, item)
        for name in [reward] if reward else names:
            if (len(name.strip()) > 1 or "”" in name) and not _TIME.fullmatch(name):
                yield self._draft(context, item, name, names, bool(reward))

    def _draft(
        self, context: SentenceContext, item: Counted, name: str, names: list[str], reward: bool
    ) -> Draft:
        sentence = context.sentence
        time, base = timing(sentence, context.setting, item, reward)
        whose, name = context.scope.of(item, name)
        verdict = Verdict(base, base) if base or reward else context.tense.verdict(item, time.year)
        facts: TargetFacts | AchievedFacts
        if verdict.reached:
            facts = _achieved(item, name, time, whose.scope)
        else:
            thresholds = self._thresholds(sentence, item, name, names, reward)
            facts = _target(item, name, time, whose.scope, thresholds, "reward" if reward else "target")
        draft = Draft(sentence.clause, facts, *evidence_of(sentence, item))
        return _doubted(draft, context, item, (time, whose, verdict))

    def _thresholds(
        self, sentence: Sentence, item: Counted, name: str, names: list[str], reward: bool
    ) -> tuple[str, ...]:
        """Whom each amount is for, and the thresholds; of a reward also the rank where the receiver is named."""
        attributes = item.noun.attributes
        if len(names) > 1 and not reward:
            attributes = tuple(a for a in attributes if not _belongs_elsewhere(sentence, a, name, names))
        each = self._nouns.each(sentence.text, item.segment[0], item.amount.start)
        found = ((each,) if each else ()) + attributes
        if reward:  # 前10名
            ranks = _ranks(sentence, item.amount.start)
            found = tuple(ranks[-1:]) + tuple(a for a in found if a not in ranks)
        return tuple(dict.fromkeys(found))


def _ranks(sentence: Sentence, at: int) -> list[str]:
    before = [(a, b) for a, b in sentence.amounts.grades if b <= at]
    return [sentence.clean[a:b] for a, b in before if sentence.text[a] == "前"]


def _belongs_elsewhere(sentence: Sentence, attribute: str, name: str, names: list[str]) -> bool:
    """A threshold inside a list of two indicators belongs to the one it stands before."""
    at = sentence.clean.find(attribute, sentence.span[0])
    own = [other for other in names if sentence.clean.startswith(other[:2], at + len(attribute))]
    return bool(own) and name not in own and names.index(own[0]) > 0


def _achieved(item: Counted, name: str, time: When, scope: ReadScope) -> AchievedFacts:
    """A figure reached; its indicator with the thresholds and growth, which have no fields of their own."""
    written = (item.noun.written if name == item.noun.text else "") or name
    suffix = _RISES.get(item.amount.unit) if item.noun.growth == "growth" else None
    if suffix and not _GROWTH.search(written):
        written += suffix
    return AchievedFacts(written, item.amount.value, item.amount.unit, time.year, scope)


def _target(
    item: Counted, name: str, time: When, scope: ReadScope, thresholds: tuple[str, ...], kind: str
) -> TargetFacts:
    """A target or reward."""
    amount = item.amount
    return TargetFacts(
        indicator=name, value=amount.value, value_high=amount.high, unit=amount.unit,
        comparator=amount.comparator, year=time.year, cadence=time.cadence, direction=_direction(item),
        scope=scope, attributes=thresholds, kind=kind,
    )  # fmt: skip


def _direction(item: Counted) -> str | None:
    """Growth or hold, where the verb before the number says so."""
    return item.noun.growth if item.noun.growth in ("growth", "hold") and not item.behind else None


def _doubted(
    draft: Draft, context: SentenceContext, item: Counted, found: tuple[When, Whose, Verdict]
) -> Draft:
    """Less sure for each thing that is taken over or not said, odd, or may count what was listed."""
    time, whose, verdict = found
    name = draft.facts.indicator if isinstance(draft.facts, TargetFacts | AchievedFacts) else ""
    if HOLE in name or len(name) > _LONGEST_NAME:
        draft = draft.doubted("low", "指标文字过长或有残缺")
    doubts = (
        whose.doubt,
        "" if verdict.explicit or _is_reward(draft) else "文中未明说是已有还是目标",
        "年份或频次由句中前文带下" if time.carried else "",
        item.reason,
        "可能是对名词的限定" if item.behind and item.amount.comparator != "=" else "",
        "列举之后的个数" if context.sentence.text[item.left[1] - 1] == "等" else "",
    )
    for doubt in filter(None, doubts):
        draft = draft.doubted("medium", doubt)
    return draft


def _is_reward(draft: Draft) -> bool:
    return isinstance(draft.facts, TargetFacts) and draft.facts.kind == "reward"
