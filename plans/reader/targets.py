"""Promised numbers, rewards, and figures already reached: a sentence's amounts as records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from language import message
from plans.reader.counted import Counted, CountReader, Sentence
from plans.reader.drafts import Draft, evidence_range
from plans.reader.lexicon import Lexicon, alternatives
from plans.reader.moments import Moment, When, when
from plans.reader.places import Mention
from plans.reader.quantities import Amounts, QuantityReader, Range
from plans.reader.sentences import sentences

_SINGLE = ("单个", "单项", "单体", "单户", "单台")
_WIDE = re.compile("全省|我省|各市|每个")
_SUBJECT = re.compile(r"市?(?:[,:]|要|将|力争|到?20\d\d年|重点|着力|建成|达到|加快|年内)")
_BASE = re.compile(r"的?基础上|(?:提高|增长|增加|提升|上升|扩大)[到至]")
_FROM = re.compile(r"[由从](?:(20\d\d)年(?:年?[底末])?|目前|现在|当前|现有)?的?$")
_RAISED = re.compile(r"(?:提高|增长|增加|提升|上升|扩大)[到至](?:20\d\d年)?(?:年?[底末])?的?$")
_FUTURE = re.compile(r"力争|将(?!近)|计划(?=到|在|新|培)|下一步|今后|明年|拟|到20\d\d年|预计|确保")


@dataclass(frozen=True)
class Setting:
    """What a clause's sentences are read against.

    Attributes:
        clause: its id.
        home: the scope of what names no place: "province" or the codes of the plan's or heading's city.
        begins: the first year of the plan; figures of years before it are reached.
        looks_back: whether the whole text reports what was reached.
        mentions: the places named in the clause.
        beside: ranges without facts (brackets of agencies).
    """

    clause: str
    home: str | tuple[str, ...]
    begins: int | None
    looks_back: bool
    mentions: tuple[Mention, ...]
    beside: tuple[Range, ...]


class TargetReader:
    """Reads targets, rewards and achieved figures from a folded clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the readers of amounts and of what they count."""
        words = lexicon.quantities
        self._amounts, self.counts = QuantityReader(lexicon), CountReader(lexicon)
        self._nouns, self._before = words["descriptive_nouns"], words["descriptive_before"]
        self._past = re.compile(
            f"(?<![较比于同])(?:{alternatives(words['past'])}|{alternatives(words['past_marks'])})"
        )

    def read(self, text: str, clean: str, span: Range, setting: Setting) -> tuple[list[Draft], Amounts]:
        """The drafts of a clause, and everything numeric in it that became none."""
        drafts: list[Draft] = []
        ignored, unknown = [], []
        for start, end in sentences(text, *span):
            amounts = self._amounts.read(text, start, end, setting.beside)
            ignored += amounts.ignored
            unknown += amounts.unknown
            sentence = Sentence(text, clean, (start, end), amounts, setting.mentions)
            for item, names in self.counts.read(sentence):
                stretch = (item.amount.start, item.amount.stop)
                why = self._descriptive(sentence, item)
                made = [] if why else list(_Drafting(sentence, setting, self).drafts(item, names))
                drafts += made
                ignored += [(*stretch, why)] if why else []
                unknown += [] if why or made else [stretch]
        return drafts, Amounts((), (), tuple(ignored), tuple(unknown))

    def is_past(self, text: str, start: int, at: int, looks_back: bool) -> bool:
        """Whether the words before a number say that it is reached."""
        past = max((m.start() for m in self._past.finditer(text, start, at)), default=-1)
        future = max((m.start() for m in _FUTURE.finditer(text, start, at)), default=-1)
        return past > future or (looks_back and future < 0)

    def _descriptive(self, sentence: Sentence, item: Counted) -> str:
        """Why an amount describes and does not promise."""
        text = sentence.text
        noun = item.noun.text.split("、")[0]
        general = [word for word in self._nouns if noun.endswith(word) and len(noun) <= len(word) + 4]
        if item.behind and general:
            return message("列举的概数，不是目标")
        if item.noun.text.startswith(_SINGLE) and not self.counts.rewards.name(sentence, item):
            return message("对单个对象的要求，不是目标")
        if text[: item.amount.start].endswith(self._before):
            return message("对项目的描述，不是目标")
        return ""


class _Drafting:
    """Makes the records of one sentence."""

    def __init__(self, sentence: Sentence, setting: Setting, reader: TargetReader) -> None:
        self.sentence, self.setting, self.reader = sentence, setting, reader
        self.text, self.clean, self.span = sentence.text, sentence.clean, sentence.span

    def drafts(self, item: Counted, names: list[str]) -> Iterator[Draft]:
        """A record for each name; none where what is counted has no name."""
        reward = self.reader.counts.rewards.name(self.sentence, item)
        for name in [reward] if reward else names:
            attributes = item.noun.attributes
            if len(names) > 1:
                attributes = tuple(a for a in attributes if not self._belongs_elsewhere(a, name, names))
            if len(name.strip()) > 1 or "”" in name:
                yield self._draft(item, name, attributes, bool(reward))

    def _belongs_elsewhere(self, attribute: str, name: str, names: list[str]) -> bool:
        """A threshold inside a list of two indicators belongs to the one it stands before."""
        at = self.clean.find(attribute, self.span[0])
        own = [other for other in names if self.clean.startswith(other[:2], at + len(attribute))]
        return bool(own) and name not in own and names.index(own[0]) > 0

    def _draft(self, item: Counted, name: str, attributes: tuple[str, ...], reward: bool) -> Draft:
        amount, clause = item.amount, self.setting.clause
        time, base = self._moment(item, reward)
        scope, carried = self._scope(item)
        span = self._evidence(item)
        fields = {"indicator": name, "value": amount.value}
        if (base or self._is_achieved(item, time.year)) and not reward:
            if name == item.noun.text and item.noun.written:
                fields["indicator"] = item.noun.written
            fields |= {"unit": amount.unit, "year": time.year, "scope": scope}
            draft = Draft("achieved", clause, fields, *span).doubted("medium", "过去的年份或“已”等字样")
        else:
            fields |= {
                "value_high": amount.high, "unit": amount.unit, "comparator": amount.comparator,
                "year": time.year, "cadence": time.cadence, "direction": _direction(item), "scope": scope,
                "attributes": self._thresholds(item, attributes, reward),
                "kind": "reward" if reward else "target",
            }  # fmt: skip
            draft = Draft("target", clause, fields, *span)
        if time.carried:
            draft = draft.doubted("medium", "年份或频次由句中前文带下")
        if carried:
            draft = draft.doubted("medium", "地点由句首主语带下")
        if item.reason:
            draft = draft.doubted("medium", item.reason)
        return self._doubted_by_form(draft, item)

    def _moment(self, item: Counted, reward: bool) -> tuple[When, bool]:
        """When it is to be, and whether the amount is only where a change begins."""
        at, named = item.amount.start, self.sentence.moments
        time = when(named, self.text, at)
        base = _FROM.search(self.text, max(self.span[0], at - 12), at)
        if base:
            return time._replace(year=int(base[1]) if base[1] else None), True
        inside = [moment for moment in named if item.segment[0] <= moment.start < item.segment[1]]
        if reward and not any(moment.kind == time.cadence and moment.start < at for moment in inside):
            time = time._replace(cadence=None)
        behind = [m.year for m in inside if m.kind == "year" and m.start > at and self._is_before(m.year)]
        return time._replace(year=item.year or time.year or next(iter(behind), None)), False

    def _is_before(self, year: int) -> bool:
        return self.setting.begins is not None and year < self.setting.begins

    def _doubted_by_form(self, draft: Draft, item: Counted) -> Draft:
        name = draft.fields["indicator"]
        if "□" in name or len(name) > 40:
            return draft.doubted("low", "指标文字过长或有残缺")
        return draft.doubted("medium", "列举之后的个数") if self.text[item.left[1] - 1] == "等" else draft

    def _thresholds(self, item: Counted, attributes: tuple[str, ...], reward: bool) -> tuple[str, ...]:
        each = self.reader.counts.nouns.each(self.text, item.segment[0], item.amount.start)
        found = ((each,) if each else ()) + attributes
        if reward:  # 前10名 stands where the receiver is named
            before = [(a, b) for a, b in self.sentence.amounts.grades if b <= item.amount.start]
            ranks = [self.clean[a:b] for a, b in before if self.text[a] == "前"]
            found = tuple(ranks[-1:]) + tuple(a for a in found if a not in ranks)
        return tuple(dict.fromkeys(found))

    def _is_achieved(self, item: Counted, year: int | None) -> bool:
        begins, at = self.setting.begins, item.amount.start
        if _BASE.match(self.text, item.amount.stop):
            return True
        if _RAISED.search(self.text[max(0, at - 14) : at]):
            return bool(year and begins and year < begins)
        if year is not None and begins is not None and year != begins:
            return year < begins
        return self.reader.is_past(self.text, self.span[0], at, self.setting.looks_back)

    def _scope(self, item: Counted) -> tuple[str | tuple[str, ...], bool]:
        """The places whose number it is, and whether they are carried over from the sentence's subject."""
        start, stop = item.segment[0], item.amount.start
        if _WIDE.search(self.text, start, stop):
            wide = "全省" in self.text[start:stop] or "我省" in self.text[start:stop]
            return ("province" if wide else self.setting.home), False
        mentions = self.sentence.mentions
        own = [m for m in mentions if start <= m.start < stop]
        if own and not self._listed_by_name(item, own[-1]):
            return tuple(dict.fromkeys(code for m in own for code in m.codes)), False
        subject = self._subject(mentions)
        if subject and not _WIDE.search(self.text, self.span[0], stop):
            return subject, True
        return self.setting.home, False

    def _listed_by_name(self, item: Counted, last: Mention) -> bool:
        """济南某中心等4个园区: the place stands in a name of the list, not as one of it."""
        before = self.text[: item.amount.start].rstrip()
        return before.endswith("等") and last.end != len(before) - 1

    def _subject(self, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
        """The places that open the sentence and are what it speaks of."""
        codes: list[str] = []
        at = self.span[0]
        for mention in mentions:
            if self.text[at : mention.start].strip(" 、和\t"):
                break
            codes += mention.codes
            at = mention.end
        return tuple(dict.fromkeys(codes)) if codes and _SUBJECT.match(self.text, at) else ()

    def _evidence(self, item: Counted) -> Range:
        """The shortest stretch that carries the fact, with a moment that stands right before it."""
        start = item.segment[0] if item.reason or not item.behind else item.left[0]
        end = max(item.amount.stop, item.last)
        if item.behind:
            end = item.right[1]
        before = [mark for mark in self.sentence.divided if mark == start - 1]
        for moment in self.sentence.moments:
            if before and moment.end == before[0] and end - moment.start <= 80 and moment.kind != "base":
                start = self._moment_start(moment)
        return evidence_range(self.text, start, end)

    def _moment_start(self, moment: Moment) -> int:
        low = max((mark + 1 for mark in self.sentence.divided if mark < moment.start), default=self.span[0])
        return low if moment.start - low <= 3 else moment.start


def _direction(item: Counted) -> str | None:
    """Growth or hold, where the verb before the number says so."""
    return item.noun.growth if item.noun.growth in ("growth", "hold") and not item.behind else None
