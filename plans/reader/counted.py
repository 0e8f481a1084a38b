"""Which words say what each amount of a sentence counts: before it, behind it, shared, or carried on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from plans.reader.indicators import Noun, NounReader
from plans.reader.lexicon import Lexicon
from plans.reader.moments import Moment, moments
from plans.reader.places import Mention
from plans.reader.quantities import Amounts, Quantity, Range
from plans.reader.rewards import RewardReader
from plans.reader.sentences import breaks, segment

_LIST = re.compile(r"[、和及与]|以及")
_JOINED = re.compile(r"^[\s、,]*(?:和|及|与|以及|并)?\s*$")
_AFTER_PLACES = re.compile(r"(?:等?[市地]|等)?的?")
_BETWEEN_PLACES = re.compile(r"(?:其中)?[\s,、和及与等市]*(?:山东省?|我省)?[\s,、和及与在]*")
_MEASURED = re.compile("元|%|百分点|倍|番|吨|米|亩|公顷|公里|千瓦|瓦|度|升|克|岁|[A-Za-z]")
_FUNDS = re.compile("资金|基金|债券|贷款|授信|融资|消费券|订单")
_REACHED = re.compile("达到?|超过|突破|稳定在|保持在|增至|提高到|增长")
_GIVEN = re.compile("给予|予以")
_PACE = re.compile("增速|增幅|增长率|增长速度")
_SHARED = re.compile(
    "(?:装机(?:容量)?|产能|产量|销量|占比|比重|收入|产值|增加值|面积|覆盖率|普及率|规模|利用率|保有量)$"
)
_NOT_BEHIND = re.compile(r"[\s、,;和及与:)”]|以及|的?基础上")


@dataclass(frozen=True)
class Counted:
    """An amount with what it counts.

    Attributes:
        amount: the number.
        segment: the stretch between commas it stands in.
        left: the words before it in the segment.
        right: the words behind it up to the next amount.
        noun: what it counts.
        behind: whether the noun stands behind the number.
        reason: why the noun is less certain; empty where it is said.
        last: the end of the last amount of a list with 分别, else 0.
        year: the year that 分别 gives this amount, else None.
        grades: thresholds right behind the number when nothing else stands there.
    """

    amount: Quantity
    segment: Range
    left: Range
    right: Range
    noun: Noun
    behind: bool
    reason: str = ""
    last: int = 0
    year: int | None = None
    grades: tuple[str, ...] = ()


class Sentence:
    """One sentence with its amounts, moments and commas."""

    def __init__(
        self, text: str, clean: str, span: Range, amounts: Amounts, mentions: tuple[Mention, ...]
    ) -> None:
        """Divides the sentence; ``text`` is folded, ``clean`` the same as written."""
        self.text, self.clean, self.span, self.amounts = text, clean, span, amounts
        self.mentions = tuple(m for m in mentions if m.codes and span[0] <= m.start < span[1])
        self.moments: list[Moment] = moments(text, *span)
        self.divided = breaks(text, *span)


class CountReader:
    """Finds what the amounts of a sentence count."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the readers of nouns and rewards."""
        self.nouns, self.rewards = NounReader(lexicon), RewardReader(lexicon)

    def read(self, sentence: Sentence) -> Iterator[tuple[Counted, list[str]]]:
        """Each amount with the names of what it counts; no name where it is not understood."""
        found: list[Counted] = []
        for index, amount in enumerate(sentence.amounts.quantities):
            found.append(self._found(sentence, index, amount, found[-1] if found else None))
        found = [_completed(item, after) for item, after in zip_longest(found, found[1:])]
        waiting: list[Counted] = []
        for index, item in enumerate(found):
            if waiting and _JOINED.match(sentence.text[found[index - 1].amount.stop : item.amount.start]):
                waiting.append(item)
                continue
            yield from self._divided(sentence, waiting)
            waiting = [item] if self._is_divided(sentence, item) else []
            if not waiting:
                yield item, self.nouns.coordinated(item.noun.text) if item.noun.text else []
        yield from self._divided(sentence, waiting)

    def _found(self, sentence: Sentence, index: int, amount: Quantity, previous: Counted | None) -> Counted:
        own = segment(sentence.divided, amount.start, amount.stop, *sentence.span)
        same = previous is not None and previous.segment == own
        left = (previous.amount.stop if same else own[0], amount.start)
        following = [q.start for q in sentence.amounts.quantities[index + 1 : index + 2] if q.start < own[1]]
        right = (amount.stop, _right_end(sentence.text, amount.stop, following[0]) if following else own[1])
        before = self._before(sentence, left, amount)
        share = amount.unit == "%"  # 80%的企业完成审核: the verb is part of what is promised
        behind = self.nouns.behind(sentence.text, sentence.clean, right, sentence.amounts.grades, share)
        if self._counts_behind(sentence.text, amount, right, before, behind):
            return Counted(amount, own, left, right, behind, True)
        if previous is not None and (not before.text or _PACE.fullmatch(before.text)):
            noun, reason = _continued(sentence.text[slice(*left)], amount, before, previous), "承前文所指"
        else:
            noun, reason = _inherited(sentence.text[slice(*left)], before, previous if same else None)
        grades = () if behind.text else behind.attributes
        return Counted(amount, own, left, right, noun, False, reason, grades=grades)

    def _before(self, sentence: Sentence, left: Range, amount: Quantity) -> Noun:
        start = left[0]
        for mention in sentence.mentions:  # the place is the scope, not part of what is counted
            inside = start <= mention.start and mention.end < left[1]
            if inside and _BETWEEN_PLACES.fullmatch(sentence.text, start, mention.start):
                start = mention.end
        if start > left[0]:
            start = _AFTER_PLACES.match(sentence.text, start, left[1]).end()
        counted = not _MEASURED.search(amount.unit)
        grades = sentence.amounts.grades
        return self.nouns.before(sentence.text, sentence.clean, (start, left[1]), grades, counted)

    def _counts_behind(self, text: str, amount: Quantity, right: Range, before: Noun, behind: Noun) -> bool:
        """Whether the words behind the number say what it counts."""
        if len(behind.text) < 2 or _NOT_BEHIND.match(text, *right):
            return False
        if _MEASURED.search(amount.unit):
            given = _GIVEN.search(text, max(0, amount.start - 8), amount.start)
            said = given or self.rewards.is_named(behind.text) or _FUNDS.search(behind.text)
            return not before.text or text[right[0]] == "的" or bool(said)
        return not (before.text and _REACHED.search(text[max(0, amount.start - 4) : amount.start]))

    def _is_divided(self, sentence: Sentence, item: Counted) -> bool:
        words = sentence.text[slice(*item.left)]
        return ("分别" in words or words.endswith("各")) and not self.rewards.name(sentence, item)

    def _divided(self, sentence: Sentence, items: list[Counted]) -> Iterator[tuple[Counted, list[str]]]:
        """分别: as many numbers as things or years, or one number for each thing; else not understood."""
        if not items:
            return
        first, last = items[0], items[-1].amount.stop
        names, years = _things(sentence.text, first), _years(sentence, first)
        if len(items) == 1:
            yield first, names if len(names) > 1 else [first.noun.text]
            return
        for index, item in enumerate(items):
            listed = replace(item, noun=first.noun, segment=first.segment, left=first.left, last=last)
            if len(names) == len(items):
                yield listed, [names[index]]
            elif len(years) == len(items):
                yield replace(listed, year=years[index]), [first.noun.text]
            else:
                yield item, []


