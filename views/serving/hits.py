"""Search hits as the box draws them."""

from typing import TYPE_CHECKING

from language import sayer

if TYPE_CHECKING:
    from insight.search.forms import Entry
    from insight.search.index import SearchIndex


def hits(index: "SearchIndex", text: str, lang: str) -> list[dict]:
    """Groups, the best first, each with its name and items in one language."""
    from insight.search.answering import search  # with its matching of typos, only when somebody searches

    names = _group_names(lang)
    return [
        {"name": names[group], "items": [_item(entry, lang) for entry in entries]}
        for group, entries in search(index, text).items()
    ]


def _item(entry: "Entry", lang: str) -> dict:
    chinese = lang == "zh"
    return {
        "label": entry.zh if chinese else entry.en,
        "detail": entry.detail_zh if chinese else entry.detail_en,
        "page": entry.page,
        "params": dict(entry.params),
        "anchor": entry.anchor,
    }


def _group_names(lang: str) -> dict[str, str]:
    say = sayer(lang)
    return {
        "city": say("城市"),
        "county": say("县（市、区）"),
        "circle": say("经济圈"),
        "site": say("园区、平台与活动"),
        "industry": say("产业"),
        "agency": say("部门"),
        "answer": say("汇总"),
        "indicator": say("指标"),
        "plan": say("规划"),
        "programme": say("工程、品牌与文件"),
        "clause": say("条款"),
    }
