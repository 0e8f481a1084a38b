"""The visible text of a saved web page, each character with its place in the page's source.

A scanner of its own, because the parsers at hand either lose the positions or take quadratic time
on a page full of tags that never close.
"""

import re

from reader.mapped import Edit, Mapped

_LOOKS = re.compile(r"<(?:!doctype html|html|head|body|div|p|table|span|meta)\b", re.IGNORECASE)
_NAME = re.compile(r"<[/]?([a-zA-Z][a-zA-Z0-9]{0,12})")
_HIDDEN = frozenset(("script", "style", "noscript", "template", "svg", "select", "head", "iframe", "button"))
_INLINE = frozenset(
    ("a", "abbr", "b", "em", "font", "i", "label", "mark", "o", "s", "small", "span", "strong", "sub", "sup", "u")
)  # fmt: skip
_SPACES = re.compile(r"\s+")


def looks_like_page(text: str) -> bool:
    """Whether the text begins like HTML."""
    return bool(_LOOKS.search(text[:4000]))


def visible(page: Mapped) -> Mapped:
    """The page without tags, comments and hidden elements; a block begins a new line."""
    return page.edited(_edits(page.text))


def _edits(text: str) -> list[Edit]:
    edits: list[Edit] = []
    done = 0
    while (start := text.find("<", done)) >= 0:
        edits += _flat_lines(text, done, start)
        done, new = _past_tag(text, start)
        edits.append(Edit(start, done, new))
    return edits + _flat_lines(text, done, len(text))


def _flat_lines(text: str, start: int, end: int) -> list[Edit]:
    """A line break in a page's source is a blank to its reader, and none between Chinese characters."""
    spaces = (match for match in _SPACES.finditer(text, start, end) if "\n" in match[0])
    return [Edit(match.start(), match.end(), _blank(text, match)) for match in spaces]


def _blank(text: str, match: re.Match[str]) -> str:
    around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return " " if all(character.isascii() for character in around) else ""


def _past_tag(text: str, start: int) -> tuple[int, str]:
    """Where the tag at ``start`` (a hidden element: the whole of it) ends and what stands for it."""
    if text.startswith("<!--", start):
        return _after(text, "-->", start), ""
    named = _NAME.match(text, start)
    if named is None:
        return (_after(text, ">", start), "") if text[start + 1 : start + 2] in "!?/" else (start + 1, "<")
    name, end = named[1].lower(), _after(text, ">", start)
    if name in _HIDDEN and text[start + 1] != "/" and text[end - 2 : end] != "/>":
        end = _after(text, ">", _closing(text, name, end))
    return end, "" if name in _INLINE else "\n"


def _closing(text: str, name: str, start: int) -> int:
    close = re.compile(rf"<[/]{name}", re.IGNORECASE).search(text, start)
    return close.start() if close else len(text)


def _after(text: str, mark: str, start: int) -> int:
    """Behind the next ``mark``; the end of the text where there is none."""
    at = text.find(mark, start)
    return len(text) if at < 0 else at + len(mark)
