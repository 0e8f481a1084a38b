"""The line above every page: name, pages, search for a place, language."""

import streamlit as st

from insight.words import Words
from language import LANGUAGES
from views import state
from views.html import show

_NAMES = {"zh": "中文", "en": "English"}


def header(words: Words, pages: dict[str, st.Page]) -> None:
    """Title, navigation, search and language switch."""
    title, search, language = st.columns([1, 1.4, 0.35], vertical_alignment="center")
    with title:
        show("title.html", words)
    with search:
        _search(words)
    with language:
        _language(words)
    if len(pages) > 1:
        _navigation(pages)


def _navigation(pages: dict[str, st.Page]) -> None:
    for page, column in zip(pages.values(), st.columns([1] * len(pages) + [4]), strict=False):
        column.page_link(page)


def _search(words: Words) -> None:
    places = [place for place in words.atlas.gazetteer.places if place.level in ("prefecture", "county")]
    names = {place.adcode: f"{place.name_zh} {place.name_en} {place.pinyin}" for place in places}
    label = words.say("查找城市或县区（中文、拼音、英文）")
    st.selectbox(
        label,
        list(names),
        index=None,
        format_func=lambda code: names[code],
        placeholder=label,
        label_visibility="collapsed",
        key="search",
        on_change=_found,
        args=(words,),
    )


def _found(words: Words) -> None:
    code = state.value("search")
    if code:
        state.choose("city", words.atlas.prefecture_of(code))
        state.choose("search", None)


def _language(words: Words) -> None:
    st.selectbox(
        words.say("语言"), LANGUAGES, format_func=_NAMES.get, label_visibility="collapsed", key="lang"
    )
