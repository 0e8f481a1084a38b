"""The industry page: one industry through all plans and what it is laid over, two side by side, or the list of all."""

import streamlit as st

from atlas.view import MOST_TOPICS, View
from insight.context.need import need_and_promise
from insight.industries.page import industry_list, industry_page
from views.caching import cache
from views.parts import html
from views.parts.printed import printed
from wording.context.need import need_sentences, need_source
from wording.not_named import caveat, not_named
from wording.tables.need import need_table
from wording.words import Words


def show(words: Words, view: View) -> None:
    """The chosen industries under all plans; without one, the industries to choose from."""
    _choice(words)
    printed(words, view, "topics")
    if not view.topics:
        html.show("industry_list.html", words, lines=industry_list(words.atlas), caveat=caveat(words))
        return
    pages = [industry_page(words.atlas, code) for code in view.topics]
    html.show(
        "industry_page.html",
        words,
        pages=pages,
        needs={code: need_and_promise(words.atlas, (code,)) for code in view.topics},
        need_sentences=need_sentences,
        need_source=need_source,
        need_table=need_table,
        shared=_shared([set(page.states) for page in pages]),
        locator=cache.locator(),
        unnamed=not_named(words),
        caveat=caveat(words),
        names=lambda name, codes: words.join(map(name, codes)),
        credit=words.atlas.province.base_map.text(words.lang),
    )


def _shared(named: list[set[str]]) -> tuple[str, ...]:
    """The cities that are named for every one of several industries."""
    return tuple(sorted(set.intersection(*named))) if len(named) > 1 else ()


def _choice(words: Words) -> None:
    names = {code: words.names.industry(code) for code in words.atlas.vocabulary.industries}
    label = words.say("选择产业，最多{most}个", most=MOST_TOPICS)
    st.multiselect(
        label,
        list(names),
        format_func=lambda code: names[code],
        placeholder=label,
        label_visibility="collapsed",
        max_selections=MOST_TOPICS,
        width=420,
        key="topics",
    )
