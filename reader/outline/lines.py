"""What a line of a text without numbering is: a headline, a sentence, or nothing that is read."""

import re

from language import Message
from reader.outline.parts import Outline
from reader.outline.years import DATE

SHORTEST_HEADLINE = 6
"""Characters; the names of sites are shorter."""
_ITEM = re.compile(r"[ \t]*[-~•●▪◆■·*][ \t]*(?=[^\n]{12,})(?=[^\n]*\d)[\u4e00-\u9fff\d“]")


def no_plan(text: str, why: Message) -> Outline:
    """No plan, and why, where the text says anything."""
    return Outline((), ((0, len(text)),) if text.strip() else (), why)


def is_sentence(line: str) -> bool:
    """Whether a line says something: it has a mark, or is an item of some length in a list."""
    return bool(re.search(r"[。;,]", line)) or bool(_ITEM.match(line) and not DATE.search(line))


def is_headline(line: re.Match[str], last: re.Match[str]) -> bool:
    """Whether a text's first line is one: short, no sentence, and not all there is."""
    words = line[0].strip()
    return (
        SHORTEST_HEADLINE <= len(words) <= 60
        and "。" not in words
        and words[-1] not in ",;:、"
        and line != last
    )
