"""Companies: listed before 等骨干企业, or by themselves with a telling end."""

import re
from collections.abc import Iterator, Sequence

from reader.facts.sites.alone import AloneCompanies
from reader.facts.sites.naming import NameJudge
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_MARKS = ",;:。!?()“”《》\n\t "
_TAIL = re.compile(
    r"(?:等|为(?:代表|龙头|引领|骨干|主体)的|[两三四五六七八九十\d]{1,2}[大家])(?P<which>(?:一批|\d+余?[家个]|“[^”\n]{1,8}”|[\u4e00-\u9fff\d]){0,12}?)(?:企业|公司|龙头|集团|巨头|链主|[名药车民国央酒乳纸]企)(?!所|家|的?(?:产品|主体|人才)|主?要?负责人|代表|高管)"
)
_URGED = re.compile(
    r"(?:鼓励|支持|引导|推动)(?P<names>[^,;:。()“”\n]{6,60}?)(?=开展|设立|牵头|组建|参与|加大|实施|率先|承担|做[大强优]|加快|发展壮大|建设|推进|扩能|整合|成为|上市|联合)"
)
_BUILT_BY = re.compile(
    r"(?:依托|由)(?P<names>[^,;:。()“”\n]{4,60}?)(?=等?(?:单位|企业)?(?:牵头|联合|承担|负责)?(?:建设|组建|承建|共建|筹建)(?:[,;。的]|$))"
)
_INSIDE = re.compile(
    r"(?:企业|公司|集团|链主|龙头)(?:[(]|(?:还|主要|就|现)?(?:有(?!限)|包括|涵盖|分别是|为|:))(?P<names>[^,;:。()“”\n]*?、[^,;:。()“”\n]{2,80}?)(?:[)]|等|[,;。]|$)"
)
_ENTERED = re.compile(  # 甲乙、丙丁客车入围中国制造业500强
    r"(?<=[\u4e00-\u9fff])(?:等?[\d两三四五六七八九十]*家?)(?:先后|成功|均|双双|连续|再次)*(?:入围|入选|上榜|跻身|获评|荣登|晋级)[^,;。、]{0,20}?"
    "(?:[0百]强|单项冠军|小巨人|独角兽|瞪羚|企业)(?:企业|名单|榜单?|名录)?(?=[,;。”、]|$)"
)
_BRAND, _BRANDS = re.compile("[\u4e00-\u9fff]{3,6}"), 3
_AS = re.compile("为(?:主|龙头|代表|依托|核心|引领|骨干|支撑)|带动下")
_NO_COMPANIES = re.compile("行业企业|领域|中小|各类|相关|型企业|类企业|产业$|行业$")
_AND = re.compile("以及|[和及与]")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z]{2}")
_TRADES = ("新能源", "新材料")
_LONGEST, _LIST, _FEWEST = 14, 120, 2
_COUNT = re.compile(r"[两三四五六七八九十\d]")


