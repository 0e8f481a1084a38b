"""Which words say what each amount of a sentence counts: before it, behind it, shared, or carried on."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from reader.facts.numbers.carried import carried, completed
from reader.facts.numbers.counted import Counted, Sentence
from reader.facts.numbers.headless import HeadlessReader
from reader.facts.numbers.indicators import Noun, NounReader
from reader.facts.numbers.quantity import Quantity
from reader.facts.numbers.respective import is_respective, respective
from reader.facts.numbers.rewards import RewardReader
from reader.facts.sentences import JOINTS, segment
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_JOINED = re.compile(r"^[\s、,]*(?:和|及|与|以及|并)?\s*$")
_AFTER_PLACES = re.compile(r"(?:等?[市地]|等)?的?")
_FUNDS = re.compile("资金|基金|债券|贷款|授信|融资|消费券|订单")
_REACHED = re.compile("达到?|超过|突破|稳定在|保持在|增至|提高到|增长")
_ITS = re.compile("(?:计划)?总?投资|产值|营收|营业收入")
_OF_NEXT = re.compile(  # 项目38个总投资约260亿元: the measure of the number that follows
    "(?:计划|总|年|累计|完成|实现)*(?:总投资|投资额|总产值|年产值|营业收入|总面积|建筑面积|占地面积|"
    "(?:[省市县]级|财政)[\u4e00-\u9fff]{0,4}?(?:经费|资金)(?:累计)?(?:资助|补助|投入|支持)?)(?:约|近|达到?|超过?|为|突破|共计)*$"
)
_GIVEN = re.compile("给予|予以")
_NOT_BEHIND = re.compile(
    r"[\s、,;和及与:)”]|以及|的?基础上|(?:逐步|稳步)?(?:[增升降减]|提高|扩大|发展|跃升|上升|增长|增加|提升|下降|降低|减少|压减)[到至]"
)


class CountReader:
    """Finds what the amounts of a sentence count."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the readers of nouns and rewards."""
        self.nouns, self.rewards = NounReader(lexicon), RewardReader(lexicon)
        self._headless = HeadlessReader(self.nouns)
        province = alternatives((*lexicon.province, "我省"))
        self._between = re.compile(rf"(?:其中)?[\s,、和及与等市]*(?:{province})?[\s,、和及与在]*")

    def read(self, sentence: Sentence, earlier: Counted | None = None) -> Iterator[tuple[Counted, list[str]]]:
        """Each amount with the names of what it counts; no name where it is not understood.

        Args:
            sentence: where they stand.
            earlier: the last amount of the sentence before, whose noun the first one may take over.
        """
        found = self._counted(sentence, earlier)
        waiting: list[Counted] = []
        for index, item in enumerate(found):
            if waiting and _JOINED.match(sentence.text[found[index - 1].amount.stop : item.amount.start]):
                waiting.append(item)
                continue
            yield from respective(sentence, waiting, found[: index - len(waiting)])
            waiting = [item] if self._is_respective(sentence, item) else []
            if not waiting:
                yield item, self.nouns.coordinated(item.noun.text) if item.noun.text else []
        yield from respective(sentence, waiting, found[: len(found) - len(waiting)])

    def _counted(self, sentence: Sentence, earlier: Counted | None) -> list[Counted]:
        found: list[Counted] = []
        for index in range(len(sentence.amounts.quantities)):
            item = self._found(sentence, index, found[-1] if found else None)
            found.append(item if found or item.noun.text or not earlier else _of_earlier(item, earlier))
        return [completed(item, after) for item, after in zip_longest(found, found[1:])]

    def _is_respective(self, sentence: Sentence, item: Counted) -> bool:
        return is_respective(sentence, item) and not self.rewards.name(sentence, item)

    def _found(self, sentence: Sentence, index: int, previous: Counted | None) -> Counted:
        text, amount = sentence.text, sentence.amounts.quantities[index]
        own = segment(sentence.divided, amount.start, amount.stop, *sentence.span)
        beside = previous if previous is not None and previous.segment == own else None
        left = (_behind(beside) if beside else own[0], amount.start)
        right = (amount.stop, _right_end(sentence, index, own[1]))
        before = self._before(sentence, left, amount)
        share = amount.unit == "%"  # 80%的企业完成审核: the verb is part of what is promised
        behind = self.nouns.behind(text, sentence.clean, right, sentence.amounts.grades, share)
        if self._counts_behind(text, amount, right, before, behind):
            return Counted(amount, own, left, right, behind, True)
        noun, reason = self._taken_over(sentence, amount, (own, left), before, previous)
        grades = () if behind.text else behind.attributes
        return Counted(amount, own, left, right, noun, False, reason, grades=grades)

    def _taken_over(
        self,
        sentence: Sentence,
        amount: Quantity,
        spans: tuple[Range, Range],
        noun: Noun,
        previous: Counted | None,
    ) -> tuple[Noun, str]:
        """The noun before the amount, or what it takes over from the words further ahead."""
        own, left = spans
        if self._headless.is_headless(sentence, left):
            return self._headless.of_list(sentence, own, amount.unit, previous)
        same = previous is not None and previous.segment == own
        found, reason = carried(sentence.text[slice(*left)], amount, noun, previous, same)
        if not found.text and not found.attributes and not same:
            return self._headless.of_state(sentence, own)
        return found, reason

    def _before(self, sentence: Sentence, left: Range, amount: Quantity) -> Noun:
        span = (self._past_places(sentence, left), left[1])
        counted = not amount.is_measured
        return self.nouns.before(sentence.text, sentence.clean, span, sentence.amounts.grades, counted)

    def _counts_behind(self, text: str, amount: Quantity, right: Range, before: Noun, behind: Noun) -> bool:
        """Whether the words behind the number say what it counts."""
        if len(behind.text) < 2 or _NOT_BEHIND.match(text, *right):
            return False
        if amount.is_measured:
            given = _GIVEN.search(text, max(0, amount.start - 8), amount.start)
            funded = given or self.rewards.is_named(behind.text) or _FUNDS.search(behind.text)
            return not before.text or text[right[0]] == "的" or bool(funded)
        if before.text and _ITS.match(text, *right):
            return False  # 项目38个总投资260亿元
        return not (before.text and _REACHED.search(text[max(0, amount.start - 4) : amount.start]))

    def _past_places(self, sentence: Sentence, left: Range) -> int:
        """Behind the places that open the words before a number: they are its scope, not what is counted."""
        start = left[0]
        for mention in sentence.mentions:
            inside = start <= mention.start and mention.end < left[1]
            if inside and self._between.fullmatch(sentence.text, start, mention.start):
                start = mention.end
        more = _AFTER_PLACES.match(sentence.text, start, left[1]) if start > left[0] else None
        return more.end() if more else start


def _behind(item: Counted) -> int:
    """Where the words of an amount end: 4000亿元投资、 with the noun that stands behind it."""
    return item.right[1] if item.behind else item.amount.stop


def _of_earlier(item: Counted, earlier: Counted) -> Counted:
    """建成园区5个。2030年再建成3个: a sentence without a noun goes on counting."""
    if item.amount.unit != earlier.amount.unit or item.grades:
        return item
    return replace(item, noun=replace(earlier.noun, prefix=""), reason="承前句所指")


def _right_end(sentence: Sentence, index: int, end: int) -> int:
    """Where the noun behind a number ends: with its segment, or where the list's next number begins."""
    amount, *following = sentence.amounts.quantities[index : index + 2]
    if not following or following[0].start >= end:
        return end
    measure = _OF_NEXT.search(sentence.text[amount.stop : following[0].start])
    if measure and following[0].is_measured and not amount.is_measured:
        return amount.stop + measure.start()
    joints = [m.start() for m in JOINTS.finditer(sentence.text, amount.stop + 1, following[0].start)]
    return joints[-1] if joints else following[0].start
