"""The line above every page: name, pages, search, export, language."""

import streamlit as st

from language import LANGUAGE_NAMES, LANGUAGES
from views import state
from views.pages import PAGES
from views.parts.export_dialog import export_control
from views.parts.html import show
from views.parts.search_box import search_box
from wording.words import Words


def header(words: Words, pages: dict[str, st.Page], current: str) -> None:
    """Title, navigation, search, export and language switch; on a phone pages and filters are folded until asked for."""
    with st.container(key="header", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="header-pages", horizontal=True, vertical_alignment="center", width="content"):
            show("title.html", words)
            show("fold.html", words, what="pages", text=words.say("页面"))
            _navigation(words, pages, current)
        with st.container(key="header-tools", horizontal=True, gap="small"):
            search_box(words, current)
            if next(page.filtered for page in PAGES if page.path == current):
                show("fold.html", words, what="filters", text=words.say("筛选"))
            export_control(words.lang)
            _language(words)


def _navigation(words: Words, pages: dict[str, st.Page], current: str) -> None:
    params = state.link_params()
    with st.container(horizontal=True, gap="small", width="content"):
        for page in filter(
            lambda page: page.listed, PAGES
        ):  # named here: the pages were registered before the language was read
            here = page.path == current
            place = st.container(key="current-page", width="content") if here else st
            place.page_link(pages[page.path], label=page.name(words), query_params=params)


def _language(words: Words) -> None:
    label = words.say("语言")
    st.selectbox(
        label,
        LANGUAGES,
        format_func=lambda code: LANGUAGE_NAMES[code],
        label_visibility="collapsed",
        width=110,
        key="lang",
    )
