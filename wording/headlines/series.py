"""Names in a title: all of a few, the first of many."""

from collections.abc import Iterable

from wording.words import Words

_SHOWN = 3


def several(words: Words, names: Iterable[str]) -> str:
    """``A、B、C``, or ``A、B等5项`` where they are too many for a title; "" for none."""
    found = list(names)
    if len(found) <= _SHOWN:
        return words.series(found)
    return words.say("{names}等{count}项", names=words.series(found[: _SHOWN - 1]), count=len(found))
