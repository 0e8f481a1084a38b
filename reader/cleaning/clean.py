"""A plan as found on the web made readable: damage, entities, readings, script, blanks, broken lines.

Each step takes the text with its places and gives it back with notes on what it did, so that every
character keeps the place it came from and nothing is taken away unreported.
"""

import html
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from language import message
from reader.cleaning.columns import columns
from reader.cleaning.forum import ForumLines
from reader.cleaning.listed import listed
from reader.cleaning.readings import READING, reads
from reader.cleaning.script import simplified
from reader.cleaning.shifted import realigned
from reader.cleaning.spelt import spelt
from reader.cleaning.stars import stars
from reader.fold import folded
from reader.lexicon import Lexicon, finder
from reader.mapped import Edit, Mapped
from reader.notes import Note, note, noted

CleaningStep = Callable[[Mapped], tuple[Mapped, list[Note]]]

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_BRACKETED = re.compile(rf"(?<=[\u3400-\u9fff])[(（] ?({READING}) ?[)）]")
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?=\n)"
)
_PAGE_NUMBER = re.compile(
    r"^[ \t]*(?:[-—–]+[ \t]*\d{1,4}[ \t]*[-—–]+|第 ?\d+ ?页(?:[,， ]*共 ?\d+ ?页)?)[ \t]*\n", re.M
)
_NUMBER_GAPS = (
    re.compile(r"(?<=\d)[ \u3000]+(?=\d{3}(?!\d))"),
    re.compile(r"(?<=\d)(?<!20\d\d) (?=\d{1,4} ?[\u4e00-\u9fff%％])(?!20\d\d)"),  # 100 0家, not 2023 2024年
    re.compile(r"(?<=\d)[ \u3000]+(?=[\u4e00-\u9fff%％])"),
    re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=\d)(?!\s*20\d\d\s*年)"),
    re.compile(r"(?<=[\d.])[ \u3000]+(?=[.]\d)|(?<=\d[.])[ \u3000]+(?=\d)"),
)
_LETTER_SPACED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff][ \u3000]{1,3})+[\u4e00-\u9fff](?![\u4e00-\u9fff])"
)
_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]{1,3}(?=[\u4e00-\u9fff])")
_REACH = 8
_MARKER = re.compile(
    r"[ \t]*(?:[(]?[一二三四五六七八九十]{1,3}[、)]|[(]?\d{1,3}[.、)]|第[一二三四五六七八九十]+[章节条]|附件)"
)
_ENDS = "。!?;:)》”"


class Cleaner:
    """The steps with the words they need."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the search for words that blanks may divide."""
        words = (*lexicon.quantities.units, *lexicon.agencies.labels, *lexicon.place_names)
        self._known = finder([word for word in words if len(word) > 1])
        self._forum = ForumLines(lexicon.headings.forum_phrases, lexicon.headings.forum_buttons)

    def steps(self, text: Mapped) -> Iterator[tuple[str, Mapped, list[Note]]]:
        """Every step with its name, the text after it and its notes; the last text is the clean one."""
        steps: tuple[tuple[str, CleaningStep], ...] = (
            ("realign", realigned), ("entities", _entities), ("invisible", _invisible), ("readings", _readings),
            ("spelt", spelt), ("stars", stars), ("script", _script), ("pages", _page_numbers),
            ("forum", self._forum.taken_out), ("columns", columns), ("listed", listed), ("blanks", self._blanks), ("lines", _lines),
        )  # fmt: skip
        for name, step in steps:
            text, notes = step(text)
            yield name, text, notes

    def _blanks(self, text: Mapped) -> tuple[Mapped, list[Note]]:
        """Takes blanks out of numbers, letter-spaced words and known names; others stay."""
        gaps = {m.span() for pattern in _NUMBER_GAPS for m in pattern.finditer(text.text)}
        for spaced in _LETTER_SPACED.finditer(text.text):
            gaps |= {m.span() for m in _BLANKS.finditer(text.text, *spaced.span())}
        for m in _BLANKS.finditer(text.text):
            left = text.text[max(0, m.start() - _REACH) : m.start()]
            right = text.text[m.end() : m.end() + _REACH]
            if any(start < len(left) < end for _, start, end in self._known(left + right)):
                gaps.add(m.span())
        edits = (Edit(start, end, "") for start, end in sorted(gaps))
        return noted(text, edits, "cleaned", message("词中空格"))


def _entities(text: Mapped) -> tuple[Mapped, list[Note]]:
    edits = (Edit(m.start(), m.end(), html.unescape(m[0])) for m in _ENTITY.finditer(text.text))
    return noted(text, edits, "cleaned", message("HTML 实体"))


def _invisible(text: Mapped) -> tuple[Mapped, list[Note]]:
    edits = [Edit(m.start(), m.end(), "") for m in _INVISIBLE.finditer(text.text)]
    return text.edited(edits), []


def _readings(text: Mapped) -> tuple[Mapped, list[Note]]:
    """Takes away a reading in brackets behind its character; other brackets stay."""
    found = [m for m in _BRACKETED.finditer(text.text) if reads(text.text[m.start() - 1], m[1])]
    edits = [Edit(m.start(), m.end(), "") for m in found]
    notes = []
    if edits:
        first = text.span(edits[0].start, edits[-1].end)
        notes = [
            note("cleaned", first, message("{count} 处", count=len(edits)), "", message("字后括注的拼音"))
        ]
    return text.edited(edits), notes


def _script(text: Mapped) -> tuple[Mapped, list[Note]]:
    new = simplified(text.text)
    changed = sum(old != now for old, now in zip(text.text, new, strict=True))
    notes = (
        [
            note(
                "cleaned",
                text.span(0, len(new)),
                message("{count} 字", count=changed),
                "",
                message("繁体转简体"),
            )
        ]
        if changed
        else []
    )
    return text.edited([Edit(0, len(new), new)]), notes


def _page_numbers(text: Mapped) -> tuple[Mapped, list[Note]]:
    edits = (Edit(m.start(), m.end(), "") for m in _PAGE_NUMBER.finditer(text.text))
    return noted(text, edits, "cleaned", message("页码"))


def _lines(text: Mapped) -> tuple[Mapped, list[Note]]:
    """Joins lines that a page's width has broken: most are equally long and end in mid-sentence."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n\t]+(?=\n|$)", text.text)]  # no rows of tables
    width = _common_width(lines)
    if width is None:
        return text, []
    flat = folded(text.text)
    edits = [
        Edit(end, start, "")
        for (begin, end), (start, _) in pairwise(lines)
        if start == end + 1 and end - begin >= width - 4 and flat[end - 1] not in _ENDS
        and not _MARKER.match(flat, start)
    ]  # fmt: skip
    return noted(text, edits, "cleaned", message("被折断的行"))


def _common_width(lines: list[tuple[int, int]]) -> int | None:
    """The width in characters that at least two lines in five share; None where lines are not broken."""
    lengths = sorted(end - start for start, end in lines)
    if len(lengths) < 8:
        return None
    width = lengths[int(0.9 * len(lengths))]
    full = sum(abs(length - width) <= 3 for length in lengths)
    return width if 12 <= width <= 80 and full >= 0.4 * len(lengths) else None
