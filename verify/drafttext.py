"""A draft's text prepared for reading: folded, its plan names blanked, its cells apart, its own place known."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from reader.digits import plain_digits
from reader.facts.numerals import value_of
from reader.facts.places import PlaceReader, codes_of
from reader.fold import folded
from reader.types import Range
from verify.attributions import Attribution, PlanNames
from verify.rows import RowSentence, tables

_LINE = re.compile(r"[^\n]+")
_HEAD, _LONGEST_TITLE, _FEW = 3, 60, 2


@dataclass(frozen=True)
class DraftText:
    """A draft as it is read.

    Attributes:
        read: the text as read; all positions count its characters.
        flat: the same, folded.
        plain: folded, with blanks for names of plans and a line for each cell of a table.
        home: the city that the draft is about, where its first lines name only one.
        title: its first lines. usual: the plans that these name, or that a row of a table stands under.
    """

    read: str
    flat: str
    plain: str
    attributions: tuple[Attribution, ...]
    home: str
    title: str = ""
    usual: frozenset[str] = frozenset()

    def plans_at(self, start: int, end: int) -> frozenset[str]:
        """The plans that are named from ``start`` to ``end``; of several mentions the last."""
        at = bisect_right(self.attributions, end, key=lambda one: one.span[0]) - 1
        last = self.attributions[at] if at >= 0 else None
        return last.plans if last and last.span[0] >= start else frozenset()

    def opening(self, line: int) -> int:
        """Where what a line answers begins: the question before it, else the line itself."""
        before = self.flat.rfind("\n", 0, max(0, line - 1)) + 1
        return before if line and "?" in self.flat[max(before, line - 3) : line] else line

    def plans_behind(self, start: int, end: int) -> frozenset[str]:
        """The plans that the words behind what is said give as its source: 由…提出, 见…, 是…的."""
        first = bisect_left(self.attributions, start, key=lambda one: one.span[0])
        behind = next(iter(self.attributions[first : first + 1]), None)
        if behind is None or behind.span[1] > end:
            return frozenset()
        return behind.plans if _SOURCE.search(self.flat, start, behind.span[0]) else frozenset()

    def plans_around(self, start: int, end: int) -> frozenset[str]:
        """The same, else those that the draft is about."""
        return self.plans_at(start, end) or self.usual


_SOURCE = re.compile(
    "(?:由|见|参见|详见|出自|来自|载于|源自|源于|写[在进入]|属于|是|即|引自|列[在入]|[(—])(?:了|于|省里的?|省|我省|我省的)?\\s*$"
)
"""Words that give what follows as the source of what stands before them."""
_COUNTED = re.compile(
    "(?:[两二三四几多]|[2-9])(?:处|份|项|条|次|轮)(?=合计|相加|加起来|加总|总计|共计|累加|都|均|重复|规划|计划|说法)"
)
"""Counts of the plans' own statements, which are no claim: 两处合计."""


_TITLES = "主任|科长|处长|局长|市长|省长|书记|厅长|县长|部长|秘书长|委员|代表|司长|院长|校长|总|工|科|处"
_SPEAKER = re.compile(
    r"(?m)^[^\S\n]*(?:[\[(]?(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[^\S\n]*)?\d{1,2}:\d{2}(?::\d{2})?[\])]?[^\S\n]*(?:[^\s:,。;\d]{1,8}(?:[^\S\n]|:|$))?"
    rf"|(?:[问答QA]|主持人|记者[^:\n]{{0,4}}|[^\s:,。;、\d]{{1,4}}(?:{_TITLES}))\d?[^\S\n]*:)|本[报台网][^\n,。]{{0,8}}?\d{{1,2}}月\d{{1,2}}日(?:讯|电)|[(](?:本报)?记者[^()\n]*[)]|@[^\s,。:;]{{1,6}}"
)
"""Who speaks, and at what time of the day."""
_BULLET = re.compile(
    r"(?m)^[^\S\n]*(?:[▪▫■□●○◆◇★☆►▶➢➤※✓✔☑·*→-]|\d{1,2}[.、)](?!\d)|[(]?[一二三四五六七八九十]{1,3}[)、.]|[①-⑳])+[^\S\n]*(?=\S)"
)
"""What a line of a list begins with."""
_NUMBERED = re.compile(r"第[\d一二三四五六七八九十百]{1,4}[条章节款页号期]")
_GAP = re.compile(r"(?<=[^\s,;。:、]) {2,}(?=\S)")
"""Two blanks in a line stand between two things."""
_PLUS = re.compile(r"(?<=\d)[+](?=[项家个场名种道])")
"""200+项 is more than 200."""


