"""Phrases that end in the noun of a site, from behind the last word that cannot be in a name."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.facts.places import PlaceMention
from reader.facts.waters import NATURE
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_LONGEST, _LONGEST_QUOTE = 32, 60
_FOLLOWS = re.compile(r"^[(](?:北方|南方|[\u4e00-\u9fff]{2,6})[)](?!的)|^”")
_GOES_ON = re.compile(
    r"\d(?!\d{3}年|\d*余?(?:亩|平方|公里|米))|[一二两三四五六七八九十]{1,3}[家个处座]|建设(?:项目|指南|标准|方案|规划|导则)|化|体系|经济|群|城市|城区|型|级|店镇|医院|小学|中学|校区|广场|评估|评选|认定|遴选|申报|名单|企业|数量|总量|机构|员工|达到|人才|标准|规模|品牌|奖|[市县镇](?=[、,;。)”\d])|(?<=园)区|覆盖率|领导|分析师|研究员|首席|教授|专家|数据显示|报告(?:显示|指出)|(?:工程|技术|产业|制造业)[\u4e00-\u9fff]{0,4}(?:中心|实验室)"
)
_WEAK_GOES_ON = re.compile("[口航务区际乡镇市县澳湾屿礁]|资源|集装箱|经营|投资|建投|商[务业贸]|管委")
_NO_END = re.compile("(?:[以把将][^,;。]{2,20}为|[两三各]地)$")
_SEVERAL = re.compile("[两三四五六七八九十0-9][个大座]$")  # 两个“园中园”
_OF_COUNT = re.compile("[两三四五六七八九十0-9]{1,2}大$")
_COUNT = re.compile("[两三四五六七八九十0-9]{1,2}[大个]")
_NUMBERED = re.compile("“[0-9一二两三四五六七八九十]")
_OF_COMPANY = re.compile(
    r"(?:[(][\u4e00-\u9fff]{2,6}[)])?(?!投资|建设|打造)[\u4e00-\u9fff]{0,8}?(?:产业园|产业城|工业园|科技园|化基地|研究院)|[(][\u4e00-\u9fff]{2,6}[)](?:有限|股份|集团)"
)
_TWO_THINGS = re.compile("(?:所|院|校|大学|集团|公司|实验室|中心|[园基]地?区?)[和与及]$")
_HONOUR = ("名城", "之城", "之都", "之乡")
_OF_ALL = ("发展示范区", "发展先行区", "发展试验区", "发展合作区")  # what the province or a region is made
_TITLE, _CALLED = (
    re.compile("(?:[是为]|素有|享有|享|誉为|称为|号称|称作)(?:中国|全国|国内)?的?$"),
    re.compile("的?(?:之称|之誉|美[誉称]|称号|全国|品牌|名片|成为|渠道|IP|标识)"),
)
_NEW_AREA = "新区"  # ends a name whatever goes on
_RESERVE = re.compile("[与和及][\u4e00-\u9fff]{1,10}?(?:自然保护区|公园|名胜区)")
_BRANCH = re.compile("片区|基地|分中心|分院|园区|校区|分部|总部")
_ZONES = ("开发区", "高新区", "经开区", "保税区", "新区", "示范区", "自贸片区", "度假区")
_OWNING = ("港", "大学", "学院")
_OWN_BASE = re.compile(
    "(?![一二两三四五六七八九十0-9])[\u4e00-\u9fff]{2,14}?(?:产业|生产|制造|研发|创新|融合|实训|示范|精品|总部|原料)基地"
)
_GROUNDS = ("产业园", "工业园", "科技园", "化工园")
_TIMES = re.compile(r"\d{1,2}届")  # 连续举办15届某某展览会
_OF_YEAR = re.compile(r"20\d\d(?!年)")
_APART = re.compile("[,;:。、()“”\n的]|级")
_BETWEEN = re.compile(r"[“,;:。\n]|”.{3}")
_WITHIN = re.compile(r"[\u4e00-\u9fff]{2,12}?")
_FEWEST, _BARE = 2, 4
_ALONE = ("港", "古城", "古镇", "景区", "机场", "度假区", "核电站", "核电")


class SitePhrase(NamedTuple):
    """Where a phrase that may be a name stands, its kind, and whether its noun alone says little."""

    start: int
    end: int
    kind: str
    weak: bool


class EndedNames:
    """Finds phrases by the noun they end in."""

    def __init__(self, lexicon: Lexicon, openings: Sequence[str]) -> None:
        """Prepares the patterns; ``openings``: with what names begin."""
        words, self._openings = lexicon.names.words, tuple(openings)
        self._weak = lexicon.names.places_of_work
        self._kinds = {**self._weak, **lexicon.names.sites, **lexicon.local.site_kinds}
        self._strong = frozenset((*lexicon.names.sites, *lexicon.local.site_kinds))
        self._noun = re.compile(alternatives(self._kinds))
        marks = alternatives(word for word in words.breaks if not word.isalpha())
        self._hard = re.compile(rf"(?:{marks})(?![^()]{{1,6}}[)])|\n|{alternatives(words.never_inside)}")
        adverbs = lexicon.designations.words.adverbs
        verbs = lexicon.designations.words.behind_noun
        words_behind = alternatives((*words.breaks, *words.never_inside, *adverbs, *verbs))
        self._places = frozenset(name[:-1] for name in lexicon.place_names if len(name) > _FEWEST)
        self._ends = re.compile(rf"$|[^\u4e00-\u9fff]|{words_behind}")
        self._generic, self._owners = frozenset(words.generic_names), ("国家", *lexicon.province)
        self._own = ("中国", *lexicon.province, *lexicon.local.site_openings)
        trades = (word for word in lexicon.designations.words.industry_ends if len(word) > 1)
        self._trade = re.compile(rf"、|(?:{alternatives(trades)}|发展)$")
        self._soft = re.compile(alternatives(word for word in words.breaks if word.isalpha()))

    def phrases(self, text: str, span: Range, mentions: Sequence[PlaceMention]) -> Iterator[SitePhrase]:
        """Every phrase of a stretch that ends in a site's noun, in their order."""
        done = span[0]
        places = {mention.start: mention.end for mention in mentions}
        inside = {at for start, end in places.items() for at in range(start + 1, end + 1)}
        for noun in self._noun.finditer(text, *span):
            if noun.start() < done or noun.end() in inside:
                continue
            if text[noun.end() - _FEWEST : noun.end()] in self._places:
                continue  # “服务薛城”: a county
            before = text[max(span[0], noun.start() - _LONGEST) : noun.start()]
            if before.endswith("为") or self._goes_on(text, noun, places) or _NO_END.search(before):
                continue
            low = max(done, noun.start() - _LONGEST, text.rfind("\n", span[0], noun.start()) + 1)
            start, end = (
                _past_bracket(text, self._begin(text, low, noun.start(), places), noun.start()),
                noun.end(),
            )
            branch = _BRANCH.match(text, places[end]) if end in places else None
            end = branch.end() if branch else end
            start = self._whole(text, low, start, end)
            follows = _FOLLOWS.match(text[end : end + 10])
            if follows and not (follows[0] == "”" and "“" not in text[start:end]):
                end += follows.end()
            weak = noun[0] not in self._strong
            between = text.endswith("片区", start, end) and "-" in text[start:end]  # 甲-乙片区
            if not between and (not weak or self._is_told(text, start, noun, places)):
                kind = self._kinds.get(branch[0] if branch else "", self._kinds[noun[0]])
                yield SitePhrase(start, end, kind, weak)
                done = end

    def _whole(self, text: str, low: int, start: int, end: int) -> int:
        """国家某某综合利用技术创新中心: what is left of a name behind a verb is a class, so the verb is part of it."""
        if text[start:end] not in self._generic and end - start > _BARE:
            return start
        opened = max(text.rfind(word, low, start) for word in self._owners)
        return opened if opened >= 0 and not _APART.search(text, opened, start) else start

    def _is_told(self, text: str, start: int, noun: re.Match[str], places: dict[int, int]) -> bool:
        """Whether quotes, or a place and two characters more, stand in front of a noun that says little."""
        if text[start] == "“":
            shut = text.find("”", start)
            if _SEVERAL.search(text[max(0, start - 3) : start]):
                return False
            if _TITLE.search(text[max(0, start - 6) : start]) or _CALLED.match(text, shut + 1):
                return False
            named = shut in (noun.start() - 1, noun.end()) and noun.start() - start > _FEWEST
            if text.endswith(_HONOUR, start, noun.end()):
                return False
            listed = "、" in text[start:shut] or bool(self._trade.search(text, start, shut))
            return named and not listed and not _NUMBERED.match(text, start)  # “五海湾”: several
        if noun[0] != _NEW_AREA and not self._ends.match(text, noun.end()):
            return False
        if _OF_COUNT.search(text, start, noun.start()):
            return False  # 甲、乙三大片区
        own = next((len(opening) for opening in self._own if text.startswith(opening, start)), 0)
        fewest = 0 if noun[0] in _ALONE else 1 if noun[0] == "谷" else _FEWEST
        opened = places.get(start, start + own) if own or start in places else None
        if text.endswith(_OF_ALL, start, noun.end()):
            return False
        if opened is None or noun.start() - opened < fewest or text.endswith(_HONOUR, start, noun.end()):
            return False
        return not (NATURE.match(text, opened) or _COUNT.match(text, opened))

    def _begin(self, text: str, low: int, noun: int, places: dict[int, int]) -> int:
        """Where a name opens: at a quote, a place or an opening word behind a word that breaks."""
        line = max(text.rfind("\n", 0, noun), text.rfind("”", 0, noun)) + 1
        quote = text.rfind("“", max(line, min(low, noun - _LONGEST_QUOTE)), noun)
        if quote >= 0 and not _BETWEEN.search(text, quote + 1, noun):
            return quote
        hard = [m.end() for m in self._hard.finditer(text, low, noun)]
        low = hard[-1] if hard else low
        soft = list(self._soft.finditer(text, low, noun))
        for at in [*(_past_space(text, m.end()) for m in reversed(soft)), _past_space(text, low)]:
            if (
                at in places
                or _TWO_THINGS.search(text, max(0, at - 4), at)
                or text.startswith(self._openings, at)
                or _OF_YEAR.match(text, at)
            ):
                return at
        park = text.startswith("园", noun) or text.startswith(_GROUNDS, noun)
        words = [_past_space(text, m.end()) for m in soft if len(m[0]) > 1 or (m[0] == "在" and park)]
        counted = _TIMES.match(text, low)
        return words[-1] if words else counted.end() if counted else low

    def _goes_on(self, text: str, noun: re.Match[str], places: dict[int, int]) -> bool:
        """Whether the word goes on, so that the noun does not end the name."""
        end = noun.end()
        if self._noun.match(text, end) or _GOES_ON.match(text, end):
            return True
        if text.startswith("·", end) and self._noun.search(text, end, end + 16):
            return True  # 某某小镇·某某产业园
        if self._kinds[noun[0]] == "company" and _OF_COMPANY.match(text, end):
            return True
        owning = self._kinds[noun[0]] == "company" or noun[0].endswith(_OWNING)
        if owning and self._is_of_owner(text, end):
            return True
        if noun[0] not in self._strong and (_WEAK_GOES_ON.match(text, end) or _RESERVE.match(text, end)):
            return True
        return noun[0].endswith(_ZONES) and self._is_in_zone(text, end, places)

    def _is_of_owner(self, text: str, end: int) -> bool:
        """某某航天港火箭产业基地: the name of who has it goes on to what it is."""
        later = _OWN_BASE.match(text, end)
        if not later:
            return False
        return not (self._hard.search(later[0]) or self._soft.search(later[0]))

    def _is_in_zone(self, text: str, end: int, places: dict[int, int]) -> bool:
        """甲市高新区智能装备基地: the zone is only where the thing is."""
        within = None if _COUNT.match(text, end) else _WITHIN.match(text, end)
        later = self._noun.search(text, end, end + 14) if within else None
        if not later or later.start() == end or later[0] not in self._strong:
            return False
        between = text[end : later.start()]
        apart = self._hard.search(between) or self._soft.search(between) or re.search("[,;。、“”()]", between)
        return not apart and not any(at in places for at in range(end, later.end()))


def _past_space(text: str, at: int) -> int:
    """Where a word begins behind a space, as a broken line leaves it."""
    while text.startswith(" ", at):
        at += 1
    return at


def _past_bracket(text: str, start: int, end: int) -> int:
    """Behind a bracket that is shut in a name and opened before it."""
    shut = text.rfind(")", start, end)
    return shut + 1 if shut >= 0 and text.find("(", start, shut) < 0 else start
