"""Promised numbers, rewards, and figures already reached: a sentence's amounts as records."""

import re
from dataclasses import replace
from typing import NamedTuple

from language import Message, message
from reader.facts.drafts import Draft
from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.counting import CountReader
from reader.facts.numbers.drafting import Drafting, SentenceContext
from reader.facts.numbers.quantities import NONE, Amounts, QuantityReader
from reader.facts.numbers.running import Running
from reader.facts.numbers.scope import SentenceScope
from reader.facts.numbers.setting import Setting
from reader.facts.numbers.tense.reader import TenseReader
from reader.facts.passage import Passage
from reader.facts.places import codes_of
from reader.facts.sentences import sentences
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_GENERAL = re.compile(
    "(?:产业|行动|工程|任务|板块|领域|专项|体系|优势|战略|行业|方面|主题|平台经济|理念|举措|政策|机制)$"
)
_ONCE_BUILT = re.compile("(?:投产|达产|满产|建成|投用|投运)(?:运营|投产)?后[^;]*$")
_GOES_ON = re.compile(r"\s*(?:[二三四五六七八九]是|其[二三四五]|[其再]次|最后)")
_RUNNING, _OFTEN = "text", 2
_BLANK = 20
_PLANT = re.compile("[^,;。、]{1,20}?(?:项目|装置|生产线|工程)")  # 200万吨/年某某项目
_ABLE = re.compile("(?:具备|形成|达到)年(?:产|处理|加工)$")
_CAPACITY = re.compile("能力|产能|规模")
_SINGLE = re.compile("单个|单项(?!冠军)|单体|单户|单台")


class _Found(NamedTuple):
    """What was read so far: records, numbers that are none, and those that were not understood."""

    drafts: list[Draft]
    ignored: list[tuple[int, int, Message]]
    unknown: list[Range]


class TargetReader:
    """Reads targets, rewards and achieved figures from a folded clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the readers of amounts and of what they count."""
        words = lexicon.quantities
        self._amounts, self._counts = QuantityReader(lexicon), CountReader(lexicon)
        self._drafting, self._tense = Drafting(self._counts), TenseReader(lexicon)
        self._wide = re.compile(alternatives(("全省", "我省", "该省", "省委", "省政府", *lexicon.province)))
        self._nouns, self._before = tuple(words.descriptive_nouns), words.descriptive_before

    def read(self, passage: Passage, setting: Setting) -> tuple[list[Draft], Amounts]:
        """The drafts of a passage, and everything numeric in it that became none."""
        found = _Found([], [], [])
        running, whole_setting = Running(setting), setting
        for span in sentences(passage.text, *passage.span):
            if _opens_paragraph(passage.text, span[0]):
                setting = self._local(passage, whole_setting, span[0])
                whole = passage.text[span[1] : span[1] + 1] in ("\n", "")
                running.paragraph(passage.text[slice(*span)], whole)
            numeric = self._amounts.may_stand(passage.text, *span)
            if numeric or running.is_kept:
                amounts = self._amounts.read(passage.text, *span, passage.beside) if numeric else NONE
                self._read(Sentence(passage, span, amounts), setting, running, found)
        return found.drafts, Amounts((), (), tuple(found.ignored), tuple(found.unknown))

    def _local(self, passage: Passage, setting: Setting, start: int) -> Setting:
        """What holds in a paragraph of news that speaks of one city only, more than once, and not of the province."""
        if passage.clause != _RUNNING or setting.home != "province":
            return setting
        stop = passage.text.find("\n", start, passage.span[1])
        end = stop if stop >= 0 else passage.span[1]
        named = [mention for mention in passage.named(start, end) if mention.codes]
        codes = codes_of(named)
        one = len(named) >= _OFTEN and len({code[:4] for code in codes}) == 1
        if not one or self._wide.search(passage.text, start, end):
            return setting
        return replace(setting, home=codes if len(codes) == 1 else (f"{codes[0][:4]}00",))

    def _read(self, sentence: Sentence, setting: Setting, running: Running, found: "_Found") -> None:
        """One sentence: its records, what became none, and what holds on behind it."""
        found.ignored.extend(sentence.amounts.ignored)
        found.unknown.extend(sentence.amounts.unknown)
        tense = self._tense.of(sentence, setting, running.tenses)
        context = SentenceContext(sentence, setting, tense, SentenceScope(sentence, setting, running.topic))
        running.follow(tense.marks, context.scope.topic)
        for item, names in self._counts.read(sentence, running.counted):
            running.counted = item
            stretch = (item.amount.start, item.amount.stop)
            why = self._descriptive(sentence, item)
            made = [] if why else list(self._drafting.drafts(context, item, names))
            found.drafts.extend(made)
            found.ignored.extend([(*stretch, why)] if why else [])
            found.unknown.extend([] if why or made else [stretch])

    def _descriptive(self, sentence: Sentence, item: Counted) -> Message | None:
        """Why an amount describes and does not promise."""
        text = sentence.text
        noun = item.noun.text.split("、")[0]
        ends = noun.endswith(self._nouns)
        general = ends and any(noun.endswith(word) and len(noun) <= len(word) + 4 for word in self._nouns)
        if item.behind and general:
            return message("列举的概数，不是目标")
        if item.amount.unit == "大" and (not item.behind or _GENERAL.search(noun)):
            return message("列举的概数，不是目标")
        if (
            _SINGLE.match(item.noun.text)
            and not item.noun.attributes
            and not self._counts.rewards.name(sentence, item)
        ):
            return message("对单个对象的要求，不是目标")
        before = text[sentence.span[0] : item.amount.start]
        able = (
            before.endswith(("产", "处理", "加工"))
            and _ABLE.search(before)
            and _CAPACITY.search(text, item.amount.stop, item.segment[1])
        )
        if item.amount.unit.endswith("/年") and _PLANT.match(text, item.amount.stop):
            return message("对项目的描述，不是目标")
        if (before.endswith(self._before) and not able) or ("后" in before and _ONCE_BUILT.search(before)):
            return message("对项目的描述，不是目标")
        return None


def _opens_paragraph(text: str, start: int) -> bool:
    """Whether a line begins that no colon leads to and that takes on no list (二是) of the one before."""
    before = text[max(0, start - _BLANK) : start]
    led = before.rstrip().endswith(":")
    return before[-1:] in ("\n", "") and not led and not _GOES_ON.match(text, start)
