"""Whether the words around a number speak of what a record counts: the same, more, shorter, near, or something else."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from reader.fold import bare, folded
from reader.lexicon import Lexicon, alternatives
from verify.figures.words import IDLE, KEPT

SAME, MORE, SHORT, NEAR, NONE = 4, 3, 2, 1, 0
"""More: the recorded subject with words in front of it. Short: it without some of its words, but its last."""
_BLOCK, _LONG = 2, 4
_TELLING = frozenset("非无未不省市县国〇一二三四五六七八九")
_ENOUGH = 0.62
_BRACKETED = re.compile(r"[(][^()]*[)]")
_GRADED = re.compile(
    "国家级?|全国|世界级?|国际|全球|省级(?:以上)?|市级|县级|[一二三四]级(?!医院)|三级(?=医院)|二级(?=医院)|[十百千]+亿元?级?"
)
_AGE, _SPELT = re.compile(r"\d{1,3}(?=周?岁)"), str.maketrans("0123456789", "〇一二三四五六七八九")
"""Ages are part of what is counted; other digits in its name are not."""
_ALIKE = (
    (re.compile("营收"), "营业收入"), (re.compile("盘子"), "总规模"), (re.compile("战新"), "战略性新兴产业"),
    (re.compile("比例|比重"), "占比"), (re.compile("规上"), "规模以上"),
    (re.compile("性?奖(?:励|金)?"), "奖励"), (re.compile("GDP", re.I), "gdp"),
    (re.compile("人数"), "人口"), (re.compile("增速|增幅|增长率"), ""),
    (re.compile("再增(?!长)|新增|新建|新培育|新认定|新打造|累计培育|累计新增|增加(?!值)"), ""), (re.compile("占有率|所占份额"), "占比"),
)  # fmt: skip
"""Ways to say one thing, and the one they are compared by."""


class Likeness(NamedTuple):
    """How far two subjects are one; the parts that only one has; grades that only the draft has."""

    level: int
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


class SubjectWords:
    """Takes the words out of a subject that tell nothing of what is counted."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the pattern from the words that plans put around numbers."""
        words = lexicon.quantities
        idle = {
            *words.plain_verbs,
            *words.lead_ins,
            *words.predicates,
            *words.tails,
            *lexicon.province,
            *IDLE,
        }
        keep = {*words.kept_verbs, *KEPT}
        self._idle = re.compile(
            f"(?P<keep>{alternatives(keep)})|{alternatives(word for word in idle if word not in keep)}"
        )

    def core(self, text: str) -> str:
        """What is counted, bare of verbs, times, signs and measures."""
        text = _AGE.sub(lambda age: age[0].translate(_SPELT), text)
        plain = re.sub(r"[+＋≥≤≧≦><≈=/|·…—\-\d✅◆●■]", "", bare(text))
        for pattern, word in _ALIKE:
            plain = pattern.sub(word, plain)
        return self._idle.sub(lambda match: match["keep"] or "", plain)

    def cores(self, text: str) -> tuple[str, ...]:
        """The same, with and without what stands in brackets."""
        flat = folded(text)
        return tuple(dict.fromkeys((self.core(flat), self.core(_BRACKETED.sub("", flat)))))


@dataclass(frozen=True)
class Subject:
    """A recorded subject, ready to be compared: its core, and what is said around it."""

    core: str
    around: str

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Its pairs of characters."""
        return pairs_of(self.core)


def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset((text,))


@dataclass(frozen=True)
class SaidSubject:
    """What a claim says is counted, ready to be compared with many subjects."""

    core: str

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Its pairs of characters."""
        return pairs_of(self.core)

    @cached_property
    def matcher(self) -> "SequenceMatcher[str]":
        """Matches it with one subject after another."""
        return SequenceMatcher(None, "", self.core, autojunk=False)


def likeness(recorded: Subject, wording: SaidSubject, around: str) -> Likeness:
    """How far a claim's words are a recorded subject.

    Args:
        recorded: that of the record.
        wording: the claim's words.
        around: what the draft said before; what is missing may stand there.
    """
    said = wording.core
    if not said or not recorded.core:
        return Likeness(NONE)
    if said == recorded.core:
        return Likeness(SAME)
    if 4 * len(recorded.pairs & wording.pairs) < min(len(recorded.core), len(said)):
        return Likeness(NONE)
    apart = _apart(recorded.core, wording)
    lacking = tuple(part for part in apart.missing if part not in around)
    beyond = tuple(part for part in apart.extra if len(part) < _BLOCK or part not in recorded.around)
    if not beyond and apart.ends_recorded and apart.matched >= min(2, len(recorded.core)):
        half = 2 * apart.matched >= len(recorded.core)
        return Likeness(SAME if half and not lacking else SHORT, lacking, beyond)
    if (
        not apart.missing
        and apart.ends_said
        and len(recorded.core) >= _LONG
        and len(beyond) == 1
        and said.startswith(beyond[0])
    ):
        return Likeness(MORE, lacking, beyond)
    known = len(said) - sum(map(len, apart.extra)) + sum(map(len, beyond))
    near = apart.matched >= _ENOUGH * max(len(recorded.core), known)
    return Likeness(NEAR if near else NONE, lacking, beyond)


class _Apart(NamedTuple):
    missing: list[str]
    extra: list[str]
    matched: int
    ends_recorded: bool
    ends_said: bool


def _apart(recorded: str, wording: SaidSubject) -> _Apart:
    """The parts of each that the other lacks, single characters only where they tell; how many agree; whether the ends do."""
    said = wording.core
    wording.matcher.set_seq1(recorded)
    blocks = wording.matcher.get_matching_blocks()
    missing, extra, one, other, matched = [], [], 0, 0, 0
    last, final = (0, 0), (0, 0)
    for block in blocks:
        if 0 < block.size < _BLOCK and len(recorded) > _BLOCK:
            continue
        missing.append(recorded[one : block.a])
        extra.append(said[other : block.b])
        one, other, matched = block.a + block.size, block.b + block.size, matched + block.size
        last, final = final, (one, other)
    ended = final if blocks[-1].size else last
    return _Apart(
        _telling(missing), _telling(extra), matched, ended[0] >= len(recorded) - 1, ended[1] >= len(said) - 1
    )


def _telling(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if len(part) > 1 or part in _TELLING]


def best(recorded: Sequence[Subject], said: Iterable[SaidSubject], around: str) -> Likeness:
    """The closest likeness of any of a figure's names to any of a claim's wordings."""
    return max(
        (_graded(likeness(subject, words, around), words) for words in said for subject in recorded),
        key=lambda one: (one.level, -len(one.added), -sum(map(len, one.missing + one.extra))),
        default=Likeness(NONE),
    )


@dataclass(frozen=True)
class UngradedSubject(SaidSubject):
    """A wording without the grades in it, which are kept apart."""

    grades: tuple[str, ...] = ()


def wordings(cores: Iterable[str]) -> tuple[SaidSubject, ...]:
    """Each wording, and where it has grades also without them."""
    found: list[SaidSubject] = []
    for core in cores:
        found.append(SaidSubject(core))
        grades = tuple(_GRADED.findall(core))
        if grades:
            found.append(UngradedSubject(_GRADED.sub("", core), grades))
    return tuple(found)


def _graded(like: Likeness, wording: SaidSubject) -> Likeness:
    return like._replace(added=wording.grades) if isinstance(wording, UngradedSubject) else like
