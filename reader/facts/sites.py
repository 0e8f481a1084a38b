"""Named parks, laboratories, platforms, centres, bases, events and companies."""

import re
from collections.abc import Iterator

from reader.facts.companies import CompanyReader
from reader.facts.drafts import Draft
from reader.facts.passage import Passage
from reader.facts.places import PlaceMention, codes_of
from reader.facts.records import SiteFacts
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_LONGEST = 32
_FOLLOWS = re.compile(r"^[(](?:北方|南方|[\u4e00-\u9fff]{2,6})[)](?!的)|^”")
_COUNTED = re.compile(r"(?:\d|[百千万])\s*[个家处项所座场只]?(?:左右|以上)?$")
_FIELDS = ("海洋", "中医药", "数字", "量子")
_ACTS = re.compile(
    "等(?!级)|[两二三四五六七八九十]大|创建|建设|布局|打造|培育|吸引|发展(?!集团|联盟|大会|论坛|峰会)"
)
_CENTRES = ("创新中心", "研究中心", "工程中心", "数据中心")
_OWNERS = ("国家", "中国", "“", "黄河", "省级", "全省", "中科院", "中国科学院")
_EVENT, _COMPANY = "event", "company"


class SiteReader:
    """Reads names of sites from a folded clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.names.words
        self._kinds = {**lexicon.names.sites, **lexicon.local.site_kinds}
        self._noun = re.compile(alternatives(self._kinds))
        marks = [word for word in words.breaks if not word.isalpha()]
        self._hard = re.compile(f"(?:{alternatives(marks)})(?![^()]{{1,6}}[)])|\n")
        self._soft = re.compile(alternatives(word for word in words.breaks if word.isalpha()))
        self._generic = frozenset(words.generic_names)
        self._openings = (*words.openings, *lexicon.province, *lexicon.local.site_openings)
        self._owners = (*_OWNERS, *lexicon.province)
        self._of_the_province = ("国家", "中国", *lexicon.province[:1])
        self._certain = ("国家", "中国", *lexicon.province)
        self._general = re.compile(alternatives(words.general))
        self._founding = tuple(words.founding)
        self._companies = CompanyReader(lexicon)

    def read(self, passage: Passage) -> list[Draft]:
        """The sites of a passage."""
        drafts = []
        for start, end, kind, listed in sorted(self._found(passage)):
            if passage.is_beside(start):
                continue
            inside = passage.named(start, end)
            if listed or self._is_name(passage.text, start, end, kind, inside):
                drafts.append(self._draft(passage, (start, end), kind, codes_of(inside)))
        return drafts

    def _found(self, passage: Passage) -> Iterator[tuple[int, int, str, bool]]:
        """Companies, which a list tells, and phrases beside these that may be a name."""
        companies = list(self._companies.names(passage.text, passage.span))
        yield from ((start, end, _COMPANY, True) for start, end in companies)
        for start, end, kind in self._names(passage.text, passage.span, passage.mentions):
            if not any(a < end and start < b for a, b in companies):
                yield start, end, kind, False

    def _names(
        self, text: str, span: Range, mentions: tuple[PlaceMention, ...]
    ) -> Iterator[tuple[int, int, str]]:
        """Every phrase that ends in a site's noun, from behind the last word that cannot be in it."""
        done = span[0]
        for noun in self._noun.finditer(text, *span):
            low = max(done, noun.start() - _LONGEST, text.rfind("\n", span[0], noun.start()) + 1)
            start = self._begin(text, low, noun, mentions)
            end = noun.end()
            follows = _FOLLOWS.match(text[end : end + 10])
            if follows and not (follows[0] == "”" and "“" not in text[start:end]):
                end += follows.end()
            if self._longer(text, noun, mentions):
                continue
            yield start, end, self._kinds[noun[0]]
            done = end

    def _begin(self, text: str, low: int, noun: re.Match[str], mentions: tuple[PlaceMention, ...]) -> int:
        """Where a name opens: at a quote, a place or an opening word behind a word that breaks."""
        quote = text.rfind("“", low, noun.start())
        if quote >= 0 and not self._hard.search(text, quote, noun.start()):
            return quote
        hard = [m.end() for m in self._hard.finditer(text, low, noun.start())]
        low = hard[-1] if hard else low
        soft = [m.end() for m in self._soft.finditer(text, low, noun.start())]
        places = {m.start for m in mentions}
        for at in [low, *soft]:
            if at in places or text.startswith(self._openings, at):
                return at
        words = [m.end() for m in self._soft.finditer(text, low, noun.start()) if len(m[0]) > 1]
        return words[-1] if words else low

    def _longer(self, text: str, noun: re.Match[str], mentions: tuple[PlaceMention, ...]) -> bool:
        """Whether the word goes on, so that the noun does not end the name."""
        end = noun.end()
        if self._noun.match(text, end) or (noun[0] == "公司" and text[end : end + 2] == "领导"):
            return True
        if any(
            m.start == end and re.match("基地|分中心|分院|园区", text[m.end : m.end + 3]) for m in mentions
        ):
            return True
        return bool(
            re.match(
                r"\d|[一二两三四五六七八九十]{1,3}[家个处座]|建设项目|化|体系|经济|群|城市|城区|型|级|内|企业|数量|总量|机构|员工|达到|人才|标准|规模|品牌|奖|覆盖率",
                text[noun.end() : noun.end() + 4],
            )
        )

    def _is_name(self, text: str, start: int, end: int, kind: str, inside: list[PlaceMention]) -> bool:
        name, before = text[start:end], text[max(0, start - 8) : start]
        if len(name) < 4 or _is_counted(name, before) or self._is_general(name, before):
            return False
        if kind == _EVENT and len(name) >= 5:
            return not name.startswith(("各类", "高层论坛", "产业博览会", "对话"))
        opened = name.startswith(self._openings) or bool(inside)
        if kind == _COMPANY:
            return opened and not name.startswith(("国家", "省", "全省", "国际"))
        return name not in self._generic and self._is_institution(name, before, kind, opened, bool(inside))

    def _is_general(self, name: str, before: str) -> bool:
        """一批, 各类 …: any such thing, or something that is yet to be done."""
        several = before.endswith(("一批", "各类", "各", "个", "家", "级", "若干", "每个"))
        return several or bool(self._general.match(name) or _ACTS.search(name))

    def _is_institution(self, name: str, before: str, kind: str, opened: bool, placed: bool) -> bool:
        """Whether the opening says whose it is: how much it must say depends on the kind.

        Args:
            name: the phrase.
            before: the words in front of it.
            kind: of the site.
            opened: whether it opens like a name or holds a place.
            placed: whether it holds a place.
        """
        if kind == "centre" and name.endswith("中心") and not name.endswith(_CENTRES):
            return placed or name.startswith(self._of_the_province)
        if kind in ("lab", "centre"):
            return opened or kind == "lab" or name.startswith(_FIELDS)
        owned = placed or name.startswith(self._owners)
        if kind in ("base", "platform", "park") and not (owned or (kind == "park" and opened)):
            return False
        if name.startswith(("省级", "全省")):
            return before.endswith(self._founding) and kind == "platform"
        return opened

    def _draft(self, passage: Passage, span: Range, kind: str, places: tuple[str, ...]) -> Draft:
        text, name = passage.text[slice(*span)], passage.clean[slice(*span)]
        named = name.strip("“”") if _quoted_whole(text) else name
        facts = SiteFacts(named, kind, places, basis="name" if places else "none")
        draft = Draft(passage.clause, facts, *span)
        sure = kind == _EVENT or places or text.startswith(self._certain)
        return draft if sure else draft.doubted("medium", "按词尾认定的名称")


def _is_counted(name: str, before: str) -> bool:
    """4个园区: a number stands before the phrase or opens it."""
    return bool(_COUNTED.search(before) or _COUNTED.search(name[:6]) or re.search(r"\d", name[:2]))


def _quoted_whole(name: str) -> bool:
    return name.startswith("“") and name.endswith("”") and name.count("“") == 1
