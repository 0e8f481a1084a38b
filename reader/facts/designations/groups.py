"""Places listed side by side, and the 等 that leaves their list open; a zone of a city is not the city."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.facts.places import CITY_LEVEL, PlaceMention, codes_of
from reader.facts.waters import NATURE

_CORE = "(?:核心|中心|龙头|引领|重点|支撑|依托|主体|骨干|支点|节点|两翼|腹地)"
_BETWEEN = re.compile(
    rf"^\s*(?:\d{{0,2}}个?[市县区])?\s*(?:[、,和及与~-]|—+|以及)\s*$|^$|^(?:等市?)?为(?:双)?{_CORE}(?:区域?|城市)?,(?:并|同时)?以$"
)
_COUNT = r"[\d一二两三四五六七八九十]+个?"
_OTHER_WORDS = {"市区?": "场政民域", "县": "域", "区": "块域位间", "地": "理质方热下产铁块标缘"}
"""Kinds of areas, and what behind one makes another word of it: 市场, 县域, 区块链, 地理信息."""
_AREAS = (
    r"[县市区]\((?:[市县区]、?){1,2}\)",  # 县(市、区)
    *("沿海地区", "沿黄地区", "地区", "海域", "沿海", "近海", "地市", "市县区?", "县市区?", "县区"),
    *(f"{kind}(?![{others}])" for kind, others in _OTHER_WORDS.items()),
)
AREAS = f"(?:{'|'.join(_AREAS)})"
"""What a list of places may call them, longer names first."""
_REGIONS = f"{_COUNT}?大?[\u4e00-\u9fff]{{0,3}}(?:产业区|产业板块|产业基地|片区)(?=[已正将要均都])"  # 甲、乙两大临港产业区已…
_WATERS = (
    "(?:、[\u4e00-\u9fff]{2,6}?(?:湾|群岛|列岛|岛|半岛|湖|河|海)[东南西北中]?部?)+等(?:海域|水域|流域|地区)"
)
_ETC = re.compile(
    f"{_WATERS}|{_REGIONS}|片区(?=[以重主着将])|等(?:{_COUNT})?{AREAS}|{_COUNT}{AREAS}|等|地区|(?=[,:])"
)
_ZONE = re.compile(
    "(?:国家)?(?:高新(?:技术产业开发)?区|港?经(?:济技术)?开(?:发)?区|(?:经济|旅游|化工)?开发区|自贸(?:试验)?(?:片)?区|综合?保(?:税)?区|片区|港(?!口|城|区)|[\u4e00-\u9fff]{0,4}?(?:新区|起步区)|[\u4e00-\u9fff]{1,2}谷(?=[、,和及与]))"
)
_RUN = re.compile(
    "(?:高新|开发|经开|保税|自贸|新|起步)区$|高新.{0,6}区$|片区$"
)  # zones with a board of their own
_TOWN = re.compile("[\u4e00-\u9fff]{2,3}?(?:镇(?![江宁海远原])|街道(?!办))")
_BARE_ZONE = re.compile(
    "(?:[、和及与](?:[\u4e00-\u9fff]{0,3}?(?:经济技术开发区|高新技术产业开发区|高新区|经开区|经济开发区|开发区)|新区|保税区|市区))+(?!管委)"
)
_LIES_IN = re.compile("(?:是|隶属于?|属于?|位于|地处|由)(?:[\u4e00-\u9fff]{2,3}省?)?$")
_OFFICE = re.compile("[市县区]长(?![江岛清治春沙])")  # 甲市长说: a person


@dataclass(frozen=True)
class Group:
    """Places listed side by side.

    Attributes:
        codes: of the places, each once.
        start: where the first is named.
        end: behind the last and the words that close the list (等市, 三市).
        open: whether 等 follows.
        named: how many are listed, zones that are no place of their own too.
        zone: whether only zones are listed, so that the codes are of the cities they lie in.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    open: bool
    named: int = 0
    zone: bool = False


def groups_of(text: str, mentions: Sequence[PlaceMention]) -> list[Group]:
    """The groups of a sentence; zones beside places add none, zones alone stand for their cities."""
    mentions = list(_without_city_around(text, mentions))
    named = [_without_zone(text, mention) for mention in mentions]
    whole = {mention.start: mention for mention in mentions}
    groups = [
        _group(text, run) if any(one.codes for one in run) else _zones(text, run, whole)
        for run in _runs(text, named)
    ]
    return [group for group in groups if group.codes]


def _without_city_around(text: str, mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """甲县隶属于乙市: the city only says where the county lies."""
    inside: set[str] = set()
    for mention in mentions:
        around = mention.level == CITY_LEVEL and any(code[:4] in inside for code in mention.codes)
        if around and _LIES_IN.search(text[max(0, mention.start - 6) : mention.start]):
            continue
        inside |= {code[:4] for code in mention.codes if mention.level != CITY_LEVEL}
        yield mention


def _zones(text: str, run: list[PlaceMention], whole: dict[int, PlaceMention]) -> Group:
    """甲市高新区、乙市经开区: the cities of zones that are offices of their own."""
    offices = [
        replace(one, codes=whole[one.start].codes) for one in run if _is_office(text, whole[one.start])
    ]
    return replace(_group(text, run), codes=codes_of(offices), zone=True)


def _is_office(text: str, mention: PlaceMention) -> bool:
    zone = _ZONE.match(text, mention.end)
    return bool(zone and _RUN.search(zone[0]))


def _without_zone(text: str, mention: PlaceMention) -> PlaceMention:
    if _OFFICE.match(text, mention.end - 1):
        return replace(mention, codes=())
    if mention.level != CITY_LEVEL and (town := _TOWN.match(text, mention.end)):
        return replace(mention, end=town.end())
    if nature := NATURE.match(text, mention.end):
        return replace(mention, end=nature.end(), codes=())
    zone = _ZONE.match(text, mention.end)
    if not zone:
        return mention
    if zone[0] == "片区" and text[mention.start - 1] in "—-~":
        return mention  # 甲—乙片区: what lies between them
    listed = text.startswith("(", zone.end())  # 甲市高新区(人工智能): what the zone is listed for
    return replace(mention, end=zone.end(), codes=mention.codes if listed else ())


def _runs(text: str, mentions: Sequence[PlaceMention]) -> Iterator[list[PlaceMention]]:
    """Places with nothing but 、 between them."""
    run: list[PlaceMention] = []
    for mention in mentions:
        if run and not _BETWEEN.match(text[run[-1].end : mention.start]):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _group(text: str, run: list[PlaceMention]) -> Group:
    bare = _BARE_ZONE.match(text, run[-1].end)
    last = bare.end() if bare else run[-1].end
    etc = _ETC.match(text, last)
    end = etc.end() if etc else last
    return Group(codes_of(run), run[0].start, end, bool(etc and "等" in etc[0]), len(run))
