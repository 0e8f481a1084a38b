"""Finds a draft's sentences that name places for industries."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.facts.places import PlaceMention, PlaceReader
from reader.facts.sentences import sentences
from reader.lexicon import Lexicon, alternatives, finder
from reader.types import Range
from verify.drafttext import DraftText
from verify.named.claims import DesignationClaim

_BETWEEN = re.compile(r"[\s、,和及与市]*(?:以及)?[\s、]*")
_ALONE = re.compile(
    "每个?市|各市|各有|各自|各建|各打造|独享|独占|单独|独家|一家|唯一|独自|分别|各自|逐一|逐市|一一对应|专门"
)
_GROUP = re.compile("并列|一组|一并|同组|共同|联合|未逐一|名单|等[一二三四五六七八九十\\d]*市")
_ONLY = re.compile(
    "(?<![不这\\d一两三几])(?:仅仅?|只)[此有限将把是给支点在放布留列]?(?!能|要|供|会)|独享|独占|独家|唯一|全部为|清一色|别无其他|别无他|再无其他|没有其他|没有别|之外(?:都|再)?没有|无其他"
)
_IDLE = re.compile(
    r"[\s\d、,.()“”和与及等的市个大条为]|设区市|[一二两三四五六七八九十]+[个大]|一批|产业|优势|特色|高端|重点|推进|培育|打造|建设|发展|支持|做强|做优|做大|布局|列入|列为|"
    "一并|一道|一起|一同|优势市|同列|并列|范围|仅此|仅限|只有|仅|只|共|此|点名|作为|纳入|入列|名单|方面|领域|业务|先进|现代|国家级|省级|分别|单独|并列|共同|一家|承担|负责|集聚|基地|集群|园区|壮大|加快|力争|省里|规划|计划|提出|明确|被|由|将|在|把|是|以|所|有|了|两|也|还"
)
_WISHED = re.compile("建议|希望|恳请|争取(?!列)|申报|拟(?:将|把|在)?|设想|呼吁")
_TOLD = re.compile("点名|列入|列为|名单|明确|提出|省里|规划|计划")
_ALSO = re.compile("[也亦同](?:样|时)?(?:在|被|列入|入列|入选|纳入)[^,;。]{0,8}")
_COVERS = re.compile(
    "(?:的?建设|工程|项目|范围|的?城市)?[,:]?(?:涉及|包括|包含|覆盖|涵盖|分布在|落在|布局在|位于|指的?是|由|即)(?:了|的是)?"
)
_UNNAMED_AHEAD = re.compile(
    r"(?:名单|范围|之列|行列|之中)?(?:里|中|内|上)?(?:并?没有|不含|不包括|未含|不见|漏了|少了)\s*$"
)
_UNNAMED = re.compile(
    r"(?:并?未|并?没有?)被?(?:列入|点名|入列|纳入|提及|提到|写入|入选)|不在[^,;。]{0,14}(?:名单|之列|范围|之中|行列)"
)
"""Words that say a place is not named."""
_ETC = re.compile(r"\s*等")
_SAYS = re.compile(
    "点名|支持|重点发展|重点推进|培育|列为|列入|明确|布局|定位|打造|发挥|建设|提出|入列|纳入|确定|创建|赋予|做强|壮大|独享|享有|点了|点到|点给|共建|归|重点开发|作为|为主|承担"
)
_NOT_SO = re.compile("没有|并未|未(?:被|将|把|获|点|列|提|见)|不在|未点名|不含|不包括")


class DesignationClaimReader:
    """Finds sentences that name places for industries."""

    def __init__(
        self, lexicon: Lexicon, places: PlaceReader, industries: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Takes the words for each industry by its code."""
        self._places = places
        self._codes: dict[str, set[str]] = {}
        for code, words in industries.items():
            for word in words:
                self._codes.setdefault(word, set()).add(code)
        self._find = finder(self._codes)
        self._kinds = lexicon.designations.kinds
        self._noun = re.compile(alternatives(self._kinds))

    def read(self, draft: DraftText) -> Iterator[DesignationClaim]:
        """The claims in the order of the text."""
        text, last = draft.plain, None
        for start, end in sentences(text, 0, len(text)):
            mentions = [m for m in self._places.mentions(text, start, end, None, draft.home) if m.codes]
            groups = _groups(text, mentions)
            for at, group in enumerate(groups):
                high = _parted(text, group[-1].end, groups[at + 1][0].start) if at + 1 < len(groups) else end
                low = _parted(text, groups[at - 1][-1].end, group[0].start) if at else start
                claim = (
                    _spelt_out(text, group, last)
                    or self._claim(draft, group, (low, start, high))
                    or self._answer(draft, group, high)
                    or _listed_too(text, group, high, last)
                )
                if claim:
                    last = claim
                    yield claim

    def _claim(
        self, draft: DraftText, group: list[PlaceMention], around: tuple[int, int, int]
    ) -> DesignationClaim | None:
        text, (low, start, high) = draft.plain, around
        stop = group[-1].end
        cut = text.find(";", stop, high)
        high = cut if cut >= 0 else high
        noun = self._noun_of(text, stop, high)
        found = list(self._find(text[stop : noun.end() if noun else high])) or list(
            self._find(text[stop:high])
        )
        behind = stop if found else low
        found = found or list(self._find(text[low : group[0].start]))
        noun = noun or (self._noun_of(text, low, group[0].start) if behind == low else None)
        unnamed = bool(
            _UNNAMED_AHEAD.search(text, start, group[0].start) or _UNNAMED.match(text, _past_city(text, stop))
        )
        says = (
            unnamed
            or _SAYS.search(text, start, high)
            or _ALONE.search(text, stop, high)
            or draft.plans_at(start, stop)
            or len(group) > 2
        )
        if not says or not (found or noun):
            return None
        last = max((behind + end for _, _, end in found), default=stop)
        first = min((behind + at for _, at, _ in found), default=group[0].start)
        own, stretch = draft.plans_at(start, group[0].start), text[low:high]
        own = own or draft.plans_behind(max(stop, last), high)
        marks = [mark for words in (_ALONE, _ONLY) for mark in words.finditer(text, stop, high)]
        ends = (noun.end() if noun else 0, last, stop, *(mark.end() for mark in marks))
        between = (first, group[0].start) if found and behind == low else (stop, max(ends[:3]))
        return DesignationClaim(
            span=(min(first, group[0].start, noun.start() if noun else first), max(ends)),
            places=tuple(dict.fromkeys(code for mention in group for code in mention.codes)),
            industries=frozenset(code for word, _, _ in found for code in self._codes[word]),
            terms=tuple(word for word, _, _ in found),
            noun=noun[0] if noun else "", kind=self._kinds[noun[0]] if noun else "",
            open=bool(_ETC.match(text, _past_city(text, stop))), alone=bool(_ALONE.search(stretch)),
            group=bool(_GROUP.search(stretch)), only=bool(_ONLY.search(stretch)),
            other=_left(text, found, behind, between), denied=bool(_NOT_SO.search(stretch)), unnamed=unnamed,
            wished=bool(_WISHED.search(text, start, high)), told=bool(_TOLD.search(stretch)),
            plans=own or draft.plans_around(text.rfind("\n", 0, start) + 1, group[0].start), named=bool(own),
        )  # fmt: skip

    def _answer(self, draft: DraftText, group: list[PlaceMention], high: int) -> DesignationClaim | None:
        """Places that a line begins with which answers who is named for something."""
        text, line = draft.plain, draft.plain.rfind("\n", 0, group[0].start) + 1
        asked, stop = draft.opening(line), group[-1].end
        found = list(self._find(text[asked:line]))
        if not found or text[line : group[0].start].strip():
            return None
        noun, stretch = self._noun_of(text, asked, line), text[line:high]
        marks = [mark.end() for words in (_ALONE, _ONLY) for mark in words.finditer(text, stop, high)]
        plans = draft.plans_at(asked, stop)
        return DesignationClaim(
            (group[0].start, max((stop, *marks))), tuple(dict.fromkeys(code for one in group for code in one.codes)),
            frozenset(code for word, _, _ in found for code in self._codes[word]), tuple(word for word, _, _ in found),
            noun[0] if noun else "", self._kinds[noun[0]] if noun else "", bool(_ETC.match(text, _past_city(text, stop))),
            bool(_ALONE.search(stretch)), bool(_GROUP.search(stretch)), bool(_ONLY.search(stretch)), (),
            bool(_NOT_SO.search(stretch)), False, bool(_WISHED.search(stretch)), True, plans or draft.usual, bool(plans),
        )  # fmt: skip

    def _noun_of(self, text: str, low: int, high: int) -> re.Match[str] | None:
        return self._noun.search(text, low, high)


