"""An amount with what it counts as a record: a target, a reward, or a figure already reached."""

from collections.abc import Iterator

from reader.cleaning.shifted import HOLE
from reader.facts.drafts import Draft
from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.counting import CountReader
from reader.facts.numbers.evidence import evidence_of
from reader.facts.numbers.moments import When
from reader.facts.numbers.reached import ReachedReader
from reader.facts.numbers.scope import scope_of
from reader.facts.numbers.setting import Setting
from reader.facts.numbers.timing import timing
from reader.facts.records import AchievedFacts, ReadScope, TargetFacts
from reader.lexicon import Lexicon

_LONGEST_NAME = 40


class Drafting:
    """Makes records of the amounts of a sentence."""

    def __init__(self, lexicon: Lexicon, counts: CountReader) -> None:
        """Takes the readers of nouns and rewards from ``counts``."""
        self._nouns, self._rewards = counts.nouns, counts.rewards
        self._reached = ReachedReader(lexicon)

    def drafts(
        self, sentence: Sentence, setting: Setting, item: Counted, names: list[str]
    ) -> Iterator[Draft]:
        """A record for each name; none where what is counted has no name."""
        reward = self._rewards.name(sentence, item)
        for name in [reward] if reward else names:
            attributes = item.noun.attributes
            if len(names) > 1:
                attributes = tuple(a for a in attributes if not _belongs_elsewhere(sentence, a, name, names))
            if len(name.strip()) > 1 or "”" in name:
                yield self._draft(sentence, setting, item, name, attributes, bool(reward))

    def _draft(
        self,
        sentence: Sentence,
        setting: Setting,
        item: Counted,
        name: str,
        attributes: tuple[str, ...],
        reward: bool,
    ) -> Draft:
        time, base = timing(sentence, setting, item, reward)
        scope, carried = scope_of(sentence, setting.home, item)
        span = evidence_of(sentence, item)
        facts: TargetFacts | AchievedFacts
        if not reward and (base or self._reached.is_reached(sentence, setting, item, time.year)):
            facts = _achieved(item, name, time, scope)
            draft = Draft(sentence.clause, facts, *span).doubted("medium", "过去的年份或“已”等字样")
        else:
            thresholds = self._thresholds(sentence, item, attributes, reward)
            facts = _target(item, name, time, scope, thresholds, "reward" if reward else "target")
            draft = Draft(sentence.clause, facts, *span)
        draft = _carried(draft, item, time.carried, carried)
        return _doubted(draft, facts.indicator, sentence.text[item.left[1] - 1] == "等")

    def _thresholds(
        self, sentence: Sentence, item: Counted, attributes: tuple[str, ...], reward: bool
    ) -> tuple[str, ...]:
        """Whom each amount is for, and the thresholds; of a reward also the rank where the receiver is named."""
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
    """A figure reached; its indicator with the thresholds, which have no field of their own."""
    written = item.noun.written if name == item.noun.text else ""
    return AchievedFacts(written or name, item.amount.value, item.amount.unit, time.year, scope)


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


def _carried(draft: Draft, item: Counted, late: bool, carried: bool) -> Draft:
    """Less sure where a year (``late``), a place (``carried``) or the noun is taken over."""
    if late:
        draft = draft.doubted("medium", "年份或频次由句中前文带下")
    if carried:
        draft = draft.doubted("medium", "地点由句首主语带下")
    return draft.doubted("medium", item.reason) if item.reason else draft


def _doubted(draft: Draft, name: str, listed: bool) -> Draft:
    """Less sure where the indicator is odd, or the number stands behind 等 and may count what was ``listed``."""
    if HOLE in name or len(name) > _LONGEST_NAME:
        return draft.doubted("low", "指标文字过长或有残缺")
    return draft.doubted("medium", "列举之后的个数") if listed else draft
