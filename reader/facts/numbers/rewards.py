"""Rewards: money or a share that a plan gives to others, and what it is called."""

import re

from reader.facts.numbers.counted import Counted, Sentence
from reader.lexicon import Lexicon, alternatives

_GIVEN = re.compile("给予|奖励|奖补|补助|补贴|资助|激励")
_GIVES = re.compile("的?(?:给予|奖|补|资助|支持)")
_RECEIVER = re.compile("^(?:单个|每个|每家|每户|单户|每项|单项|最高)")
_VERB = re.compile("^(?:的|给予|予以)+")


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
        if not re.search("元|%", item.amount.unit):
            return ""
        if item.behind and self.is_named(item.noun.text):
            return _VERB.sub("", item.noun.text)
        own = _GIVEN.search(sentence.text, item.segment[0], item.amount.start)
        if own or _GIVES.match(sentence.text, item.amount.stop):
            named = item.noun.text if item.behind else self._nearest(sentence, item)
            return named or _VERB.sub("", item.noun.text)
        earlier = _GIVEN.search(sentence.text, sentence.span[0], item.segment[0])
        receiver = not item.noun.text or _RECEIVER.match(item.noun.text) or item.amount.comparator == "<="
        return self._nearest(sentence, item) if earlier and receiver and item.amount.unit != "%" else ""

    def _nearest(self, sentence: Sentence, item: Counted) -> str:
        names = self._word.finditer(sentence.text, *sentence.span)
        near = min(names, key=lambda match: abs(match.start() - item.amount.start), default=None)
        return near[0] if near else ""
