"""Whether a phrase names one thing, or only says of what class something is."""

import re
from collections.abc import Callable, Sequence

from reader.facts.places import PlaceMention
from reader.lexicon import Found, Lexicon, alternatives, finder

_COUNTED = re.compile(r"(?:\d|[百千万])\s*[个家处项所座场只]?(?:左右|以上)?$")
_YEAR = re.compile(r"20\d\d年?(?=[\u4e00-\u9fff])")
_FIELDS = ("海洋", "深海", "中医药", "数字", "量子")
_ACTS = re.compile(
    "等(?!级)|[两二三四五六七八九十]大|创建|建设|布局|打造|培育|吸引|发展(?!集团|联盟|大会|论坛|峰会)"
)
_CENTRES = ("创新中心", "研究中心", "工程中心", "数据中心")
_OWNERS = ("国家", "中国", "“", "黄河", "省级", "全省", "中科院", "中国科学院")
_SEVERAL = ("一批", "各类", "各", "个", "家", "级", "若干", "每个", "多个")
_PROPER = re.compile(
    r"(?![对向从该本此其各每将已被把使让给比按依据经或而且并但就都还可会应需须要不没有无未在为以与和及])(?:(?![在于的把被由将])[\u4e00-\u9fffA-Za-z]){2,6}"
)
_IS_THERE = re.compile("(?:也|已经?|正式|全面|目前)*(?:开工|投产|投用|建成|启用|竣工|封顶|运营|投入)")
_HAS_DONE = re.compile("(?:主导|牵头|制定|落户|落地|揭牌|启用|投用|发布)")
_SHOWN = ("项目", "在会上", "正式", "揭牌", "启用")
_HONOURED = re.compile(r"(?:认定|列|评|作)?为20\d\d年度?$")  # 为2025年某省中试平台
_OF_RANK = re.compile("国家级?(?:大型|重要|特色|先进|新型|综合|战略|清洁|骨干|区域性|现代)")
_NO_EVENT = re.compile("^[一二三四五六七八九十]+届|[此该]|本[次届]|[首多]次|出现")
_GROUNDS = ("产业园", "科技园", "工业园", "产业园区", "工业园区", "产业基地", "示范基地")
_COUNTS = re.compile(  # “甲”3个基地, “苗圃+孵化器”
    "千瓦级|[两三四五六七八九十][个大]|”(?:系列|等)|”[0-9]|“[^”]*[+][\u4e00-\u9fff]"
)
_LIES = re.compile("(?:位于|坐落[于在]|地处|落户|在|走进|来到|规划|投资)[^,;。、]{2,18}?(?:建设)?的$")
_CODED = re.compile(
    "“?[一二两三四五六七八九十0-9]+[\u4e00-\u9fff]{1,2}[一二两三四五六七八九十0-9]+[\u4e00-\u9fff]"
)
_OWNER = re.compile(
    "^[\u4e00-\u9fff]{2,8}?(?:集团|股份|公司|航天港|空港|大学|学院|重工|药业|石化|汽车)(?=.{4})"
)
_SHORTEST = 4
_EVENT, _COMPANY = "event", "company"


