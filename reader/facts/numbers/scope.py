"""Whose number an amount is: of the places named with it, of what the sentence or paragraph is about, of the home."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.setting import Setting
from reader.facts.places import PlaceMention, codes_of
from reader.facts.records import ReadScope

_PROVINCE = re.compile(
    r"(?<![占居列比较])(?<!位居)(?<!占到)(?:全省|我省|省内)(?![第前]|的?\d|的?[一二三四五六七八九十百]+分之|排名|总量|同期|平均|首|领先)"
)
_CITY = re.compile(
    r"(?<![占居列比较])(?:全市|我市|该市|市内)(?![第前]|的?\d|的?[一二三四五六七八九十百]+分之|总量)"
)
_COUNTY = re.compile(
    r"(?<![占居列比较])(?:全县|全区|我县|我区|该县|该区)(?![第前]|的?\d|的?[一二三四五六七八九十百]+分之|总量)"
)
_LEADS = re.compile(
    r"(?:[\s,]|20\d\d年(?:年?[底末])?|今年(?:上半年)?|去年|目前|近年来|同时|此外|另外|截至[^,;]{0,10}|到|以来|"
    r"(?:《[^》]{2,40}》|规划|方案|计划|意见|通知)(?:提出|明确|要求)|[\u4e00-\u9fff]{2,4}(?:层面|方面)|走进|来到|近日|日前|(?<!现)在|而)*"
)
_NAMES = re.compile(
    r"[市县区]?(?:大学|学院|医院|港|机场|银行|集团|公司|高铁|铁路|湾|[\u4e00-\u9fff]{0,8}?(?:实验室|研究院|园区|中心|大会|论坛))"
)
_THESE = re.compile(r"这(?:些|\d{1,2}[大个家处]|[一二两三四五六七八九十]{1,2}[大个家处])|上述[各\d]")
_BETWEEN = re.compile(r"[\s、,和及与等市县区]*(?:以及)?[\s、]*")


class Whose(NamedTuple):
    """The places whose number it is, none where the text leaves it open; and why that is less sure."""

    scope: ReadScope
    doubt: str = ""


_FEWEST = 2
_SUBJECT = "地点由句首主语带下"
_OPEN = "文中未说明是哪里的数"
_UNNAMED = "“全市”“全县”所指不明"


class SentenceScope:
    """Whose the amounts of one sentence are."""

    def __init__(self, sentence: Sentence, setting: Setting, running: ReadScope | None) -> None:
        """Takes what the paragraph was about before, None where that is the text's own place."""
        self._sentence, self._setting, self._running = sentence, setting, running
        self._topics = list(_topics(sentence))

    @property
    def topic(self) -> ReadScope | None:
        """What the paragraph is about behind this sentence."""
        text, (start, end) = self._sentence.text, self._sentence.span
        if _last(_PROVINCE, text, start, end) >= 0:
            return None
        first = self._topics[0] if self._topics else None
        opens = first is not None and not any(start < mark < first[0] - 1 for mark in self._sentence.divided)
        if first and opens and len({codes for _, codes in self._topics}) == 1:
            return first[1] if len(first[1]) == 1 else None
        same = bool(self._topics) and all(codes == self._running for _, codes in self._topics)
        return None if self._topics and not same else self._running

    def of(self, item: Counted, name: str) -> tuple[Whose, str]:
        """Whose the number of a thing is, and the thing's name without the place."""
        if item.last:
            for mention in self._sentence.mentions:
                rest = name.removeprefix(mention.word)
                if item.segment[0] <= mention.start < item.amount.start and len(rest) < len(name):
                    return Whose(mention.codes), rest.lstrip("市县区的") or name
        return self._of(item), name

    def _of(self, item: Counted) -> Whose:
        text, (start, stop) = self._sentence.text, (item.segment[0], item.amount.start)
        near = item.left[0] if item.left[0] < stop else start
        listed = self._counted(item, start, stop)
        if listed:
            return self._carried(text, listed[0].start) or self._at_home()
        for low, high in ((near, stop), (start, near)):
            own = self._named(item, low, high)
            stated = self._stated(low, high, own[-1].start if own else -1)
            if stated or own:
                return stated or Whose(codes_of(_groups(text, own)[-1]))
        if _THESE.search(text, self._sentence.span[0], stop):
            return Whose((), _OPEN)
        return self._carried(text, start) or self._at_home()

    def _counted(self, item: Counted, low: int, high: int) -> list[PlaceMention]:
        """甲县纸业、乙县木业2个产业集群: the places of a list that the number counts are not whose it is."""
        own = [mention for mention in self._sentence.mentions if low <= mention.start < high]
        groups = _groups(self._sentence.text, own)
        counted = item.amount.unit in ("个", "家", "处", "大") and len(groups) > 1
        alone = len(groups) > _FEWEST and own[0].start >= item.left[0]
        if counted and alone and len(groups) - 1 == item.amount.value:
            return own[1:]  # 丙市建成甲县纸业、乙县木业2个产业集群
        return own if counted and len(groups) == item.amount.value else []

    def _named(self, item: Counted, low: int, high: int) -> list[PlaceMention]:
        """The places between two characters that are no part of a listed name."""
        own = [mention for mention in self._sentence.mentions if low <= mention.start < high]
        if len(self._setting.home) == 1:  # in a city's text a circle of cities is what something is called by
            own = [mention for mention in own if len(mention.codes) == 1 or mention.word.endswith("市")]
        return [] if own and _is_in_listed_name(self._sentence.text, item, own[-1]) else own

    def _stated(self, low: int, high: int, place: int) -> Whose | None:
        """全省, 全市 and 全县 behind the last place."""
        text = self._sentence.text
        found = {word: _last(word, text, low, high) for word in (_PROVINCE, _CITY, _COUNTY)}
        word, at = max(found.items(), key=lambda one: one[1])
        if at < 0 or at < place:
            return None
        if word is _PROVINCE:
            return self._whole_province()
        return self._whole(at, county=word is _COUNTY)

    def _whole_province(self) -> Whose:
        return Whose("province") if self._setting.is_of_province else Whose((), _OPEN)

    def _whole(self, at: int, county: bool) -> Whose:
        """The city or county that is meant: the one named before, else the text's own."""
        before = [
            m.codes[-1:] for m in self._sentence.mentions if m.start < at and _is_city(m.codes) != county
        ]
        if before:
            return Whose(before[-1])
        for scope in (self._running, self._setting.home):
            codes = scope if isinstance(scope, tuple) else ()
            if len(codes) == 1 and _is_city(codes) != county:
                return Whose(codes)
            if len(codes) == 1 and not county:
                return Whose((codes[0][:4] + "00",))
        return Whose((), _UNNAMED)

    def _carried(self, text: str, start: int) -> Whose | None:
        """What an earlier part of the sentence or of the paragraph is about."""
        wide = max(_last(word, text, self._sentence.span[0], start) for word in (_PROVINCE, _CITY, _COUNTY))
        topics = [(at, codes) for at, codes in self._topics if at < start]
        if topics and topics[-1][0] > wide:
            return self._about(topics[-1][1])
        if wide >= 0:
            return self._stated(wide, start, -1)
        return self._about(self._running) if self._running is not None else None

    def _about(self, scope: ReadScope) -> Whose:
        return Whose(scope, "" if scope == self._setting.home else _SUBJECT)

    def _at_home(self) -> Whose:
        return Whose(self._setting.home) if self._setting.home else Whose((), _OPEN)


