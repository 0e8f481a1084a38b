"""The levels of a Word list as its document describes them."""

from typing import NamedTuple

from reader.source.word.package import Element, W, is_on, own, value

_LONGEST_TEXT = 60


class ListLevel(NamedTuple):
    """One level of a list."""

    start: int
    format: str
    text: str
    legal: bool
    suffix: str
    restart: int | None
    style: str | None


ListLevels = dict[int, ListLevel]


def levels_of(element: Element) -> ListLevels:
    """The levels in a list, or in one that overrides it."""
    return {whole(own(level, "ilvl"), 0): _level(level) for level in element.findall(W + "lvl")}


def _level(element: Element) -> ListLevel:
    restart = value(element, "lvlRestart")
    return ListLevel(
        start=whole(value(element, "start"), 1),
        format=_format(element),
        text=(value(element, "lvlText") or "")[:_LONGEST_TEXT],
        legal=bool(is_on(element, "isLgl")),
        suffix=value(element, "suff") or "tab",
        restart=None if restart is None else whole(restart, 0),
        style=value(element, "pStyle"),
    )


def _format(element: Element) -> str:
    """The level's format, also where it stands in an alternative for newer versions of Word."""
    found = next(element.iter(W + "numFmt"), None)
    if found is None:
        return "decimal"
    name = own(found, "val") or "decimal"
    return "decimalZero" if name == "custom" and (own(found, "format") or "").startswith("0") else name


def whole(text: str | None, otherwise: int) -> int:
    """A whole number as the file writes it."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise
