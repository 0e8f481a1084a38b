"""How words lie in the full-text index: each Chinese character is a word of its own, so that any part is found."""

import re
from collections.abc import Iterable

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_BETWEEN = "\u200b"
"""Between a character and its neighbours; it parts words for the index and stands in no folded text."""


def parted(words: str) -> str:
    """Words as they are given to the index."""
    return _HAN.sub(lambda found: f"{_BETWEEN}{found[0]}{_BETWEEN}", words)


def joined(words: str) -> str:
    """The words that were given to the index."""
    return words.replace(_BETWEEN, "")


def asked_for(terms: Iterable[str]) -> str:
    """What to ask the index for: every Chinese part of each term, and words that begin with one that has none.

    All that has the terms is found, and some that has only parts of them.
    """
    return " AND ".join(phrase for term in terms for phrase in _phrases(term))


def _phrases(term: str) -> list[str]:
    pieces = re.findall(f"{_HAN.pattern}+", term)
    return [f'"{" ".join(piece)}"' for piece in pieces] if pieces else [f'"{term}" *']
