"""The numbers that a browser writes before the items of ordered lists."""

import re

from reader.source.counting import written
from reader.source.webpage.tags import Tag

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "none": "none", "disc": "none", "circle": "none", "square": "none", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "decimal-leading-zero": "decimalZero",
    "cjk-ideographic": "chineseCounting", "trad-chinese-informal": "chineseCounting",
    "simp-chinese-informal": "chineseCounting", "japanese-informal": "chineseCounting",
    "cjk-decimal": "ideographDigital", "simp-chinese-formal": "chineseLegalSimplified",
    "cjk-heavenly-stem": "ideographTraditional", "cjk-earthly-branch": "ideographZodiac",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]{1,80})")
_NUMBERED = re.compile(
    r"(?:\s|&nbsp;|<[^<>]{0,200}>){0,20}[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．）)]"
)
_LATIN = ("decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")


class OrderedList:
    """One list, item by item."""

    def __init__(self, tag: Tag, items: int) -> None:
        """Takes the list's tag; ``items`` is how many it has, for one that counts down."""
        attributes = tag.attributes
        self._step = -1 if "reversed" in attributes else 1
        self._next = _whole(attributes.get("start"), items if self._step < 0 else 1)
        self._format = "none" if tag.name != "ol" else _format(attributes, "decimal")

    def number(self, item: Tag, text: str) -> str:
        """The number of the next item; empty where it has none or writes it itself."""
        attributes = item.attributes
        at = _whole(attributes.get("value"), self._next)
        self._next = at + self._step
        form = _format(attributes, self._format)
        if form == "none" or _NUMBERED.match(text, item.end):
            return ""
        return written(at, form) + ("." if form in _LATIN else "、")


def _format(attributes: dict[str, str], otherwise: str) -> str:
    style = _STYLE.search(attributes.get("style", ""))
    for word in style[1].lower().split() if style else ():
        if word in _STYLES or word == "decimal":
            return _STYLES.get(word, "decimal")
    return _TYPES.get(attributes.get("type", ""), otherwise)


def _whole(text: str | None, otherwise: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise
