"""Where a text's numbered headings begin: parts 一、, sections （一）, items 1. and their neighbours."""

import re
from typing import NamedTuple

from reader.facts.numerals import chinese_integer

LEVELS = ("part", "section", "item")
_CN = "[一二三四五六七八九十]{1,3}"
_LINE = r"(?:^|(?<=\n))[ \t#*>]*"
_WIDEST_INDENT = 100
_FORMS = (
    ("part", re.compile(rf"{_LINE}(?:({_CN})、|第({_CN})(?:章|部分|篇)[ 、]*)")),
    ("section", re.compile(rf"{_LINE}(?:[(]?({_CN})[)]、?|第({_CN})(?:节|条)[ 、]*)")),
    ("section", re.compile(rf"{_LINE}([)])(?=[\u4e00-\u9fff])")),
    (
        "item",
        re.compile(rf"{_LINE}(?:(\d{{1,3}})(?:[.、](?!\d)|(?=[ \t]+[\u4e00-\u9fff]))|第(\d{{1,3}})条)[ \t]*"),
    ),
)
_GLUED = (
    ("part", re.compile(rf"(?<=[。;)])[ \t]*({_CN})、")),
    ("section", re.compile(rf"[(]({_CN})[)]")),
    ("item", re.compile(r"(?<=[。;)])[ \t]*(\d{1,3})[.、](?!\d)[ \t]*")),
)
_PART_INSIDE = re.compile(rf"(?<!、)({_CN})、")
_ITEM_INSIDE = re.compile(r"(?<=[\u4e00-\u9fff])[ \t]*(\d{1,3})[.、](?=[\u4e00-\u9fff])")
_SECTION_BEFORE = re.compile(rf"(?:[(]{_CN}[)]|(?:^|[。\n \t]){_CN}、)[\u4e00-\u9fff]{{2,20}}[ \t]*$")


class Marker(NamedTuple):
    """A heading's number: its level, its value, and the characters it takes."""

    level: str
    number: int
    start: int
    end: int


def markers(text: str, openings: tuple[str, ...]) -> list[Marker]:
    """The markers of a folded text in their order.

    A marker opens a line; in the middle of one it counts only where its number is the next expected and
    where it stands behind a full stop, a bracket or one of ``openings`` (headings such as 主要任务).
    """
    found = {marker.end: marker for marker in _glued(text, openings)}
    found |= {marker.end: marker for marker in _opening(text)}
    return _in_sequence([found[at] for at in sorted(found)], text)


def _opening(text: str) -> list[Marker]:
    return [
        Marker(level, _number(match), match.start(), match.end())
        for level, form in reversed(_FORMS)
        for match in form.finditer(text)
    ]


def _glued(text: str, openings: tuple[str, ...]) -> list[Marker]:
    behind = tuple("。;)") + openings
    running = [
        *(("part", m) for m in _PART_INSIDE.finditer(text) if text.startswith(openings, m.end())),
        *(("item", m) for m in _ITEM_INSIDE.finditer(text) if _opens_section(text, m.start())),
    ]
    return [Marker(level, _number(m), m.start(), m.end()) for level, m in running] + [
        Marker(level, _number(match), match.start(), match.end())
        for level, form in _GLUED
        for match in form.finditer(text)
        if text[max(0, match.start() - 8) : match.start()].rstrip().endswith(behind)
    ]


def _opens_section(text: str, at: int) -> bool:
    """Whether nothing but a section's heading stands before: （一）做强产业1.建设平台."""
    return bool(_SECTION_BEFORE.search(text[max(0, at - 30) : at]))


def _number(match: re.Match[str]) -> int:
    written = next(group for group in match.groups() if group)
    if written == ")":
        return 0  # a damaged number: whichever comes next
    return int(written) if written.isdigit() else chinese_integer(written)


def _in_sequence(found: list[Marker], text: str) -> list[Marker]:
    """Takes out what stands inside a line and does not continue the numbering."""
    kept: list[Marker] = []
    last = dict.fromkeys(LEVELS, 0)
    for marker in found:
        expected = last[marker.level] + 1
        before = text[max(0, marker.start - _WIDEST_INDENT) : marker.start]
        opens_line = not before[before.rfind("\n") + 1 :].strip(" \t#*>")
        number = marker.number or expected
        if not opens_line and number != expected and not (number == 1 and marker.level != "part"):
            continue
        last[marker.level] = number
        for lower in LEVELS[LEVELS.index(marker.level) + 1 :]:
            if lower != "item":
                last[lower] = 0
        kept.append(marker._replace(number=number))
    return kept
