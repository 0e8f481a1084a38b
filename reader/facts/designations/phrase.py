"""The industries that a phrase lists and the noun it ends in: 动力装备、智能农机等产业集群, 绿色化工、新材料产业."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.facts.designations.words import DesignationPatterns
from reader.facts.industries import IndustryReader
from reader.facts.industry_words import IndustryWords
from reader.facts.sentences import breaks
from reader.lexicon import Lexicon, alternatives

_NUMBER = r"(?:[\d一二两三四五六七八九十]{1,3}|[多几]|若干)"
_FIRST_COUNT = re.compile(rf"^({_NUMBER})\s*(?:个|大|条|处|家)")
_LAST_COUNT = re.compile(
    rf"等?{_NUMBER}\s*(?:个|大|条|处|家)(?:[十百千万]+亿级|国家级?|省级|世界级|特色|优势|专业|先进|现代|重点|战略性新兴|新兴|主导|高端|标志性|以上)*(?:[^,;。、]{{0,14}}的)?$"
)
_OF_SEVERAL = re.compile(rf"^.{{0,4}}?{_NUMBER}[大个]")  # 八大煤炭基地之一
_SIZE = re.compile(  # 4000万吨级钢铁基地, 总体规模300万亩以上的养殖基地
    r"^(?:总体?规模|总?面积)?[超近约过]?(?:[\d.]+余?(?:[十百千万亿]+(?:吨|元|亩|千瓦|辆|套|头|只|平方[公千]?米|立方米|公顷)?|亩|公顷|平方公里|吉瓦)|[百千万]万?[辆吨台])(?:级|以上|左右|规模|容量)?的?(?=[\u4e00-\u9fff])"
)
_HALF = re.compile("(?<=..)(?:研发|生产|加工|制造|贸易)?[和及与]$")  # 海洋生物研发和产业中心
_NO_END = re.compile(
    rf"[一二三四五]期|(?:生产)?车间|厂房|项目现场|{_NUMBER}余?[个家处座]|(?:[、和及与][^,;。]{{2,60}})?(?:建设)?等(?:一批|\d+个)?(?:重点|重大)?项目"
)
_MAINLY = re.compile(
    "以(?P<what>[^,;。]{2,40}?)等?为(?:主|主导|特色|代表|核心|重点|支撑|龙头)的?(?:特色|现代|优势)*"
)
_IMPORTANT = re.compile(
    "(?:中国|全国|国内|世界|全球)?(?P<what>[^,;。的]{2,14}?)产业的(?:关键|重要|核心|主要)$"
)
_OTHER_NOUN = re.compile("(?<!枢纽)(?<!节点)(?<!试点)(?<!示范)城市|省份|单位|县市|企业培育")
_NO_INDUSTRY = re.compile("招商|吸引|人才|企业|项目$")
_NEXT_ACT = re.compile("建成|创建|争创|成为|拥有|打造|建设|推动|加快|培育|到20|支持|形成|实现|力争|提升")
_CODE_NAME = re.compile("^“[^”]{1,8}”(?=[\u4e00-\u9fff]{2})")  # “甲乙丙”医药走廊 is of 医药
_WORK = re.compile("(?:研发|生产|制造|加工|出口|集散|供应|种植|养殖|示范|创新|服务|及|和|、|贸易|流通|交易)+")
_WEIGHT = re.compile(
    "(?:[^,;。]*的)?(?:全国|国内|全省|世界|全球|亚洲|我国|中国)*(?P<what>[^,;。的]{2,14}?)(?:产业|行业)?(?:重要|主要|最大|关键|核心|知名|领先)"
)
_MADE, _STUDIED = "制造", "研发"
_TOWARDS = "[向朝往][^,;。]{2,24}?(?:转型|发展|迈进|延伸|升级|转变|攀升|进军|跃升|挺进|集聚|聚集)"  # X 产业向高端化发展
_ENDS = ("阵地", "集群", "产业基地", "集聚区", "示范区", "先导区")  # no word goes on behind these
_INDUSTRY_OF = re.compile(r"(?<=..)全?产业[\u4e00-\u9fff]{1,8}$")  # 氢能产业研发、制造基地 is of 氢能


class Phrase(NamedTuple):
    """Industries, what they are named as (empty: nothing) and where the phrase ends."""

    industries: tuple[str, ...]
    noun: str
    end: int


class PhraseReader:
    """Reads phrases of industries."""

    def __init__(self, lexicon: Lexicon, words: DesignationPatterns, industries: IndustryReader) -> None:
        """Prepares the patterns."""
        listed = lexicon.designations.words
        self._words, self._industries, self.judge = (
            words,
            industries,
            IndustryWords(listed, industries, _counties(lexicon)),
        )
        goes_on = rf"$|[,;。:!?\n()“”]|{alternatives(listed.behind_noun)}"
        self._boundary = re.compile(goes_on)
        growing = alternatives(listed.growing)
        closers = alternatives(listed.closers)
        self._closer = re.compile(
            rf"(?:等)?(?:{_NUMBER}[大个条])?(?:{alternatives(listed.attributes)}|[十百千万]+亿级)*(?P<noun>{closers})(?=$|[,;。:!?\n)”]|的?(?:{growing})|{_TOWARDS})"
        )
        self._growing = re.compile(rf"(?:{growing})+$")

    def named(self, text: str, start: int, high: int, places: int) -> Phrase | None:
        """The phrase up to the noun that ends it; none where there is no such noun before ``high``.

        Args:
            text: the folded text.
            start: where the phrase begins.
            high: where it ends at the latest.
            places: how many are named: 三市3个示范区 is one each.
        """
        found = self._noun(text, start, high)
        if not found or _OTHER_NOUN.match(text, found.end()) or _NO_END.match(text, found.end()):
            return None
        if text.count("“", start, found.start()) > text.count("”", start, found.start()):
            return None  # a name in quotes
        written = text[start : found.start()]
        written = _OF_SEVERAL.sub("", written) if text.startswith("之一", found.end()) else written
        listed = self._uncounted(written, places)
        if listed is None:
            return Phrase((), found[0], found.end())
        return Phrase(self._of(listed, found[0]), found[0], found.end())

    def _noun(self, text: str, start: int, high: int) -> re.Match[str] | None:
        """The first noun with an end of words behind it, or a longer one of several side by side."""
        nouns = list(self._words.noun.finditer(text, start, high))
        for at, noun in enumerate(nouns):
            following = nouns[at + 1] if at + 1 < len(nouns) else None
            if following and following.start() == noun.end():
                continue
            if noun[0].endswith(_ENDS) or noun.end() == high or self._boundary.match(text, noun.end()):
                return noun
        return nouns[-1] if nouns else None

    def _uncounted(self, listed: str, places: int) -> str | None:
        """Without the number that closes the list; None where a number says that others are counted."""
        listed = _LAST_COUNT.sub("", _SIZE.sub("", _HALF.sub("", listed)))
        counted = _FIRST_COUNT.match(listed)
        if counted:
            number = counted[1]
            listed = (
                listed[counted.end() :]
                if number in (str(places), "一两三四五六"[places - 1 : places])
                else ""
            )
        return None if re.search(r"\d{2}|\d个", listed) or _NO_INDUSTRY.search(listed) else listed

    def _of(self, listed: str, noun: str) -> tuple[str, ...]:
        """The industries in front of a noun; 高端装备制造基地 is of 高端装备制造."""
        listed = _CODE_NAME.sub("", listed)
        quoted = "“" in listed
        kept = self._industries.split(_plain(listed))
        made = kept[-1] + _MADE if kept and noun.startswith(_MADE) else ""
        if made and (self.judge.ends_known(made, _MADE) or kept[-1].endswith(_STUDIED)):
            kept = (*kept[:-1], made)
        if kept and noun.startswith("生产") and len(kept[-1]) > len(_STUDIED) + 1:
            kept = (*kept[:-1], kept[-1].removesuffix(_STUDIED))
        if kept and _INDUSTRY_OF.search(kept[0]):
            kept = (_INDUSTRY_OF.sub("", kept[0]),)
        kept = tuple(name if self.judge.known(name) else self._growing.sub("", name) or name for name in kept)
        is_industry = self.judge.alike if quoted else self.judge.plausible
        return tuple(name for name in kept if is_industry(name))

    def all_alike(self, names: tuple[str, ...]) -> bool:
        """Whether each is a known industry or ends like one."""
        return all(map(self.judge.alike, names))

    def split(self, listed: str) -> tuple[str, ...]:
        """The items of a list as they are."""
        return self._industries.split(listed)

    def held(self, listed: str) -> tuple[str, ...]:
        """The industries of a list that something else closes; 某某经济 may be one itself."""
        listed = listed[1:-1] if listed.startswith("“") and listed.endswith("”") else listed
        closer = self._closer.search(listed + "\n")
        if closer and not (closer["noun"] == "经济" and self.judge.alike(listed)):
            listed = listed[: closer.start()].strip()
        return tuple(name for name in self._industries.split(listed) if self.judge.plausible(name))

    def listed(self, text: str, start: int, stop: int, *, closed: bool) -> Phrase | None:
        """A list without a noun, which may go on over commas.

        Args:
            text: the folded text.
            start: where it begins.
            stop: where it ends at the latest.
            closed: whether 产业 or the like must end it; else one known kind of industry is enough.
        """
        end = self._list_end(text, start, stop)
        closer = self._closer.search(text, start, end)
        if closer and "、" not in text[closer.end() : min(end, closer.end() + 8)].partition(",")[0]:
            end, last = closer.start(), closer.end()
            if closer["noun"] == "经济" and self.judge.known(text[start : closer.end("noun")]):
                end = closer.end("noun")  # 低空经济 is one itself
        else:
            last = end
            closer = None
        listed = text[start:end] if closer else self._growing.sub("", text[start:end])
        first = listed.partition("、")[0]
        listed = listed[(listed if "具有" in listed else first).rfind("的") + 1 :] if closer else listed
        names = self._industries.split(listed)
        kept = tuple(name for name in names if self.judge.plausible(name))
        if not kept or (not closer and (closed or not any(map(self.judge.alike, kept)))):
            return None
        if len(kept) < len(names) and (closer or names[-1] not in kept):
            return None
        return Phrase(kept, "", last)

    def _list_end(self, text: str, start: int, stop: int) -> int:
        """A list goes over a comma as long as what follows still lists with 、."""
        end = start
        for mark in [*breaks(text, start, stop, ",;。"), stop]:
            piece = text[end:mark].lstrip(",; ")
            if end > start and ("、" not in piece or self._acts(piece) or text[end] == ";"):
                break
            end = mark
        return end

    def _acts(self, piece: str) -> bool:
        """Whether a stretch opens with what is done, so that no list goes on in it."""
        return bool(_NEXT_ACT.match(piece) or self._words.doing.match(piece))


def _counties(lexicon: Lexicon) -> Iterator[str]:
    """The names of places, short ones too where they are not also things."""
    for name in lexicon.place_names:
        yield name
        if len(name) > 2 and name[:-1] not in lexicon.local.never_short:
            yield name[:-1]


def _plain(listed: str) -> str:
    """What stands before a noun without attributes: 以 A、B 等为主的; A 产业的重要; 八大 A."""
    mainly = _MAINLY.fullmatch(listed) or _IMPORTANT.search(listed)
    if mainly:
        return mainly["what"]
    before, _, after = listed.rpartition("的")
    important = _WEIGHT.fullmatch(before) if _WORK.fullmatch(after) else None  # 甲产业重要的研发生产
    return important["what"] if important else after
