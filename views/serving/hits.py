"""Search hits as the box draws them."""

from typing import TYPE_CHECKING

from wording.search import detail, label
from wording.words import Words

if TYPE_CHECKING:
    from insight.search.forms import SearchEntry
    from insight.search.index import Searchable


def hits(index: "Searchable", text: str, words: Words) -> list[dict[str, object]]:
    """Groups, the best first, each with its name and items in the reader's language."""
    from insight.search.answering import search  # with its matching of typos, only when somebody searches

    names = _group_names(words)
    return [
        {"name": names[group], "items": [_item(entry, words) for entry in entries]}
        for group, entries in search(index, text).items()
    ]


def _item(entry: "SearchEntry", words: Words) -> dict[str, object]:
    return {
        "label": label(entry, words),
        "detail": detail(entry, words),
        "page": entry.page,
        "params": dict(entry.params),
        "anchor": entry.anchor,
    }


def _group_names(words: Words) -> dict[str, str]:
    say, circles = words.say, words.atlas.group_names
    return {
        "city": say("城市"),
        "county": say("县（市、区）"),
        "circle": circles.many.text(words.lang) if circles else "",
        "site": say("园区、平台与活动"),
        "industry": say("产业"),
        "agency": say("部门"),
        "answer": say("汇总"),
        "indicator": say("指标"),
        "plan": say("规划"),
        "programme": say("工程、品牌与文件"),
        "clause": say("条款"),
        "context": say("背景"),
    }