class NameJudge:
    """Judges phrases that end in a site's noun."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words, listed = lexicon.names.words, lexicon.designations.words
        self.openings = (*words.openings, *lexicon.province, *lexicon.local.site_openings)
        self._generic, self._meetings = frozenset((*words.generic_names, "实验室")), tuple(words.meetings)
        self._province = lexicon.province
        self._owners = (*_OWNERS, *lexicon.province)
        self._of_the_province = ("国家", "中国", *lexicon.province, *lexicon.local.site_openings)
        self._general = re.compile(alternatives(words.general))
        self._founding = tuple(words.founding)
        classes = (*words.class_words, *lexicon.names.sites)
        self._class = finder(classes)
        trades = (word for word in listed.industry_ends if len(word) > 1)  # 钢 alone also ends a name
        self._common = finder(
            (*classes, *listed.industries, *trades, *listed.qualifiers, *listed.adverbs, *words.breaks)
        )  # fmt: skip

    def is_name(self, text: str, start: int, end: int, kind: str, inside: Sequence[PlaceMention]) -> bool:
        """Whether characters ``start`` to ``end`` are a name; ``inside``: the places in it."""
        name, before = text[start:end], text[max(0, start - 8) : start]
        if kind == _EVENT and not _NO_EVENT.search(name) and _YEAR.match(name):
            return len(name) > _SHORTEST + 4 and not name.endswith(self._meetings)
        if len(name.strip("“”")) < _SHORTEST or _is_counted(name, before):
            return False
        if name.startswith("国家级") and kind == "centre" and _HAS_DONE.match(text, end):
            return name not in self._generic
        if kind != _COMPANY and kind != _EVENT and self._lies(text, start, name):
            return True
        if self._is_class(name, before, kind) or self._is_one_of(text, start, end, inside):
            return False
        if not inside and not name.startswith("“") and not self._rest(name, self._class):
            return False
        if kind == _EVENT and len(name) >= 5:
            return not name.startswith(("各类", "高层论坛", "产业博览会", "对话"))
        opened = name.startswith(self.openings) or bool(inside)
        if name.endswith(("工厂", "总部")):
            return self.opens_uncommonly(name)
        if kind == _COMPANY:
            return opened and not name.startswith(("国家", "省", "全省", "国际"))
        if kind == "base" and (_IS_THERE.match(text, end) if opened else self._is_shown(text, name, end)):
            return True
        return self._is_institution(name, before, kind, opened, bool(inside)) or self.is_proper(name, kind)

    def _is_class(self, name: str, before: str, kind: str) -> bool:
        """Whether it says of what class something is, or what something is to be."""
        if self._is_general(name, before) or _COUNTS.search(name) or _CODED.match(name):
            return True
        if self._without_province(name) in self._generic or _HONOURED.search(before):
            return True
        if kind == _EVENT:
            return name.endswith(self._meetings) or bool(_NO_EVENT.search(name))
        if before.endswith(("作为", "成为", "列为", "评为", "命名为")):
            return kind != _COMPANY
        return kind == "base" and bool(_OF_RANK.match(name))

    def _is_one_of(self, text: str, start: int, end: int, inside: Sequence[PlaceMention]) -> bool:
        """甲市制造业创新中心: one of a class."""
        placed = bool(inside) and inside[0].start == start
        return placed and text[inside[0].end : end].lstrip("市县区") in self._generic

    def _lies(self, text: str, start: int, name: str) -> bool:
        """位于甲市的某某园, 甲市规划建设的某某基地: one thing, which lies there."""
        if not _LIES.search(text, max(0, start - 24), start) or name in self._generic:
            return False
        return self.says_more(name) or name.endswith(_GROUNDS)

    def _is_shown(self, text: str, name: str, end: int) -> bool:
        return text.startswith(_SHOWN, end) and self.opens_uncommonly(name)

    def is_proper(self, name: str, kind: str) -> bool:
        """Whether it opens with a word that is no common one: that of who it is named after."""
        first = next(self._common(name), None)
        opening = name[: first[1]] if first else name
        founded = kind in ("park", "lab") or name.endswith("院")
        return founded and bool(_PROPER.fullmatch(opening))

    def says_more(self, name: str) -> bool:
        """Whether a word stands in it that is none of a class."""
        return (
            bool(self._rest(name, self._class)) and not self._general.match(name) and not _ACTS.search(name)
        )

    def opens_uncommonly(self, word: str) -> bool:
        """Whether a word that is no common one opens it, with or without others behind."""
        first = next(self._common(word), None)
        return bool(_PROPER.fullmatch(word[: first[1]] if first else word[:4]))

    def is_uncommon(self, word: str) -> bool:
        """Whether no common word stands in it."""
        return bool(_PROPER.fullmatch(word)) and next(self._common(word), None) is None

    def _without_province(self, name: str) -> str:
        """A laboratory of the province is a class as 省实验室 is."""
        return next((name.removeprefix(word) for word in self._province if name.startswith(word)), name)

    def _own_inside(self, name: str) -> bool:
        """The province stands inside: 先进陶瓷某省技术创新中心."""
        return any(name.find(word) > 1 for word in self._of_the_province[2:3])

    @staticmethod
    def _rest(name: str, find: Callable[[str], Found]) -> list[str]:
        """What the words that are found leave of a name."""
        rest, done = [], 0
        for _, start, end in find(name):
            rest.append(name[done:start])
            done = end
        return [part for part in (*rest, name[done:]) if part]

    def _is_general(self, name: str, before: str) -> bool:
        """一批, 各类 …: any such thing, or something that is yet to be done."""
        return (
            before.endswith(_SEVERAL)
            or name.count("“") != name.count("”")
            or bool(self._general.match(name) or _ACTS.search(name))
        )

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
        if kind == "lab" and not opened and not self.opens_uncommonly(name):
            return name.endswith(("重点实验室", "联合实验室"))
        if kind in ("lab", "centre"):
            return opened or kind == "lab" or name.startswith(_FIELDS) or self._own_inside(name)
        owned = placed or name.startswith(self._owners) or bool(_OWNER.search(name))
        if name.endswith("产业平台"):
            return False
        if kind in ("base", "platform", "park") and not (owned or (kind == "park" and opened)):
            return False
        if name.startswith(("省级", "全省")):
            return before.endswith(self._founding) and kind == "platform"
        return opened


def _is_counted(name: str, before: str) -> bool:
    """4个园区: a number stands before the phrase or opens it."""
    return bool(_COUNTED.search(before) or _COUNTED.search(name[:6]) or re.search(r"\d", name[:2]))
