"""Companies that no list tells: by the legal end of their name, or an uncommon word and a telling end."""

import re
from collections.abc import Iterator

from reader.facts.sites.naming import NameJudge
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_FORM = "集团|股份|控股|有限责任|有限"
_LEGAL = (
    f"集团[\u4e00-\u9fff]{{2,4}}?(?:股份)?(?:有限|分)?公司|(?:{_FORM})+(?:总|分)?公司"
    f"|(?:实业|投资|置业|能源|发展|港口|科技|建设)集团(?!{_FORM})|(?:集团|股份|控股)(?!{_FORM}|[\u4e00-\u9fff]{{2,4}}公司)"
)
_NOT_BEHIND = (  # what makes another word of the end, speaks for the company, or is a thing of its own
    "节|城|花园|博物馆|文化|化|军|式|制|合作|转让|比例|权|总量|内|等?企业|董事|总经理|总裁|副总|党委|负责人|代表|相关|首席|创始人"
    "|[(][\u4e00-\u9fff]{2,6}[)][\u4e00-\u9fff]{2,10}?(?:产业园|产业城|工业园|科技园|基地)"
    "|[\u4e00-\u9fff]{0,10}?(?:生产|产业|制造|研发|总部|精品|示范|原料)基地|[\u4e00-\u9fff]{0,10}?(?:产业园|产业城|工业园|科技园|化基地|研究院|创新中心|研究中心|实验室)"
)
_MADE_BY = "董事|总经理|总裁|副总|党委|负责人|代表|相关|首席|创始人|技术人员|员工"
_FORMER = re.compile("(?:以下简称|简称|原)$")
_ATTENDED = re.compile("参加|出席|主持|陪同|座谈|会见")
_BRACKET = r"(?:[(][\u4e00-\u9fff]{2,6}[)])?"
_SHORT_ACTS = "暨的了由与和及在以是对向将为到等从让把被"
_LEADING = "有即是为如像仅僅"  # one character in front of a name
_CALLED = re.compile(  # 新材料企业甲乙丙丁将…
    "(?:龙头|骨干|链主|上市|重点|知名|头部|领军|材料|装备|医药|科技|制造|能源|化工|食品|汽车|电子)(?:企业|公司)(?:——|-{1,2})?“?"
    "(?P<name>[\u4e00-\u9fff]{4})”?(?=将|的|正在|已|自主|成功|董事长|总经理|负责人|生产车间|[,、](?!等))"
)
_REGION = re.compile("[(][\u4e00-\u9fff]{2,4}[)]$")
_REACH = 24
_ONE_WORD = re.compile("[\u4e00-\u9fff]{2,3}")


class AloneCompanies:
    """Finds names of companies that stand by themselves."""

    def __init__(self, lexicon: Lexicon, judge: NameJudge) -> None:
        """Prepares the patterns; ``judge`` tells common words."""
        words, verbs, names = lexicon.names.companies, lexicon.designations.words, lexicon.names.words
        self._judge = judge
        self._end = re.compile(rf"{_BRACKET}(?:{_LEGAL})(?:(?<=有限公司)(?!{_MADE_BY})|(?!{_NOT_BEHIND}))")
        self._telling = re.compile(
            rf"(?:{alternatives(words.telling)})(?!{_NOT_BEHIND}|集团|股份|有限|公司|设备|装备|电池|系统|机械|总成|产业|工业|园|物理|研究|大学|学院|品|剂|反应|纤维|原料|农药|工艺|处理|污染|储能|电源)"
        )
        acts = {
            *words.behind, *names.never_inside, *names.breaks,
            *verbs.focus_verbs, *verbs.build_verbs, *verbs.adverbs,
        }  # fmt: skip
        known = alternatives(act for act in acts if len(act) > 1 or act in _SHORT_ACTS)
        self._act = re.compile(rf"(?:{known})(?:了|出|起)?")
        self._mark = re.compile(r"[^\u4e00-\u9fffA-Za-z]")
        self._openings = (*words.openings, *lexicon.province, *lexicon.local.company_openings)

    def names(self, text: str, span: Range, places: dict[int, int]) -> Iterator[Range]:
        """Where each name begins and ends; ``places``: start to end of the places named."""
        done = span[0]
        for end in self._end.finditer(text, *span):
            start = self._start(text, max(done, end.start() - _REACH), end.start())
            if self._is_name(text, start, end.start(), places):
                yield start, end.end()
                done = end.end()
        for called in _CALLED.finditer(text, *span):
            if called.start("name") not in places and self._judge.is_uncommon(called["name"]):
                yield called.span("name")
        for end in self._telling.finditer(text, *span):
            start = self._start(text, max(span[0], end.start() - _REACH), end.start())
            word = text[start : end.start()]
            if (
                _ONE_WORD.fullmatch(word)
                and start not in places
                and not self._act.fullmatch(word)
                and self._judge.is_uncommon(word)
            ):
                yield start, end.end()

    def _start(self, text: str, low: int, end: int) -> int:
        """Behind the last mark or verb in front of the end of a name; 甲乙(某省)轮胎 goes on over its bracket."""
        start = self._behind(text, low, end)
        opened = _REGION.search(text, low, start)
        return self._behind(text, low, opened.start()) if opened and opened.start() - low > 1 else start

    def _behind(self, text: str, low: int, end: int) -> int:
        marks = [mark.end() for mark in self._mark.finditer(text, low, end)]
        start = marks[-1] if marks else low
        acts = [act.end() for act in self._act.finditer(text, start, end) if act.end() <= end - 2]
        start = acts[-1] if acts else start
        owner = text.rfind("企业", start, end - 2)
        start = owner + 2 if owner >= 0 else start
        return start + (start < end - 2 and text[start] in _LEADING)

    def _is_name(self, text: str, start: int, end: int, places: dict[int, int]) -> bool:
        """Whether what stands in front of the end is whose it is: a place, an opening, or an uncommon word."""
        word = text[start:end]
        low = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1
        if len(word) < 2 or _FORMER.search(text[low:start]) or _ATTENDED.search(text, low, end):
            return False
        if places.get(start, end) < end or word.startswith(self._openings):
            return True
        return self._judge.opens_uncommonly(word)
