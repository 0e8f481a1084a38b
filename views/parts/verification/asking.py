"""What is to be checked: a text that is pasted or a file, against all plans or some."""

from typing import TYPE_CHECKING

import streamlit as st

from errors import UserError
from reader.source.limits import FILE
from views import state
from views.parts.html import plain
from views.parts.staying import visitor_stays
from views.serving.draft_check import DraftCheck
from wording.verification.example import example_draft
from wording.words import Words

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

CHECK = "draft-check"
_SEEN, _AGAINST = "draft-upload", "draft-against"
_LOOKED_AT = 0.5
"""Seconds between two looks at how far it is."""


def ask(words: Words) -> None:
    """The text, the file, the plans, and the button."""
    left, right = st.columns(2, gap="medium")
    with left:
        text = st.text_area(words.say("粘贴文字"), height=150, key="draft-text")
        with st.container(horizontal=True):
            pressed = st.button(words.say("核对这段文字"), type="primary", key="draft-go")
            _example(words)
    with right:
        file = _file(words)
        against = _plans(words)
    if pressed and not text.strip():
        st.warning(plain(words.say("请先粘贴文字，或选一个文件。")))
    elif pressed:
        _begin(text.encode(errors="replace"), words.say("粘贴的文字"), against, pasted=True)
    elif file is not None and (file.file_id, against) != state.value(_SEEN):
        state.choose(_SEEN, (file.file_id, against))
        _begin(file.getvalue(), file.name, against, pasted=False)


def waiting(words: Words) -> DraftCheck | None:
    """The check that is over; nothing while there is none, with how far it is or why there is no result."""
    check: DraftCheck | None = state.value(CHECK)
    if check is None:
        return None
    if not check.result.done():
        st.fragment(run_every=_LOOKED_AT)(_progress)(check, words)
        return None
    try:
        if check.result.cancelled():
            return None
        check.result.result()
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        return None
    return check


def _example(words: Words) -> None:
    """For who has no draft at hand: a right and a wrong sentence are put in, ready to be checked."""
    if draft := example_draft(words.atlas):
        st.button(
            words.say("填入一个例子"), on_click=state.choose, args=("draft-text", draft), type="tertiary", key="draft-example"
        )  # fmt: skip


def _file(words: Words) -> "UploadedFile | None":
    label = words.say("或选一个文件：Word、PowerPoint、Excel、PDF、网页或文本")
    return st.file_uploader(label, max_upload_size=FILE // 1_000_000, key="draft-file")


def _plans(words: Words) -> tuple[str, ...]:
    label = words.say("只与这些规划核对（空着则与全部记录）")
    plans = [plan.id for plan in words.atlas.plans]
    chosen = st.multiselect(
        label,
        plans,
        format_func=words.names.plan,
        key=_AGAINST,
        select_all=False,
        placeholder=words.say("全部记录"),
    )
    return tuple(chosen)


def _begin(content: bytes, name: str, against: tuple[str, ...], *, pasted: bool) -> None:
    """Have it checked; an earlier check that is under way is given up."""
    before: DraftCheck | None = state.value(CHECK)
    if before:
        before.result.cancel()
    check = DraftCheck(content, name, visitor_stays(), pasted=pasted, against=against)
    state.choose(CHECK, check.begin())


def _progress(check: DraftCheck, words: Words) -> None:
    if check.result.done():
        st.rerun()
    st.progress(0.5, plain(words.say("正在核对“{name}”…", name=check.name)))
    if st.button(words.say("取消"), key="draft-cancel"):
        check.result.cancel()
        st.rerun()
