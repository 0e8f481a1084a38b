"""Places that each stand with an industry of their own: 甲市船舶、乙市造纸等产业集群; 甲县的柳编、乙县的大蒜."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.facts.designations.groups import Group
from reader.facts.designations.honours import TITLE
from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.words import DesignationPatterns
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_ITEM = re.compile(
    r"(的?)(?:[\u4e00-\u9fff]{2,4}[镇乡]“|“)?([^,;:。()“”…\n]{2,30}?)(?:\s*”?(?:产业)?[、和及与,]\s*“?|”“)"
)
_NEXT_OWNED = re.compile(
    r"、[\u4e00-\u9fff]{2,4}的[^、的]{2,8}$"
)  # a place that is no sure name by itself: 、惠民的绳网
_SITE = re.compile(
    "(?:中心|园|园区|院|公司|集团|实验室|港|节|会|城|谷|镇|项目|工程|大学|机场|高铁|高速|铁路)$"
)
_OTHERS = re.compile(
    r"等?(?:(?!入选|获批|获评|列入|认定|纳入)[^,;。、]){0,12}?(?:企业|公司|集团|项目|品牌|景区|专家|负责人|代表|院校|高校|机构|医院|园区|平台|政府)"
)
_STRENGTH = re.compile("支撑|优势|特色|享誉|闻名|影响力")
_GOES_ON = (
    "为",
    "在全",
    "在国",
    "占全",
    "占据",
    "各",
    "远销",
    "享誉",
    "走俏",
    "提档",
    "也",
    "已",
    "均",
    "都",
    "将",
    "正",
    "入选",
    "获批",
    "荣获",
    "列入",
    "纳入",
    "获评",
    "上榜",
    "全国领先",
    "国内领先",
    "国际领先",
    "全国知名",
    "领跑",
    "居全国",
    "全国第",
    "全省",
    "异军突起",
    "多点开花",
    "齐头并进",
    "声名",
    "构成",
    "撑起",
    "组成",
    "驰名",
    "誉满",
    "名扬",
    "遍地开花",
    "星罗棋布",
    "蜚声",
    "畅销",
    "热销",
    "走向",
    "成为",
    "是",
    "被",
    "正在",
    "竞相",
    "纷纷",
)
_CLOSED = re.compile("等?(?:[两二三四五六七八九十0-9]+[大个])?(?:特色|优势|重点|主导)*产业")
_TOWN = re.compile(r"^[\u4e00-\u9fff]{2,3}(?:镇|街道)")
_CALLED = ("cluster", "base", "zone")
_FEWEST = 3
_COUNT = re.compile(r"^(?:\d+|[一两二三四五六七八九十]+)[个大]")


class PairItem(NamedTuple):
    """One place or group with its industries, and where the item ends; ``owned``: 的 stands between them."""

    group: Group
    industries: tuple[str, ...]
    end: int
    owned: bool


class PairList(NamedTuple):
    """A list of items and what all of them are named as; ``joint``: together, not each."""

    items: list[PairItem]
    kind: str
    joint: bool = False


class PairReader:
    """Finds lists in which every item is a place and an industry."""

    def __init__(self, lexicon: Lexicon, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        listed = lexicon.designations.words
        self._words, self._phrases = words, phrases
        self._regions = (*lexicon.local.regions, *lexicon.local.never_short, *lexicon.places.words.regions)
        stops = alternatives(
            (*listed.growing, *_GOES_ON, *(word for word in listed.adverbs if len(word) > 1))
        )
        noun = alternatives(lexicon.designations.kinds)
        self._last = re.compile(
            rf"(的?)(?:[\u4e00-\u9fff]{{2,4}}[镇乡]“|“)?([^,;:。()“”…\n]{{2,24}}?)”?(?=$|[,;:。…\n]|等|产业(?![链园集基带化城新区])|{stops}|(?:[两二三四五六七八九十\d]+[大个])?(?:国家级?|省级|[百千万]亿级|先进制造业|优势|特色|重点|产业)*(?:{noun}))"
        )

    def lists(self, text: str, groups: Sequence[Group], span: Range, led: Sequence[bool]) -> list[PairList]:
        """The lists of a sentence: three or more in a row, or two that a verb and a noun, or 的, make one."""
        found: list[PairList] = []
        run: list[PairItem] = []
        for index, group in enumerate(groups):
            following = groups[index + 1].start if index + 1 < len(groups) else span[1]
            item = _ITEM.fullmatch(text, group.end, following)
            body = _NEXT_OWNED.sub("", item[2]) if item and item[1] else item[2] if item else ""
            industries = self._of(body) if item else ()
            if item and industries:
                run.append(PairItem(group, industries, item.start(2) + len(body), bool(item[1])))
                continue
            if run:
                ended = self._ended(text, run, group, following, led[index - len(run)])
                found += [ended] if ended else []
            run = []
        return found

    def _of(self, body: str) -> tuple[str, ...]:
        """The industries of an item's words; none where these are a verb's, a site's or a title."""
        if TITLE.match(body):
            return ()
        nouns = [noun for noun in self._words.noun.finditer(body) if noun.end() == len(body)]
        if nouns and self._words.kinds[nouns[0][0]] in _CALLED:
            body = body[: nouns[0].start()]
        body = _COUNT.sub("", _TOWN.sub("", body))
        if self._words.predicate.match(body) or _SITE.search(body) or self._words.noun.search(body):
            return ()
        names = self._phrases.split(body)
        names = tuple(name for name in names if not name.startswith(self._regions))
        return names if all(map(self._phrases.judge.plausible, names)) else ()

    def _ended(self, text: str, run: list[PairItem], last: Group, stop: int, led: bool) -> PairList | None:
        """The list of a run and its last item, whose noun is said for all of them."""
        body = self._last.match(text, last.end, stop)
        industries = self._of(body[2]) if body else ()
        if not body or not industries or _OTHERS.match(text, body.end(), stop):
            return None
        noun = self._words.noun.match(text, body.end(), stop)
        end = noun.end() if noun else body.end(2)
        items = [*run, PairItem(last, industries, end, bool(body[1]))]
        mark = re.compile("[,;。、]").search(text, body.end(), stop)
        high = mark.start() if mark else stop
        kind = self._kind(text, body.end(), high)
        owned = all(item.owned for item in items)
        closed = bool(kind) or bool(_CLOSED.match(text, body.end(), high))
        if len(items) < _FEWEST and not owned and not (closed and led):
            return None
        alike = sum(self._phrases.all_alike(item.industries) for item in items)
        if not owned and 2 * alike < len(items):
            return None  # sights, buildings or the like
        return PairList(items, kind or self._unsaid(text, body.end(), high, owned))

    def _kind(self, text: str, start: int, high: int) -> str:
        nouns = list(self._words.noun.finditer(text, start, high))
        return self._words.kinds[nouns[-1][0]] if nouns else ""

    def _unsaid(self, text: str, start: int, high: int, owned: bool) -> str:
        return "strength" if owned or _STRENGTH.search(text, start, high) else "focus"