def _spelt_out(
    text: str, group: list[PlaceMention], last: DesignationClaim | None
) -> DesignationClaim | None:
    """…产业园涉及甲、乙、丙: the places of what the words right before were about."""
    if last is None or not _COVERS.fullmatch(text, last.span[1], group[0].start):
        return None
    codes = tuple(dict.fromkeys(code for mention in group for code in mention.codes))
    stop = group[-1].end
    return replace(
        last, span=(group[0].start, stop), places=codes, open=bool(_ETC.match(text, _past_city(text, stop)))
    )


def _listed_too(
    text: str, group: list[PlaceMention], high: int, last: DesignationClaim | None
) -> DesignationClaim | None:
    """甲市也在名单之中: named for what the sentence before was about."""
    also = _ALSO.search(text, group[-1].end, high)
    if not also or last is None:
        return None
    codes = tuple(dict.fromkeys(code for mention in group for code in mention.codes))
    return replace(last, span=(group[0].start, also.end()), places=codes, open=False, only=False)


def _left(text: str, found: list[tuple[str, int, int]], offset: int, span: Range) -> tuple[str, ...]:
    """What stands in a stretch besides known industries and words that name nothing."""
    characters = list(text[slice(*span)])
    for _, low, high in found:
        for at in range(max(offset + low, span[0]), min(offset + high, span[1])):
            characters[at - span[0]] = " "
    return tuple(piece for piece in _IDLE.sub(" ", "".join(characters)).split() if len(piece) > 1)


def _parted(text: str, low: int, high: int) -> int:
    """Where what is said of one list of places ends before the next: at the last comma between them."""
    cut = max(text.rfind(mark, low, high) for mark in ",;:")
    return cut if cut >= 0 else high


def _past_city(text: str, at: int) -> int:
    return at + 1 if text.startswith("市", at) else at


def _groups(text: str, mentions: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    """The places in lists: side by side, with nothing but marks between."""
    groups: list[list[PlaceMention]] = []
    for mention in mentions:
        if groups and _BETWEEN.fullmatch(text, groups[-1][-1].end, mention.start):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups
