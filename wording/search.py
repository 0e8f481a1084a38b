"""A search entry in words: its label, and the line that tells it from its like."""

from insight.search.forms import SearchEntry
from wording.words import Words


def label(entry: SearchEntry, words: Words) -> str:
    """What the entry is called."""
    return words.either(entry.zh, entry.en)


def detail(entry: SearchEntry, words: Words) -> str:
    """Where it stands or how large it is; of a promise its amount first."""
    line = words.either(entry.detail_zh, entry.detail_en)
    return f"{words.numbers.amount(entry.target)} · {line}" if entry.target else line
