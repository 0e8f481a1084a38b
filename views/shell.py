"""The page around every page: set-up, notices, what is wrong with the data."""

import streamlit as st

from views import cache, state
from views.map_page import map_page
from views.panel import styles


def run() -> None:
    """One run of the script."""
    st.set_page_config(page_title="山东产业规划图谱", layout="wide", initial_sidebar_state="collapsed")
    styles()
    atlas = cache.atlas()
    state.read(atlas)
    if state.notices():
        st.warning("；".join(state.notices()) + "。")
    if atlas.faults:
        _faults(atlas.faults)
    map_page(atlas)


def _faults(faults: tuple) -> None:
    box = st.expander(f"数据有 {len(faults)} 处问题，其余内容照常可用", expanded=True)
    for fault in faults[:50]:
        box.text(str(fault))
    if len(faults) > 50:
        box.text(f"另有 {len(faults) - 50} 处，请运行 plan-atlas check 查看全部。")
