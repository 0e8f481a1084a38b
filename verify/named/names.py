"""Names on record that a draft spells almost, and what it says beside one that it spells right: which batch, how often."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from language import message
from plans.records import Plan, Programme, Site
from reader.cleaning.script import simplified
from reader.fold import bare, folded
from reader.types import Range
from verify.drafttext import DraftText
from verify.verdicts import Differences, JudgedClaim

_SHORTEST, _QUOTED = 5, 3
"""Characters of a name that is known without quotation marks, and of one that stands in them."""
_MOST = 3
"""Characters of a name that may be others."""
_KEPT, _KEPT_END = 0.6, 0.7
"""The part of a name that must be the same; where its beginning is another, more of it."""
_PAIR = 2
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_BETWEEN = re.compile(r"[\s“”《》「」『』·()]")
_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z\d+]+")
_HEAD = (
    "产业园区?|园区|基地|中心|平台|联盟|论坛|博览会|交流会|洽谈会|峰会|大会|大赛|展会|行动|工程|计划|项目|办法|意见|方案|指南|标准|"
    "目录|规范|活动|品牌|机制|集团|公司|实验室|市场|城市|单位|单元|示范省|示范市|示范区|示范县|一条街|街区|打卡地"
)
_HEADS = re.compile(rf"(?:{_HEAD})")
_IDLE = re.compile(
    "建设|打造|建立|成立|设立|举办|实施|开展|推进|推动|支持|依托|培育|发展|组建|制定|出台|编制|完善|参加|加快|继续|以及|包括|其中|例如|列入|纳入|发布|办好|用好|借助|"
    "重点|积极|深化|提升|擦亮|申报|争取|关于|[的了和与及在将把对由到为是等以向从按就让有个各本该这那第省市县区国全级东西南北\\d]"
)
"""Words in front of a name that are no part of it."""
_WISHED = re.compile("建议|希望|恳请|设想|我市|我县|我区|本市|市里|区里|县里")
_NTH = re.compile("第([一二三四五六七八九十\\d]{1,3})([批届轮期])")
_OFTEN = (
    ("per_year", re.compile("每年|年年|一年一[次届度]|每年度")),
    ("two_years", re.compile("隔年|每两年|两年一[次届度]|每隔一年")),
    ("half_year", re.compile("每半年|半年一[次届度]|一年两[次届]|每年两[次届]")),
    ("quarterly", re.compile("每季度?|按季度?|逐季")),
    ("monthly", re.compile("每个?月|按月|逐月")),
)
_STOPS = re.compile("[,;。:\n|]")


class _Name(NamedTuple):
    bare: str
    written: str
    ref: str
    evidence: str


class NearNameJudge:
    """Finds names that are one on record but for a word, and what is said beside those that are one."""

    def __init__(self, plans: Sequence[Plan], known: Iterable[str]) -> None:
        """Takes the plans that count, and whatever else has a name, which is none of theirs misspelt."""
        self._names = list(_names_of(plans))
        texts = [bare(text) for plan in plans for record in plan.records for text in _texts(record)]
        self._known = "\n".join((*texts, *map(bare, known), *(bare(plan.header.title) for plan in plans)))
        self._begins, self._ends = dict[str, list[_Name]](), dict[str, list[_Name]]()
        for name in self._names:
            if len(name.bare) >= _SHORTEST:
                self._begins.setdefault(name.bare[:_PAIR], []).append(name)
                self._ends.setdefault(name.bare[-_PAIR:], []).append(name)
        self._quoted: dict[int, list[_Name]] = {}
        for name in self._names:
            if _QUOTED <= len(name.bare) < _SHORTEST:
                self._quoted.setdefault(len(name.bare), []).append(name)

    def judged(self, draft: DraftText) -> Iterator[JudgedClaim]:
        """Every name that is another by a word, and every one beside which something else stands than on record."""
        text = _Bare.of(draft.flat)
        exact = list(self._exact(text))
        taken = [span for span, _ in exact]
        seen: set[Range] = set()
        for span, name in sorted(self._near(text), key=lambda one: (one[0][0], -len(one[1].bare))):
            if any(low < span[1] and span[0] < high for low, high in (*taken, *seen)):
                continue
            seen.add(span)
            low, high = text.span(*span)
            if not _WISHED.search(draft.flat, _part(draft.flat, low)[0], low):
                yield _differing((low, high), name, {"name": (draft.flat[low:high], name.written)})
        for span, name in exact:
            yield from _beside(draft.flat, text.span(*span), name)
        yield from self._in_quotes(draft.flat)

    def _exact(self, text: "_Bare") -> Iterator[tuple[Range, _Name]]:
        for name in sorted(self._names, key=lambda one: -len(one.bare)):
            at = text.words.find(name.bare)
            while at >= 0:
                yield (at, at + len(name.bare)), name
                at = text.words.find(name.bare, at + 1)

    def _near(self, text: "_Bare") -> Iterator[tuple[Range, _Name]]:
        for at in range(len(text.words) - 1):
            pair = text.words[at : at + _PAIR]
            for name in self._begins.get(pair, ()):
                end = _other_inside(name.bare, text.words, at) or _other_head(name.bare, text.words, at)
                if end and text.words[at:end] not in self._known:
                    yield (at, end), name
            for name in self._ends.get(pair, ()):
                start = _other_beginning(name.bare, text.words, at + _PAIR)
                if start is not None and text.words[start : at + _PAIR] not in self._known:
                    yield (start, at + _PAIR), name

    def _in_quotes(self, text: str) -> Iterator[JudgedClaim]:
        """Short names in quotation marks that are one on record but for one character."""
        for match in re.finditer("“([^”\n]{3,4})”", text):
            said = bare(simplified(match[1]))
            if said in self._known:
                continue
            for name in self._quoted.get(len(said), ()):
                if sum(one != other for one, other in zip(said, name.bare, strict=True)) == 1:
                    yield _differing(match.span(), name, {"name": (match[1], name.written)})
                    break


class _Bare(NamedTuple):
    """A text without quotation marks and brackets, and where each of its characters stands."""

    words: str
    places: list[int]

    @classmethod
    def of(cls, text: str) -> "_Bare":
        kept = [at for at, character in enumerate(text) if not _BETWEEN.match(character) or character == "\n"]
        return cls("".join(text[at] for at in kept).translate(_LOWER), kept)

    def span(self, start: int, end: int) -> Range:
        return self.places[start], self.places[end - 1] + 1


def _names_of(plans: Sequence[Plan]) -> Iterator[_Name]:
    found: dict[str, _Name] = {}
    for plan in plans:
        for record in plan.records:
            if isinstance(record, Programme | Site):
                name = _Name(bare(record.name), record.name, record.ref, record.evidence)
                found.setdefault(name.bare, name)
    return (name for name in found.values() if len(name.bare) >= _QUOTED)


def _texts(record: object) -> Iterator[str]:
    for field in ("evidence", "name", "indicator", "heading"):
        value = getattr(record, field, None)
        if isinstance(value, str):
            yield value


def _common(one: str, other: str) -> int:
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size


def _other_inside(name: str, text: str, at: int) -> int:
    """Where the words end that have the name's beginning and its end and something else between; else 0."""
    front = _common(name, text[at : at + len(name)])
    if front == len(name):
        return 0
    for gap in range(1, _MOST + 1):
        rest = name[front + gap :]
        if len(rest) < 1 or front + len(rest) < _KEPT * len(name):
            return 0
        if len(rest) < _PAIR and front < len(name) - _PAIR:
            continue
        for size in sorted(range(1, _MOST + 1), key=lambda size: abs(size - gap)):
            start = at + front + size
            other = text[at + front : start]
            if (
                text.startswith(rest, start)
                and _WORDS.fullmatch(other)
                and other[-1] != name[front + gap - 1]
            ):
                return start + len(rest)
    return 0


