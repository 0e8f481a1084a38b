"""Reads a draft's numbers as claims, with the reader that reads plans."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.counting import CountReader
from reader.facts.numbers.quantities import QuantityReader
from reader.facts.numbers.running import Running
from reader.facts.numbers.scope import SentenceScope
from reader.facts.numbers.setting import Setting
from reader.facts.numbers.timing import timing
from reader.facts.passage import Passage
from reader.facts.places import PlaceReader, codes_of
from reader.facts.sentences import sentences
from reader.lexicon import Lexicon
from verify.drafttext import DraftText
from verify.figures.claims import FigureClaim
from verify.figures.known import PROVINCE
from verify.figures.stretches import (
    attributes_of,
    behind_of,
    beside,
    blanked,
    last_place,
    next_amount,
    outside,
    signed,
    span_of,
    stretch_of,
    taken_of,
)  # fmt: skip
from verify.figures.subjects import SubjectWords

_REACHED = re.compile(
    r"已[经达建有培突超累完实认成]|已(?=\d)|截至|截止|目前|去年|上年|同比|实际|初步核算|普查|累计完成|完成了|实现了|建成了|达到了|突破了|增长了|现有|交出|成绩单"
)
_PROMISED = re.compile("力争|计划|将|目标|到20|确保|提出|要求|拟|预计|今后|每年")
_OF_PROVINCE = re.compile("全省|我省|省里|省级层面|省政府|省委|省定")
_OF_CITY = re.compile("全市|我市|本市|市内|市级层面|全区|全县|我县|我区")
CITY = ("city",)
"""The scope of 我市 in a draft that does not say which it is."""
_GIVEN_TO = re.compile("(?:是|归|给|属于?|由|[全都]?部?(?:落|布局|放|集中|安排|建)?在)$")
"""Words behind an amount that give it to the place behind them."""
_ONLY_IN = re.compile("[只仅](?:限)?在?(?:限)?")
_A_YEAR = re.compile(r"[+多]?/年")
_YEARLY = re.compile(
    "(?<![\\d一二两三第用近这])一年(?!内|就|之内|前|后|来|期|多|时间|之)|(?<!\\d)年年(?![底末初])|按年"
)
_YEAR_BEHIND = re.compile(
    r"[^,;。()\d]{0,20}(?:[(][^()\d]{0,8}(20\d\d)年?[^()\d]{0,6}[)]|(?:是|为|属于)(20\d\d)年(?:的|底|$)"
    r"|,(?:时间|期限|时限|节点|截止)?(?:也就是|就是|即|是|为|在|到|于|:)?(20\d\d)年(?:底|末|前)?(?:之?前)?(?:完成|实现|达标|的数|的目标|的任务)?(?=[。;\n]|$))"
)
"""A year behind what it dates: 7家左右(2024年)."""
_REMEMBERED = 400
"""Characters of a paragraph before an amount that may say what it counts."""
_OPENS = 12
"""Characters of a sentence within which a plan that speaks in it is named."""
_BARE = 3
"""Characters of words that name nothing by themselves (改造, 新增)."""
_EACH = re.compile("各(?:自|市|推出|建成|打造|培育|完成|新增)?$|均(?:要|需|将)?$|分别|每个?市|各市")
_SUM = re.compile(
    "合计|共计|总计|相加|累加|加起来|加总|叠加|总共|汇总|两项|两份|合起来|一共|之和|合并计算|累计|两份计划|两个计划|两份文件|几处|加在一起"
)
_SHARED = re.compile(
    "分解|承担|分摊|摊到|分配|下达|任务数|平均[^,;]{0,3}每|按比例|占其中|领取|认领|每个?市|每个设区市"
)


class FigureReader:
    """Reads the numbers of drafts."""

    def __init__(self, lexicon: Lexicon, places: PlaceReader, words: SubjectWords) -> None:
        """Prepares the readers of amounts and of what they count."""
        self._amounts, self._counts = QuantityReader(lexicon), CountReader(lexicon)
        self._places, self._words = places, words

    def read(self, draft: DraftText) -> Iterator[FigureClaim]:
        """The claims in the order of the text."""
        text = draft.plain
        mentions = tuple(self._places.mentions(text, 0, len(text), None, draft.home))
        passage = Passage(text, text, (0, len(text)), "", mentions, ())
        setting = Setting(PROVINCE, None, "open")
        running, opened, done = Running(setting), 0, 0
        for span in sentences(text, 0, len(text)):
            line = text.rfind("\n", done, span[0]) + 1
            done = span[1]
            if line:
                opened = line
                running.paragraph(text[slice(*span)], False)
            if draft.plans_at(span[0], span[0] + _OPENS):
                running.topic = None  # the plan speaks: no longer of the city before
            amounts = self._amounts.read(text, *span)
            sentence = Sentence(passage, span, amounts)
            scopes = SentenceScope(sentence, setting, running.topic)
            for item, names in self._counts.read(sentence, running.counted):
                running.counted = item
                for name in names or [""]:
                    yield self._claim(draft, sentence, scopes, item, name, opened)
            running.topic = scopes.topic

    def _claim(
        self,
        draft: DraftText,
        sentence: Sentence,
        scopes: SentenceScope,
        item: Counted,
        name: str,
        opened: int,
    ) -> FigureClaim:
        text, (low, high) = draft.plain, item.segment
        whose, name = scopes.of(item, name)
        time, _ = timing(sentence, Setting(PROVINCE, None, "open"), item, False)
        plans = draft.plans_at(sentence.span[0], item.amount.start)
        plans = plans or draft.plans_behind(item.amount.stop, sentence.span[1])
        asked = draft.opening(opened)
        behind = _YEAR_BEHIND.match(text, item.amount.stop)
        year = time.year or (int(behind[1] or behind[2] or behind[3]) if behind else None)
        near = text[sentence.span[0] : item.amount.stop]
        digits = re.match(r"[\d,.]+", text[item.amount.start : item.amount.end])
        scope, stated = self._scope(draft, sentence, item, whose.scope)
        own = list(self._own(sentence, item, name))
        said = (
            list(self._own(sentence, item, "")) if item.reason else own
        )  # a noun taken over is none of its own
        bare = max(map(len, said), default=0) <= _BARE
        yearly = bool(_A_YEAR.match(text, item.amount.stop) or _YEARLY.search(text, low, item.amount.start))
        return FigureClaim(
            span=span_of(sentence, item), amount=signed(text, item.amount), written=digits[0] if digits else "",
            names=tuple(dict.fromkeys(filter(None, (*own, *(self._with_before(sentence, item) if bare else ()))))),
            around=self._words.core(draft.title + text[max(asked, item.amount.start - _REMEMBERED) : item.amount.start]), words=text[low:high],
            attributes=attributes_of(sentence, item), year=year,
            cadence="per_year" if yearly else time.cadence,
            dated=bool(behind) or any(low <= moment.start < high and moment.kind == "year" for moment in sentence.moments),
            paced=yearly or any(low <= moment.start < high and moment.kind != "year" for moment in sentence.moments),
            scope=scope, stated=stated, line=opened, stretch=stretch_of(sentence, item), before=text[sentence.span[0] : item.amount.start],
            beside=last_place(sentence, item) or ((draft.home,) if draft.home else ()),
            behind=behind_of(sentence, item),
            places=frozenset(code for m in sentence.mentions if m.end <= item.amount.start for code in m.codes),
            earlier=tuple(self._earlier(sentence, item)),
            bare=bare and not attributes_of(sentence, item),
            plans=plans or draft.plans_around(opened, item.amount.start), named=bool(plans),
            reached=bool(_REACHED.search(text, low, high)) or (bool(_REACHED.search(near)) and not _PROMISED.search(near)),
            summed=bool(_SUM.search(draft.flat, sentence.span[0], item.amount.stop)), shared=bool(_SHARED.search(text[slice(*sentence.span)])),
            each=bool(_EACH.search(text[low : item.amount.start])),
        )  # fmt: skip

    def _own(self, sentence: Sentence, item: Counted, name: str) -> Iterator[str]:
        """Ways to say what is counted: the reader's noun, the words of the segment, those behind a measured amount."""
        text, taken, (low, high) = sentence.text, taken_of(sentence), beside(sentence, item)
        if name:
            yield from self._words.cores(outside(name, sentence))
            if "分别" in text[item.segment[0] : item.amount.start]:
                return  # each amount has its own of the nouns
        yield from self._words.cores(blanked(text, low, high, taken))
        if item.amount.unit == "%" and name:
            yield self._words.core(name).removesuffix("占比")
        if item.amount.is_measured and not item.behind:
            yield from self._words.cores(blanked(text, item.amount.stop, high, taken))

    def _earlier(self, sentence: Sentence, item: Counted) -> Iterator[str]:
        """The segments before the amount's own, each by itself."""
        starts = [sentence.span[0], *(at + 1 for at in sentence.divided if at < item.segment[0])]
        taken = taken_of(sentence)
        for low, high in reversed(list(pairwise([*starts, item.segment[0]]))):
            core = self._words.core(blanked(sentence.text, low, high, taken))
            if len(core) > _BARE:
                yield core

    def _with_before(self, sentence: Sentence, item: Counted) -> Iterator[str]:
        """The same with the segment before."""
        low, high = beside(sentence, item)
        before = [at + 1 for at in sentence.divided if at < item.segment[0] - 1]
        start = before[-1] if before else sentence.span[0]
        if start < low:
            yield self._words.core(blanked(sentence.text, start, high, taken_of(sentence)))

    def _scope(
        self, draft: DraftText, sentence: Sentence, item: Counted, read: str | tuple[str, ...]
    ) -> tuple[str | tuple[str, ...], bool]:
        """Whose it is, and whether that is said; what the draft is about counts only where it says 全市."""
        text, at = sentence.text, item.amount.start
        place = max((m.end for m in sentence.mentions if m.end <= at), default=sentence.span[0])
        city = max((m.start() for m in _OF_CITY.finditer(text, sentence.span[0], at)), default=-1)
        whole = [
            m.start() for m in _OF_PROVINCE.finditer(text, min(place, item.segment[0]), item.amount.stop)
        ]
        if whole and whole[-1] > max(city, -1 if whole[-1] >= item.segment[0] else place - 1):
            return PROVINCE, True
        for mention in (m for m in sentence.mentions if m.start >= item.amount.stop and m.codes):
            if _GIVEN_TO.search(text, item.amount.stop, mention.start) and not next_amount(
                sentence, item, mention.start
            ):
                return codes_of([mention]), True
        only = _ONLY_IN.search(text, item.amount.stop, sentence.span[1])
        named = [m for m in sentence.mentions if only and m.start >= only.end()]
        if only and named and named[0].start == only.end():
            return codes_of(named), True
        if read in (PROVINCE, ()) and city >= 0:
            return (draft.home,) if draft.home else CITY, True
        return read, read != PROVINCE
