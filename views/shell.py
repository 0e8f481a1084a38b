"""The frame of every page: set-up, navigation, notices, what is wrong with the data."""

from functools import partial

import streamlit as st

from atlas.view import View
from errors import Fault
from views import state
from views.caching import cache
from views.pages import PAGES, Page
from views.parts.header import header
from views.parts.html import plain, show
from wording.not_named import caveat
from wording.words import Words

_SHOWN_FAULTS = 50


def run() -> None:
    """One run of the script."""
    atlas = cache.atlas()
    names = Words(atlas, state.language())
    pages = {page.path: _registered(page, names) for page in PAGES}
    chosen = st.navigation(list(pages.values()), position="hidden")
    view = state.read(atlas, chosen.url_path, cache.page_version())
    words = Words(atlas, view.lang)
    st.set_page_config(
        page_title=atlas.province.title.text(view.lang), layout="wide", initial_sidebar_state="collapsed"
    )
    show("styles.html", words, faces=cache.faces(), lang=view.lang)
    header(words, pages, chosen.url_path or PAGES[0].path)
    with st.container():  # always there: what comes and goes above the map would make it load anew
        _first_faults(atlas.faults, words)
    state.publish(state.current())  # before the page, which may take long, and after what it may have changed
    chosen.run()
    state.publish(state.current())


def _registered(page: Page, words: Words) -> st.Page:
    first = page is PAGES[0]
    return st.Page(
        partial(_show, page), title=page.name(words), url_path=None if first else page.path, default=first
    )


def _show(page: Page) -> None:
    view: View = state.current()
    page.show(Words(cache.atlas(), view.lang), view)


def _first_faults(faults: tuple[Fault, ...], words: Words) -> None:
    if state.notices():
        st.warning(plain(words.say("；").join(state.notices())))
    if faults:
        _faults(faults, words)


def _faults(faults: tuple[Fault, ...], words: Words) -> None:
    title = words.say("数据有 {count} 处问题，其余内容照常可用", count=len(faults))
    if unread := caveat(words):
        title = words.say("数据有 {count} 处问题。{unread}", count=len(faults), unread=unread)
    box = st.expander(title, expanded=True)
    for fault in faults[:_SHOWN_FAULTS]:
        box.text(fault.in_language(words.lang))
    if len(faults) > _SHOWN_FAULTS:
        rest = len(faults) - _SHOWN_FAULTS
        box.text(words.say("另有 {count} 处，请运行 plan-atlas check 查看全部。", count=rest))
