"""The numbers that Word shows before paragraphs: direct, by style, on several levels, restarted."""

import re
from typing import NamedTuple

from reader.source.counting import written
from reader.source.word.levels import ListLevels, levels_of, whole
from reader.source.word.package import Element, W, own, value
from reader.source.word.styles import Styles

_LEVELS = 9
_CLOSED = re.compile(r"[.、．)）:：\]】]$")
Counters = list[int | None]


class _List(NamedTuple):
    """What a paragraph's numId stands for: an abstract list, and where this one begins anew or differs."""

    abstract: str
    starts: dict[int, int]
    levels: ListLevels


class Numbering:
    """Counts the paragraphs of a document in their order."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        """Takes the part with the lists; a document may have none."""
        self._styles = styles
        self._abstract: dict[str, ListLevels] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, Counters] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in part if part is not None else ():
            if element.tag == W + "abstractNum":
                self._take_abstract(element)
            elif element.tag == W + "num":
                self._lists[own(element, "numId") or ""] = _list(element)

    def before(self, paragraph: Element) -> str:
        """The number that stands before a paragraph, with what divides them; empty where there is none."""
        found = self._place(paragraph)
        if found is None:
            return ""
        list_id, at = found
        counted = self._lists[list_id]
        levels = self._levels(counted)
        counters = self._counters.setdefault(counted.abstract, [None] * _LEVELS)
        self._count(list_id, at, levels, counters)
        return _shown(at, levels, counters)

    def _take_abstract(self, element: Element) -> None:
        id_ = own(element, "abstractNumId") or ""
        self._abstract[id_] = levels_of(element)
        link = value(element, "numStyleLink")
        if link:
            self._links[id_] = link

    def _levels(self, counted: _List) -> ListLevels:
        abstract, linked = counted.abstract, self._links.get(counted.abstract)
        other = self._lists.get(self._styles.number_list(linked) or "") if linked else None
        return self._abstract.get(other.abstract if other else abstract, {}) | counted.levels

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        """The paragraph's list and level: its own, else those of its style."""
        list_id, level = value(paragraph, "pPr/numPr/numId"), value(paragraph, "pPr/numPr/ilvl")
        for style_id, style in self._styles.of_paragraph(paragraph):
            if list_id is not None:
                break
            list_id = value(style, "pPr/numPr/numId")
            if list_id is not None and level is None:
                level = value(style, "pPr/numPr/ilvl") or self._level_of(style_id, list_id)
        at = whole(level, 0)
        if list_id not in self._lists or at not in range(_LEVELS):
            return None
        return list_id, at

    def _level_of(self, style_id: str, list_id: str) -> str:
        """The level that names the style."""
        levels = self._levels(self._lists[list_id]) if list_id in self._lists else {}
        return next((str(at) for at, level in levels.items() if level.style == style_id), "0")

    def _count(self, list_id: str, at: int, levels: ListLevels, counters: Counters) -> None:
        anew = self._lists[list_id].starts.get(at)
        before = counters[at]
        if anew is not None and (list_id, at) not in self._begun:
            counters[at] = anew
        else:
            counters[at] = _start(levels, at) if before is None else before + 1
        self._begun.add((list_id, at))
        for lower in range(at + 1, _LEVELS):
            restart = levels[lower].restart if lower in levels else None
            if restart is None or at < restart:
                counters[lower] = None


def _list(element: Element) -> _List:
    starts: dict[int, int] = {}
    levels: ListLevels = {}
    for override in element.iter(W + "lvlOverride"):
        at = whole(own(override, "ilvl"), 0)
        start = value(override, "startOverride")
        if start is not None:
            starts[at] = whole(start, 1)
        levels |= levels_of(override)
    return _List(value(element, "abstractNumId") or "", starts, levels)


def _start(levels: ListLevels, at: int) -> int:
    return levels[at].start if at in levels else 1


def _shown(at: int, levels: ListLevels, counters: Counters) -> str:
    """The level's text with the numbers of all levels it names."""
    if at not in levels or levels[at].format == "bullet":
        return ""
    own_level = levels[at]

    def number(match: re.Match[str]) -> str:
        named = int(match[1]) - 1
        counted = counters[named]
        shown = "decimal" if own_level.legal or named not in levels else levels[named].format
        return written(_start(levels, named) if counted is None else counted, shown)

    text = re.sub(r"%([1-9])", number, own_level.text)
    divided = own_level.suffix != "nothing" and text and not _CLOSED.search(text)
    return f"{text} " if divided else text
