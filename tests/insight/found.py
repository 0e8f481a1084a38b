"""What a search finds, by what it is called."""

from insight.search.answering import search
from insight.search.index import SearchIndex


def labels(index: SearchIndex, text: str, group: str) -> list[str]:
    """The Chinese labels found in one group."""
    return [entry.zh for entry in search(index, text).get(group, ())]
