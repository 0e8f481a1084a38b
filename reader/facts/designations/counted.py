"""甲市石榴、乙县蜜桃2个特色产业: a list that counts its items, each a place and its product."""

import re
from collections.abc import Iterator, Sequence

from reader.facts.designations.groups import Group
from reader.facts.designations.pairs import PairItem, PairList
from reader.facts.designations.phrase import PhraseReader
from reader.facts.numerals import value_of
from reader.types import Range

_TAIL = re.compile(r"(?P<count>\d{1,2}|[二三四五六七八九十]{1,2})[个大](?:特色|优势|主导|富民)+(?:农业)?产业")
_GATHERED = re.compile(  # 甲市船舶、乙市造纸等 2 个某某产业聚集区
    r"(?P<count>\d{1,2}|[二三四五六七八九十]{1,2})[个大](?!方面)[\u4e00-\u9fff]{0,10}?(?P<noun>产业聚集区|产业集聚区|产业集群|产业基地|聚集区|集聚区|集群|基地|高地)"
)
_PRODUCT, _LONGER = re.compile("[\u4e00-\u9fff]{2,8}"), re.compile("[\u4e00-\u9fff]{2,24}")
_FEWEST = 2


class CountedPairReader:
    """Finds such a list, whose number says where it begins."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def lists(self, text: str, groups: Sequence[Group], span: Range) -> list[PairList]:
        """The items that name a place, of as many as the number behind the list says."""
        found = self._closed(text, groups, span, _TAIL, _PRODUCT)
        if found:
            return [PairList(found, "strength")] if len(found) >= _FEWEST else []
        found = self._closed(text, groups, span, _GATHERED, _LONGER)
        return [PairList(found, "cluster")] if len(found) > _FEWEST else []

    def _closed(
        self,
        text: str,
        groups: Sequence[Group],
        span: Range,
        closed: re.Pattern[str],
        product: re.Pattern[str],
    ) -> list[PairItem]:
        """The items of a list that ``closed`` counts."""
        tail = closed.search(text, *span)
        if not tail:
            return []
        low = max(span[0], *(text.rfind(mark, span[0], tail.start()) + 1 for mark in ",;:"))
        count = int(value_of(tail["count"]))
        written = text[low : tail.start()].split("、")[-count:]
        if not 0 < count == len(written):
            return []
        items = list(self._items(text, tail.start() - len("、".join(written)), written, groups, product))
        return items if closed is _TAIL or len(items) == count else []

    def _items(
        self, text: str, low: int, written: Sequence[str], groups: Sequence[Group], form: re.Pattern[str]
    ) -> Iterator[PairItem]:
        """The items with a place; behind verbs it may only stand in the first."""
        at = low
        for number, item in enumerate(written):
            end = at + len(item)
            for group in groups:
                begins = at <= group.start < end if number == 0 else group.start == at
                product = text[group.end : end].removesuffix("等")
                if begins and form.fullmatch(product) and self._phrases.judge.plausible(product):
                    yield PairItem(group, (product,), group.end + len(product), owned=False)
            at = end + 1