def _right_end(text: str, start: int, following: int) -> int:
    """Where the noun behind a number ends when another number follows in its segment."""
    joints = [m.start() for m in _LIST.finditer(text, start + 1, following)]
    return joints[-1] if joints else following


def _completed(item: Counted, after: Counted | None) -> Counted:
    """1家千亿级、5家百亿级企业: the next item says what both are."""
    alone = not item.noun.text and after and after.behind and after.segment == item.segment
    if not alone or after.amount.unit != item.amount.unit or not item.grades:
        return item
    noun = replace(item.noun, text=after.noun.text, attributes=item.grades)
    return replace(item, noun=noun, behind=True, reason="列举中后文所指")


def _continued(words: str, amount: Quantity, noun: Noun, previous: Counted) -> Noun:
    """到2027年达到X, 其中国家级X个: the words do not say what; it is what the number before counted."""
    alike = bool(_MEASURED.search(amount.unit)) == bool(_MEASURED.search(previous.amount.unit))
    said = noun.attributes or re.search(
        r"[到至达过翻]|保持|稳定|[少低高多]于|突破|增长|下降|降低|提高|提升|增加|上升", words
    )
    return replace(noun, text=previous.noun.text if said and alike else "")


def _inherited(words: str, noun: Noun, previous: Counted | None) -> tuple[Noun, str]:
    """An item of a list takes over the kept verb and the thresholds said before the first."""
    listed = previous is not None and _LIST.match(words.strip())
    if not listed or previous.behind or not noun.text:
        return noun, ""
    prefix = previous.noun.prefix
    if not prefix or noun.prefix:
        return noun, "列举中承前省略"
    national = noun.text.startswith(("国家", "省", "全国"))
    grades = noun.attributes or tuple(
        grade for grade in previous.noun.attributes if grade.endswith("级") and not national
    )
    return replace(noun, text=prefix + noun.text, prefix=prefix, attributes=grades), "列举中承前省略"


def _things(text: str, item: Counted) -> list[str]:
    """The things listed before 分别 or 各."""
    if not item.behind or "分别" not in text[slice(*item.left)]:
        return _with_measure([part for part in _LIST.split(item.noun.text.removesuffix("各")) if part])
    words = text[item.left[0] : text.index("分别", item.left[0])]
    named = [part for part in _LIST.split(re.sub(r"^.*?[从在对向由]|每年", "", words)) if part]
    last = re.search(r"(?:地区|市|县|区)$", named[-1]) if named else None
    ending = last[0] if last else ""
    return [name.removesuffix(ending) + ending + item.noun.text for name in named]


def _with_measure(parts: list[str]) -> list[str]:
    """光伏、风电装机: what only the last says is said for all."""
    last = _SHARED.search(parts[-1]) if len(parts) > 1 else None
    if not last or any(_SHARED.search(part) for part in parts[:-1]) or last.start() < 2:
        return parts
    return [*(part + last[0] for part in parts[:-1]), parts[-1]]


def _years(sentence: Sentence, item: Counted) -> list[int]:
    """The years listed in front of 分别."""
    low, high = item.segment[0], item.amount.start
    return [
        moment.year for moment in sentence.moments if moment.kind == "year" and low <= moment.start < high
    ]