def _other_head(name: str, text: str, at: int) -> int:
    """Where the words end that begin as the name and end as another kind of thing; else 0."""
    front = _common(name, text[at : at + len(name)])
    for back in range(front, max(_PAIR + 1, int(_KEPT * len(name)) - 1), -1):
        if _HEADS.fullmatch(name, back):
            other = _HEADS.match(text, at + back)
            return other.end() if other and other[0] != name[back:] else 0
    return 0


def _other_beginning(name: str, text: str, end: int) -> int | None:
    """Where the words start that end as the name and begin with another word of the same length."""
    size = _common(name[::-1], text[max(0, end - len(name)) : end][::-1])
    lead = len(name) - size
    start = end - len(name)
    if not 0 < lead <= _MOST or size < max(_SHORTEST - 1, _KEPT_END * len(name)) or start < 0:
        return None
    other = text[start : start + lead]
    whole = _WORDS.fullmatch(other) and not _IDLE.search(other)
    return start if whole and lead >= _PAIR else None


def _part(text: str, at: int) -> Range:
    """The part of a sentence around a place."""
    low = max((mark.end() for mark in _STOPS.finditer(text, max(0, at - 60), at)), default=max(0, at - 60))
    high = _STOPS.search(text, at)
    return low, high.start() if high else len(text)


def _beside(text: str, span: Range, name: _Name) -> Iterator[JudgedClaim]:
    """What is said in the same part of the sentence as the name, and is otherwise on record."""
    low, _ = _part(text, span[0])
    high = _part(text, span[1])[1]
    around = text[low : span[0]] + " " + text[span[1] : high]
    recorded, said = _NTH.search(folded(name.evidence)), _NTH.search(around)
    if recorded and said and recorded[2] == said[2] and recorded[1] != said[1]:
        yield _differing((low, high), name, {"qualifier": ([said[0]], [recorded[0]])})
    often, told = _rhythm(name.evidence), _rhythm(around)
    if often and told and often != told:
        yield _differing((low, high), name, {"cadence": (told, often)})


def _rhythm(words: str) -> str:
    found = [name for name, pattern in _OFTEN if pattern.search(words)]
    return found[-1] if found else ""


def _differing(span: Range, name: _Name, differs: Differences) -> JudgedClaim:
    return JudgedClaim(span, "differs", message("与记录不符"), (name.ref,), (name.evidence,), differs)
