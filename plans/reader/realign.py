"""Chinese characters that were read one byte off: GBK pairs split in the wrong places, put right again.

A lost or added byte makes each pair of bytes begin in the middle of a character, until a single-byte
character takes up the slack: 一）產 is shown as 一唬┊a. Encoded again and split one byte later the run is
whole; only the characters at its ends lack a byte. Of those a converter may have left the other byte, the
reading in brackets or the same word elsewhere: what follows from these is restored, the rest is a hole.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from pypinyin import Style, pinyin

from language import message
from plans.reader.mapped import Edit, Mapped
from plans.reader.notes import Note, note
from plans.reader.script import HAN, ordinary_share

HOLE = "□"
READING = r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]{1,6}"
_LOST = "[?\ufffd]"
_TELLTALE = r"[\u3105-\u3129\u2500-\u257fΑ-ωА-я]"
_RUN = re.compile(
    rf"(?:(?<!{_LOST})(?P<marks>{_LOST}{{1,3}})(?:(?P<first>{READING})\))?|^(?=[^\x00-\x7f]{{0,3}}{_TELLTALE}))"
    rf"(?P<run>[^\x00-\x7f\ufffd]{{1,200}})"
    rf"(?P<tail>[\x40-\x7e]|{_LOST}(?:(?P<last>{READING})\)|(?P<entity>[a-z]{{2,6}};))?|(?=\n|\Z))",
    re.MULTILINE,
)
_NOTHING = re.compile("[?]?\ufffd+")
_BRACKETED = re.compile(rf"\({READING}\)")
_BETTER = 0.2
_NUMERALS = {character.encode("gbk")[0]: character for character in "一二三四五六七八九十"}
_OPEN, _CLOSE = "（", "）"


class _Hole(NamedTuple):
    """What is known of a character that lacks a byte: first byte, second byte, reading."""

    lead: int | None
    trail: int | None
    reading: str = ""


def realigned(text: Mapped) -> tuple[Mapped, list[Note]]:
    """The text with shifted runs put right, and a note for each: restored, or with a HOLE unreadable."""
    edits, notes, sound = [], [], _Neighbours(text.text)
    for match in _RUN.finditer(text.text):
        pieces = _pieces(match)
        if pieces is None:
            continue
        if _line_start(text.text, match.start()):
            pieces = _heading(pieces)
        new = "".join(sound.filled(pieces, match))
        edits.append(Edit(match.start(), match.end(), new))
        kind = "unreadable" if HOLE in new else "restored"
        notes.append(note(kind, text.span(match.start(), match.end()), match[0], new, message("GBK 错位一字节")))
    text, lost = _lost(text.edited(edits))
    return text, notes + lost


def _lost(text: Mapped) -> tuple[Mapped, list[Note]]:
    """Bytes that no character came of: a HOLE, and a note."""
    edits = [Edit(match.start(), match.end(), HOLE) for match in _NOTHING.finditer(text.text)]
    notes = [
        note("unreadable", text.span(e.start, e.end), text.text[e.start : e.end], HOLE, message("无法识别的字节"))
        for e in edits
    ]
    return text.edited(edits), notes


def _line_start(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _pieces(match: re.Match) -> list[str | _Hole] | None:
    """The run split one byte later, with holes at its ends; None where it reads better as it stands."""
    run, tail = match["run"], match["tail"]
    data = _code(run)
    if len(data) != 2 * len(run):
        return None
    whole = data[1:] + (tail.encode() if tail and not re.match(_LOST, tail) else b"")
    decoder = codecs.getincrementaldecoder("gbk")(errors="replace")
    shifted = decoder.decode(whole)
    rest = next(iter(decoder.getstate()[0]), None)
    if ordinary_share(shifted) < ordinary_share(run) + _BETTER and not re.search(_TELLTALE, run):
        return None
    return [*_before(match, data[0]), *shifted, *_behind(match, rest)]


def _before(match: re.Match, trail: int) -> list[str | _Hole]:
    """The character whose second byte opens the run."""
    previous = match.string[match.start() - 1 : match.start()]
    extra = [_Hole(None, None)] * (len(match["marks"] or "?") - 1)
    return [*extra, _Hole(_lead_by_reading(previous, match["first"]), trail)]


def _behind(match: re.Match, lead: int | None) -> list[str | _Hole]:
    """The character whose first byte ends the run, and the ampersand of an entity it took along."""
    if lead is None:
        return []
    entity = [f"&{match['entity']}"] if match["entity"] else []
    return [_Hole(lead, None, match["last"] or ""), *entity]


def _lead_by_reading(previous: str, reading: str | None) -> int | None:
    """A reading in brackets stands behind the pair (second byte of ``previous``, lost byte)."""
    if not reading or not _code(previous):
        return None
    found = [code[1] for code, character in _pairs(_code(previous)[-1]) if reading in _readings(character)]
    return found[0] if found else None


def _code(text: str) -> bytes:
    """The text in GBK; empty where it has other characters."""
    try:
        return text.encode("gbk")
    except UnicodeEncodeError:
        return b""


def _pairs(lead: int) -> Iterator[tuple[bytes, str]]:
    """The characters of GBK with this first byte."""
    for low in range(0x40, 0xFF):
        character = bytes((lead, low)).decode("gbk", errors="ignore")
        if len(character) == 1 and not character.isascii():
            yield bytes((lead, low)), character


def _readings(character: str) -> list[str]:
    return pinyin(character, style=Style.TONE, heteronym=True)[0]


def _heading(pieces: list[str | _Hole]) -> list[str | _Hole]:
    """The number in brackets that a heading begins with, although bytes in it were dropped unseen."""
    first = pieces[0]
    if isinstance(first, _Hole):
        opened = [_OPEN] if first.trail == _OPEN.encode("gbk")[1] else []
        pieces = opened + pieces[1:]  # else it was a full-width blank
    if len(pieces) < 2 or pieces[0] != _OPEN:
        return pieces
    return [_OPEN, *_numbered(pieces[1], pieces[2:])]


def _numbered(second: str | _Hole, rest: list[str | _Hole]) -> list[str | _Hole]:
    if isinstance(second, _Hole):
        known = _NUMERALS.get(second.lead, second) if not second.reading else second
        return [known, *rest]
    lead, trail = second.encode("gbk")[0], second.encode("gbk")[-1]
    if second in _NUMERALS.values():
        return [second, *_closed(rest)]
    if trail == _CLOSE.encode("gbk")[1] and lead in _NUMERALS:
        return [_NUMERALS[lead], _CLOSE, *rest]
    return [second, *rest]


def _closed(rest: list[str | _Hole]) -> list[str | _Hole]:
    """The bracket behind the number; what fused with its first byte is a hole of its own."""
    first = rest[0] if rest else _CLOSE
    if first == _CLOSE:
        return rest
    bracket = _CLOSE.encode("gbk")[0]
    if isinstance(first, str) and first.encode("gbk")[0] == bracket:
        return [_CLOSE, _Hole(None, first.encode("gbk")[-1]), *rest[1:]]
    if isinstance(first, _Hole) and first.lead == bracket:
        return [_CLOSE, _Hole(None, None, first.reading), *rest[1:]]
    return rest


class _Neighbours:
    """Which characters stand beside each other in the sound parts of the text: holes are filled by them."""

    def __init__(self, text: str) -> None:
        """Remembers the pairs of characters of the text without readings in brackets."""
        self._text = text

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        plain = _BRACKETED.sub("", self._text)
        return frozenset(pair for pair in pairwise(plain) if HAN.match(pair[0]) and HAN.match(pair[1]))

    @cached_property
    def _behind(self) -> dict[str, set[str]]:
        return _grouped(self._pairs)

    @cached_property
    def _before(self) -> dict[str, set[str]]:
        return _grouped((two, one) for one, two in self._pairs)

    def filled(self, pieces: list[str | _Hole], match: re.Match) -> Iterator[str]:
        """The pieces with each hole as the one character that fits, or as HOLE."""
        pieces = self._paired(pieces)
        around = [
            match.string[match.start() - 1 : match.start()],
            *pieces,
            match.string[match.end() : match.end() + 1],
        ]
        for before, piece, after in zip(around, pieces, around[2:], strict=False):
            yield piece if isinstance(piece, str) else self._fitting(piece, before, after)

    def _paired(self, pieces: list[str | _Hole]) -> list[str | _Hole]:
        """Two holes side by side filled by the one pair of characters elsewhere that fits both."""
        for at, (first, second) in enumerate(pairwise(pieces)):
            if isinstance(first, _Hole) and isinstance(second, _Hole):
                ones = {one for one in self._behind if _fits(one, first)}
                found = {(one, two) for one in ones for two in self._behind[one] if _fits(two, second)}
                if len(found) == 1:
                    return [*pieces[:at], *found.pop(), *pieces[at + 2 :]]
        return pieces

    def _fitting(self, hole: _Hole, before: str | _Hole, after: str | _Hole) -> str:
        if hole.lead is not None and hole.trail is not None:
            return bytes((hole.lead, hole.trail)).decode("gbk", errors="replace").replace("\ufffd", HOLE)
        read = set()
        if hole.reading and hole.lead:
            read = {character for _, character in _pairs(hole.lead) if hole.reading in _readings(character)}
        seen = self._beside(before, after, hole)
        for found in (seen, read & seen, read):
            if len(found) == 1:
                return next(iter(found))
        return HOLE

    def _beside(self, before: str | _Hole, after: str | _Hole, hole: _Hole) -> set[str]:
        """Characters that fit the hole and stand beside one of its neighbours elsewhere."""
        found = set()
        if isinstance(before, str) and before:
            found |= self._behind.get(before[-1], set())
        if isinstance(after, str) and after:
            found |= self._before.get(after[0], set())
        return {character for character in found if _fits(character, hole)}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """First of a pair to all its seconds."""
    grouped: dict[str, set[str]] = {}
    for one, two in pairs:
        grouped.setdefault(one, set()).add(two)
    return grouped


def _fits(character: str, hole: _Hole) -> bool:
    code = _code(character)
    if not code or hole == _Hole(None, None):
        return False
    bytes_fit = hole.lead in (None, code[0]) and hole.trail in (None, code[-1])
    return bytes_fit and (not hole.reading or hole.reading in _readings(character))
