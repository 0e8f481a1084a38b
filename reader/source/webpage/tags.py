"""The tags of a page, one after the other in linear time, however broken the page is.

A scanner of its own, because the parsers at hand either lose the positions or take quadratic time
on a page full of tags that never close.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,20})")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]{0,30})(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_MOST_ATTRIBUTES = 4000  # characters of a tag that are looked at
_ENDED_BY = {
    "p": "p|div|table|ul|ol|h[1-6]|section|article", "li": "li", "td": "t[dhr]", "th": "t[dhr]", "tr": "tr",
    "dt": "d[td]", "dd": "d[td]", "option": "option",
}  # fmt: skip
_PARENTS = {
    "p": "div|td|th|body|li|section|article",
    "li": "ul|ol",
    "td": "tr|table",
    "th": "tr|table",
    "tr": "table",
}


class Tag(NamedTuple):
    """A tag; ``name`` is empty for comments, declarations and a ``<`` that opens none."""

    start: int
    end: int
    name: str
    is_end: bool
    written: str

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by name, in lower case."""
        inside = self.written[len(self.name) + 1 : _MOST_ATTRIBUTES]
        return {m[1].lower(): (m[2] or "").strip("\"' ") for m in _ATTRIBUTE.finditer(inside)}


def tag_at(text: str, start: int) -> Tag:
    """The tag that begins at a ``<``."""
    if text.startswith("<!--", start):
        return Tag(start, _after(text, "-->", start), "", False, "")
    named = _NAME.match(text, start)
    if named is None:
        is_mark = text[start + 1 : start + 2] in ("!", "?", "/")
        return Tag(start, _after(text, ">", start) if is_mark else start + 1, "", False, "")
    end = _after(text, ">", start)
    return Tag(start, end, named[1].lower(), text[start + 1] == "/", text[start:end])


def tags_of(text: str) -> Iterator[Tag]:
    """Every tag in its order."""
    done = 0
    while (start := text.find("<", done)) >= 0:
        tag = tag_at(text, start)
        done = tag.end
        yield tag


def end_of_element(text: str, tag: Tag) -> int:
    """Behind the element that a tag begins; inner elements of its name are counted."""
    if tag.name in _ENDED_BY:
        parents = _PARENTS.get(tag.name, tag.name)
        stop = re.compile(rf"</{tag.name}\s*>|<(?:{_ENDED_BY[tag.name]})\b|</(?:{parents})\b", re.IGNORECASE)
        found = stop.search(text, tag.end)
        if found is None:
            return len(text)
        return found.end() if found[0].lower().startswith(f"</{tag.name}") else found.start()
    depth = 1
    for inner in re.compile(rf"<(/?){re.escape(tag.name)}\b[^>]*>?", re.IGNORECASE).finditer(text, tag.end):
        depth += -1 if inner[1] else 0 if inner[0].endswith("/>") else 1
        if depth == 0:
            return inner.end()
    return len(text)


def _after(text: str, mark: str, start: int) -> int:
    """Behind the next ``mark``; the end of the text where there is none."""
    at = text.find(mark, start)
    return len(text) if at < 0 else at + len(mark)
