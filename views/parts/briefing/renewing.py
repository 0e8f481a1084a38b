"""A deck made earlier gets today's data: brought, renewed in a process of its own, its changes listed, taken away."""

import streamlit as st

from errors import UserError
from exports import EXPORTS
from reader.source.limits import FILE
from views import state
from views.parts.html import plain
from views.parts.staying import visitor_stays
from views.serving.deck_refresh import DeckRefresh
from wording.refreshing import change_lines
from wording.words import Words

_RENEWAL, _SEEN = "deck-renewal", "deck-renewal-seen"
_LOOKED_AT = 0.5
"""Seconds between two looks at how far it is."""


def renew_deck(words: Words) -> None:
    """The file, and what became of it."""
    with st.expander(words.say("更新以前的演示文稿")):
        st.caption(
            plain(words.say("仍是图谱原样的换成今天的数据；您改过的保留，该核对的列出来。文件不保存。"))
        )
        file = st.file_uploader(
            words.say("图谱制作的演示文稿（.pptx）"),
            type=["pptx"],
            max_upload_size=FILE // 1_000_000,
            key="deck-renewal-file",
        )
        if file is None:
            return
        if file.file_id != state.value(_SEEN):
            state.choose(_SEEN, file.file_id)
            state.choose(_RENEWAL, DeckRefresh(file.getvalue(), file.name, visitor_stays()).begin())
        _show(state.value(_RENEWAL), words)


def _show(renewal: DeckRefresh, words: Words) -> None:
    if not renewal.result.done():
        st.fragment(run_every=_LOOKED_AT)(_progress)(renewal, words)
        return
    try:
        found = renewal.result.result()
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        return
    lines = list(change_lines(found.changes, words.say))
    st.download_button(
        words.say("下载更新后的文件"),
        found.file,
        renewal.name,
        EXPORTS["pptx"].media_type,
        type="primary",
        key="deck-renewal-download",
        on_click="ignore",
    )
    st.markdown("\n".join(f"- {plain(line)}" for line in lines) or plain(words.say("没有变化")))


def _progress(renewal: DeckRefresh, words: Words) -> None:
    if renewal.result.done():
        st.rerun()
    st.progress(0.5, plain(words.say("正在更新“{name}”…", name=renewal.name)))
