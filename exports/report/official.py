"""A report as an official document (GB/T 9704): one run of numbered headings, paragraphs, tables and drawings."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from exports.files.plaintext import plain
from exports.report.brief import brief
from exports.report.numbering import numbered
from exports.report.report import Report

CHARACTER = 15.75
"""Points from one character to the next: 28 of 16 points stand in a line of 156 mm."""

TEXT_WIDTH = 156
"""Of its page between margins of 28 and 26 mm, in mm."""

_APART = 2
"""Characters that the name of who signs keeps from the right, and the date's beginning from the name's."""

_ENDS = tuple("。；：！？）”")


class SignedAt(NamedTuple):
    """Characters that the two lines at the end keep from the right."""

    signature: float
    date: float


def official(report: Report) -> dict[str, Any]:
    """What ``brief`` holds, with ``blocks`` in the order of print instead of chapters; dictionaries with a ``kind``.

    Kinds: ``Heading`` with its ``level`` 1 to 3 and number, ``Text``, ``Map``, ``Note``, ``Table`` and pictures.
    """
    contents, signature = brief(report), plain(report.appearance.signature)
    day = written_date(report.made)
    return contents | {
        "blocks": list(_items(contents, report)),
        "character": CHARACTER,
        "signature": signature,
        "date": day,
        "signed": signed_at(signature, day)._asdict(),
    }


def written_date(day: date) -> str:
    """As official documents write it: 2026年1月5日, without noughts before the digits."""
    return f"{day.year}年{day.month}月{day.day}日"


def signed_at(signature: str, day: str) -> SignedAt:
    """The date begins two characters to the right of the name above; where it is longer, it is what keeps two."""
    name, length = width_of(signature), width_of(day)
    if name and length > name:
        return SignedAt(length + 2 * _APART - name, _APART)
    return SignedAt(_APART, name - length if name else 2 * _APART)


def width_of(text: str) -> float:
    """In Chinese characters; Latin letters and digits are half as wide."""
    return sum(1 if east_asian_width(letter) in "WFA" else 0.5 for letter in text)


def _items(contents: dict[str, Any], report: Report) -> Iterator[dict[str, Any]]:
    """A single chapter's sections are headings of the first level, those of several stand below their chapter."""
    chapters = contents["chapters"]
    closing = len(report.closing)
    told = chapters[: len(chapters) - closing]
    numbers = [0, 0, 0]
    if len(told) == 1:
        yield _text(told[0]["lead"])
    yield from _drawing(contents, report)
    for chapter in told:
        if len(told) > 1:
            yield _heading(1, chapter["title"], numbers)
            yield _text(chapter["lead"])
        for section in chapter["sections"]:
            yield from _section(section["title"], section["blocks"], 1 + (len(told) > 1), numbers)
    for chapter in chapters[len(told) :]:
        yield from _section(
            chapter["title"], [b for s in chapter["sections"] for b in s["blocks"]], 1, numbers
        )


def _drawing(contents: dict[str, Any], report: Report) -> Iterator[dict[str, Any]]:
    if contents["map"]:
        yield {"kind": "Map"}
    for line in report.imprint.stated:
        yield {"kind": "Note", "text": plain(line)}


def _section(
    title: str, blocks: list[dict[str, Any]], level: int, numbers: list[int]
) -> Iterator[dict[str, Any]]:
    yield _heading(level, title, numbers)
    for block in blocks:
        if block["kind"] == "Heading":
            yield _heading(level + 1, block["text"], numbers)
        elif block["kind"] == "FactList":
            yield from (_text(_sentence(fact)) for fact in block["facts"])
        elif block["kind"] == "Paragraph":
            yield _text(block["text"])
        else:
            yield block


def _sentence(fact: dict[str, str]) -> str:
    """A figure as a sentence of its own."""
    said = fact["value"].rstrip("。")
    return f"{fact['label']}：{said}" + (f"（{fact['note'].rstrip('。')}）" if fact["note"] else "") + "。"


def _heading(level: int, text: str, numbers: list[int]) -> dict[str, Any]:
    """Counts the heading among those of its level below the same one."""
    numbers[level - 1] += 1
    numbers[level:] = [0] * (len(numbers) - level)
    return {"kind": "Heading", "level": level, "text": numbered(level, numbers[level - 1], text)}


def _text(text: str) -> dict[str, Any]:
    """A paragraph, which ends as sentences do."""
    return {"kind": "Text", "text": text if text[-1:] in _ENDS else f"{text}。"}
