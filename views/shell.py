"""The page around every page: set-up, notices, what is wrong with the data."""

import streamlit as st

from errors import Fault
from insight.words import Words
from views import cache, state
from views.header import header
from views.html import styles
from views.map_page import map_page

_SHOWN_FAULTS = 50


def run() -> None:
    """One run of the script."""
    atlas = cache.atlas()
    words = Words(atlas, state.read(atlas).lang)
    st.set_page_config(
        page_title=words.say("山东产业规划图谱"), layout="wide", initial_sidebar_state="collapsed"
    )
    styles()
    header(words)
    if state.notices():
        st.warning(words.say("；").join(state.notices()))
    if atlas.faults:
        _faults(atlas.faults, words)
    map_page()


def _faults(faults: tuple[Fault, ...], words: Words) -> None:
    title = words.say("数据有 {count} 处问题，其余内容照常可用", count=len(faults))
    box = st.expander(title, expanded=True)
    for fault in faults[:_SHOWN_FAULTS]:
        box.text(str(fault))
    if len(faults) > _SHOWN_FAULTS:
        rest = len(faults) - _SHOWN_FAULTS
        box.text(words.say("另有 {count} 处，请运行 plan-atlas check 查看全部。", count=rest))