_SHARE = re.compile("百分之([零〇一二三四五六七八九十百]{1,5}(?:点[零〇一二三四五六七八九]{1,3})?)")
_PART = re.compile("(?<!百)(?<![一二三四五六七八九十])([二三四五六七八九十])分之([一二三四五六七八九])")
_TENTHS = re.compile(
    "(?<![第十百千万\\d一二三四五六七八九])([一二三四五六七八九])成([一二三四五六七八九])?(?![不立功熟员长绩果为效型])"
)
"""七成: seven tenths."""
_FEW_THINGS = re.compile(
    r"(?<![第十百千万几\d一二三四五六七八九])[两二三四五六七八九](?=[个家处座][^\s,;。]{0,6}?(?:亿元?级|园区|基地|集群|实验室|企业|中心|项目))"
)
"""两个百亿级园区: a number, where plans would write a digit."""
_DIGIT = r"[一二两三四五六七八九\d]"
_MIXED = re.compile(
    rf"(?<![\d.一二两三四五六七八九十百千])([一二两三四五六七八九十百\d]{{1,5}})(?P<sign>万)(?=[^\s,;。]?[千百])({_DIGIT}千)?零?({_DIGIT}百)?({_DIGIT}十)?(?![万亿\d])"
)
"""Numbers with magnitudes in the middle: 一万五千, 2万3千."""


def draft_text(text: str, names: PlanNames, places: PlaceReader) -> DraftText:
    """The draft prepared; its tables, which are read by themselves, are left blank."""
    flat, _ = plain_digits(folded(text))
    found = tuple(names.find(flat))
    blank = [one.span for one in found] + [match.span() for match in _COUNTED.finditer(flat)]
    blank += [match.span() for match in _NUMBERED.finditer(flat)]
    blank += [match.span() for match in _BULLET.finditer(flat)]
    blank += [match.span() for match in _SPEAKER.finditer(flat)]
    blank += [(table.start, table.end) for table in tables(flat)]
    apart = _GAP.sub(lambda gap: ";" + " " * (len(gap[0]) - 1), flat.replace("\t", "\n"))
    plain = _numerals(_PLUS.sub("多", _blanked(apart, blank)))
    title = "".join(
        match[0] for match in list(_LINE.finditer(flat))[:_HEAD] if len(match[0]) <= _LONGEST_TITLE
    )
    head = sum(len(line) + 1 for line in flat.split("\n")[:_HEAD])
    named = [one.plans for one in found if one.span[0] < head and len(one.plans) < len(found) + _FEW]
    usual = named[0] if named else names.about(flat.split("\n", 1)[0])
    return DraftText(text, flat, plain, found, _home(flat, places), title, usual)


def row_text(row: RowSentence, whole: DraftText, names: PlanNames) -> DraftText:
    """A row of a table as a draft of its own, about what the whole is about."""
    low, high = row.plan
    named = names.short(row.text[low:high])
    found = (Attribution((low, high), named),) if named else tuple(names.find(row.text))
    plain = _numerals(_blanked(row.text, [one.span for one in found]))
    at = min((place for place in row.places if place >= 0), default=0)
    usual = whole.plans_around(max(0, whole.flat.rfind("\n\n", 0, at)), at)
    return DraftText(row.text, row.text, plain, found, whole.home, whole.title, usual)


def _blanked(text: str, spans: Iterable[Range]) -> str:
    characters = list(text)
    for low, high in spans:
        characters[low:high] = [mark if mark == "\n" else " " for mark in characters[low:high]]
    return "".join(characters)


def _numerals(text: str) -> str:
    """Chinese numbers that the reader leaves, in digits, every character in its place."""
    text = _FEW_THINGS.sub(lambda few: str(value_of(few[0])).removesuffix(".0"), text)
    text = _TENTHS.sub(_tenths, _PART.sub(_fraction, text))
    return _MIXED.sub(_decimal, _SHARE.sub(_percent, text))


def _percent(match: re.Match[str]) -> str:
    """百分之十 as 10%, in as many characters."""
    written = f"{value_of(match[1]):g}%"
    return match[0] if len(written) > len(match[0]) else written.rjust(len(match[0]), "0")


def _fraction(match: re.Match[str]) -> str:
    """四分之三 as 75%, in as many characters; as it stands where no whole share is meant."""
    share = 100 * value_of(match[2]) / value_of(match[1])
    written = f"{share:g}%"
    return match[0] if len(written) > len(match[0]) else written.rjust(len(match[0]), "0")


def _tenths(match: re.Match[str]) -> str:
    """七成五 as 75%; 七成 as 7成, which is a measure of its own."""
    tens, ones = int(value_of(match[1])), match[2]
    return f"{10 * tens + int(value_of(ones))}%" if ones else f"{tens}成"


def _decimal(match: re.Match[str]) -> str:
    """一万五千 as 1.5万, in as many characters; as it stands where that does not fit."""
    parts = [int(value_of(part[0])) if part else 0 for part in match.groups()[2:]]
    whole, digits = int(value_of(match[1])), "".join(map(str, parts)).rstrip("0")
    written = f"{whole}.{digits}{match['sign']}"
    return match[0] if len(written) > len(match[0]) else written.rjust(len(match[0]), "0")


def _home(text: str, places: PlaceReader) -> str:
    for line in list(_LINE.finditer(text))[:_HEAD]:
        codes = codes_of(places.mentions(text, *line.span(), None))
        if codes:
            return codes[0] if len(codes) == 1 else ""
    return ""