class CompanyReader:
    """Finds companies' names."""

    def __init__(self, lexicon: Lexicon, judge: NameJudge) -> None:
        """Prepares the patterns; ``judge`` tells common words."""
        words, verbs = lexicon.names.companies, lexicon.designations.words
        openings = (*words.openings, *lexicon.province, *lexicon.local.company_openings)
        self._judge, self._ending = judge, re.compile(rf"(?:{alternatives(words.endings)})$")
        trades = (*verbs.industry_ends, *verbs.industries, *verbs.closers)
        classes = (*lexicon.names.words.class_words, *verbs.qualifiers, *words.general)
        self._trade = re.compile(rf"(?:{alternatives(trades)})$|^(?:{alternatives(classes)})")
        self._told = re.compile(rf"^(?:{alternatives(openings)})|(?:{alternatives(words.endings)})$")
        self._leading = re.compile(alternatives(words.leading))
        self._others = re.compile(alternatives(words.others))
        self._industries = frozenset((*verbs.industries, *verbs.closers))
        acts = (*words.behind, *verbs.focus_verbs, *verbs.build_verbs, *lexicon.names.words.never_inside)
        self._act = re.compile(
            rf"(?:{alternatives(act for act in acts if act != '即')}|以及|以|^[及和与]|\d+[个家][^、,]{{0,16}}?[和与及])(?:了|出了|出|起)?"
        )
        self._single = AloneCompanies(lexicon, judge)

    def names(self, text: str, span: Range, places: Sequence[Range]) -> Iterator[Range]:
        """Where each company's name begins and ends; ``places``: those of the places named."""
        starts, done = dict(places), set[int]()
        for tail in _TAIL.finditer(text, *span):
            if _NO_COMPANIES.search(text, tail.start("which"), tail.end()):
                continue
            items = self._items(text, max(span[0], tail.start() - _LIST), tail.start())
            if _COUNT.match(tail[0]) and len(items) < _FEWEST:
                continue  # 某市有近20家企业
            if self._are_companies(
                text,
                items,
                starts,
                bool(self._leading.search(text, *tail.span()) or _AS.match(text, tail.end())),
            ):
                done |= {start for start, _ in items}
                yield from items
        for inside in _INSIDE.finditer(text, *span):
            items = self._items(text, *inside.span("names"))
            if self._are_companies(text, items, starts, leading=True) and not any(
                start in done for start, _ in items
            ):
                done |= {start for start, _ in items}
                yield from items
        for entered in _ENTERED.finditer(text, *span):
            items = self._items(text, max(span[0], entered.start() - _LIST), entered.start())
            if len(items) >= _FEWEST and self._are_companies(text, items, starts, leading=True):
                items = [item for item in items if item[0] not in done]
                done |= {start for start, _ in items}
                yield from items
        for names in [*_URGED.finditer(text, *span), *_BUILT_BY.finditer(text, *span)]:
            urged = self._urged(text, *names.span("names"), whole=names.re is _BUILT_BY)
            items = [item for item in urged if item[0] not in done]
            done |= {start for start, _ in items}
            yield from items
        for start, end in self._single.names(text, span, starts):
            if start not in done:
                yield start, end

    def _urged(self, text: str, start: int, end: int, *, whole: bool) -> list[Range]:
        """鼓励甲乙石化、丙丁制药开展…: the items, where two end like companies behind a name.

        ``whole``: all of them then, as of 分别依托甲科技、乙机械建设.
        """
        items = self._items(text, start, end)
        told = [item for item in items if self._is_named(text[slice(*item)])]
        plain = all(self._is_plain(text[slice(*item)]) for item in items)
        return (items if whole else told) if plain and len(told) > 1 else []

    def _is_named(self, name: str) -> bool:
        ending = self._ending.search(name)
        return ending is not None and self._judge.is_uncommon(name[: ending.start()])

    def _are_brands(self, names: Sequence[str]) -> bool:
        """Whether three or more names are short and none a trade or a class."""
        return len(names) >= _BRANDS and all(
            _BRAND.fullmatch(name) and not self._trade.search(name) for name in names
        )

    def _items(self, text: str, low: int, end: int) -> list[Range]:
        """The items of the list that ends at ``end``, the first from behind the words that lead to it."""
        start = end
        while start > low and text[start - 1] not in _MARKS:
            start -= 1
        first = text.find("、", start, end)
        behind = [act.end() for act in self._act.finditer(text, start, first if first >= 0 else end)]
        start = behind[-1] if behind and behind[-1] < end else start
        start += text.startswith("在", start, end)
        commas = [at for at in range(start, end) if text[at] == "、"]
        items = list(zip([start, *(at + 1 for at in commas)], [*commas, end], strict=True))
        return [*items[:-1], *self._halves(text, *items[-1])]

    def _halves(self, text: str, start: int, end: int) -> list[Range]:
        """The last item, which may be two joined by 和."""
        for mark in _AND.finditer(text, start + 2, end - 2):
            return [(start, mark.start()), (mark.end(), end)]
        return [(start, end)]

    def _are_companies(self, text: str, items: list[Range], places: dict[int, int], leading: bool) -> bool:
        """Whether nothing speaks against any item, and ``leading`` or one item for all of them."""
        names = [text[slice(*item)] for item in items]
        if not names or not all(map(self._is_plain, names)):
            return False
        if any(places.get(start) == end for start, end in items):
            return False
        placed = any(start in places for start, _ in items)
        return leading or placed or self._are_brands(names) or any(self._told.search(name) for name in names)

    def _is_of_trade(self, name: str) -> bool:
        """甲乙新能源: an uncommon word and the trade it is in."""
        trade = next((trade for trade in _TRADES if name.endswith(trade)), "")
        return bool(trade) and self._judge.is_uncommon(name.removesuffix(trade))

    def _is_plain(self, name: str) -> bool:
        return (
            2 <= len(name) <= _LONGEST
            and bool(_WORD.match(name))
            and name not in self._industries
            and not (self._others.search(name) and not self._is_of_trade(name))
            and not re.search(r"\d{2}|[的了]|已经|形成", name)
        )