def _is_city(codes: tuple[str, ...]) -> bool:
    """Whether a code is of a city: a prefecture, or a county-level city, which count from 81."""
    return codes[-1].endswith("00") or codes[-1][4] in "89"


def _last(word: re.Pattern[str], text: str, low: int, high: int) -> int:
    return max((m.start() for m in word.finditer(text, low, high)), default=-1)


def _topics(sentence: Sentence) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a part of the sentence opens with places that it is about, and these places."""
    text, (low, high) = sentence.text, sentence.span
    starts = [mention.start for mention in sentence.mentions]
    for start, end in pairwise([low, *(at + 1 for at in sentence.divided), high]):
        lead = _LEADS.match(text, start, end)
        at = lead.end() if lead else start
        opening = sentence.mentions[bisect_left(starts, at) : bisect_left(starts, end)]
        group = _groups(text, opening)[0] if opening and opening[0].start == at else []
        if group and not _NAMES.match(text, group[-1].end, end):
            yield at, codes_of(group)


def _groups(text: str, mentions: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    """The places in groups that are listed side by side."""
    groups: list[list[PlaceMention]] = []
    for mention in mentions:
        if groups and _BETWEEN.fullmatch(text, groups[-1][-1].end, mention.start):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _is_in_listed_name(text: str, item: Counted, last: PlaceMention) -> bool:
    """甲市某中心等4个园区: the place stands in a name of the list, not as one of it."""
    before = text[: item.amount.start].rstrip()
    return before.endswith("等") and last.end != len(before) - 1
