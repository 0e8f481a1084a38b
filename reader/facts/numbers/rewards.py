"""Rewards: money or a share that a plan gives to others, and what it is called."""

import re

from reader.facts.numbers.counted import Counted, Sentence
from reader.lexicon import Lexicon, alternatives

_GIVEN = re.compile("给予|奖励|奖补|补助|补贴|资助|激励|最高(?:可)?支持")
_SPENT = re.compile(
    "(?:已累计|累计|已|先后|共计?)(?:发放|拨付|兑现|给予)?(?:资助|奖励|奖补|补助|补贴|资金)?(?:资金|金额)?$|累计(?:资助|补贴|奖补|补助|发放)"
)
_BARE = ("奖励", "补助", "补贴", "奖补", "资助", "激励")
_RECEIVER_BEFORE = re.compile(
    r"对([^。;]{2,120}?)(?:[,、]?(?:按|给予|予以|[省市县区]级?财政|一次性|再|最高|每|分别|奖励|补助|补贴)|,(?=[^,]{0,12}(?:给予|补助|补贴|奖励)))"
)
_GIVES = re.compile("的?(?:给予|奖|补|资助|支持)|的(?:比例|标准)[^,;]{0,4}(?:给予|予以|奖|补)")
_RATE = re.compile("比例|标准")
_RECEIVER = re.compile("^(?:单个|每个|每家|每户|单户|每项|单项|最高)")
_VERB = re.compile("^(?:的|给予|予以)+")
_LONGEST_RECEIVER = 16


class RewardReader:
    """Tells rewards from other amounts."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the words for rewards."""
        self._word = re.compile(alternatives(lexicon.quantities.reward_words))

    def is_named(self, noun: str) -> bool:
        """Whether the noun is a word for a reward."""
        return bool(self._word.search(noun))

    def name(self, sentence: Sentence, item: Counted) -> str:
        """What the reward is called, where the amount is one; else empty."""
        if not re.search("元|%", item.amount.unit) or self._is_spent(sentence, item):
            return ""
        return self._of_receiver(sentence, item, self._name(sentence, item))

    def _is_spent(self, sentence: Sentence, item: Counted) -> bool:
        """累计资助1.5亿元: money that was given is no offer."""
        return bool(_SPENT.search(sentence.text, item.segment[0], item.amount.start))

    def _of_receiver(self, sentence: Sentence, item: Counted, name: str) -> str:
        """补贴 alone says not what for: the nearest receiver in front is put before it."""
        if name not in _BARE:
            return name
        found = list(_RECEIVER_BEFORE.finditer(sentence.text, sentence.span[0], item.amount.start))
        if not found:
            return name
        receiver = sentence.clean[found[-1].start(1) : found[-1].end(1)]
        thing = re.split("[,，]", receiver)[-1].removesuffix("的")
        if len(thing) > _LONGEST_RECEIVER:
            thing = thing.rsplit("的", 1)[-1]
        return thing + name if 2 <= len(thing) <= _LONGEST_RECEIVER else name

    def _name(self, sentence: Sentence, item: Counted) -> str:
        if item.behind and self.is_named(item.noun.text):
            return _VERB.sub("", item.noun.text)
        own = _GIVEN.search(sentence.text, item.segment[0], item.amount.start)
        if own or _GIVES.match(sentence.text, item.amount.stop):
            named = (
                item.noun.text
                if item.behind and not _RATE.match(item.noun.text)
                else self._nearest(sentence, item)
            )
            return named or _VERB.sub("", item.noun.text)
        earlier = _GIVEN.search(sentence.text, sentence.span[0], item.segment[0])
        receiver = not item.noun.text or _RECEIVER.match(item.noun.text) or item.amount.comparator == "<="
        return self._nearest(sentence, item) if earlier and receiver and item.amount.unit != "%" else ""

    def _nearest(self, sentence: Sentence, item: Counted) -> str:
        names = self._word.finditer(sentence.text, *sentence.span)
        near = min(names, key=lambda match: abs(match.start() - item.amount.start), default=None)
        return near[0] if near else ""
