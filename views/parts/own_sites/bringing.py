"""A list of sites comes in: the file, how it was read, what is wrong, what changes, and then it is kept."""

from functools import partial

import streamlit as st

from errors import UserError
from sitelists import limits
from sitelists.model import CheckedList
from views import state
from views.caching import cache
from views.parts.html import plain
from views.parts.own_sites import confirming, reading
from views.parts.own_sites.checked import show_checked
from views.parts.own_sites.notes import note
from views.parts.staying import visitor_stays
from views.serving.sitelists.checks import ListCheck, ListChoices
from wording.words import Words

_CHECK, _SEEN = "sites-check", "sites-upload"
_LOOKED_AT = 1.0
"""Seconds between two looks at how far it is."""


def bring(words: Words) -> None:
    """The upload, and below it what came of the latest file."""
    _upload(words)
    check: ListCheck | None = state.value(_CHECK)
    if check is None:
        return
    if not check.result.done():
        st.fragment(run_every=_LOOKED_AT)(_progress)(check, words)
        return
    if check.result.cancelled():
        note(words, words.say("已取消，没有导入。"))
        return
    try:
        found = check.result.result()
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        _read_anew(check, None, words)
        return
    show_checked(found, words)
    _read_anew(check, found, words)
    if confirming.confirm(check, found, words):
        state.choose(_CHECK, None)
        st.rerun()


def _upload(words: Words) -> None:
    most = limits.file_bytes() // 1_000_000
    label = words.say(
        "场地名单：Excel、CSV、GeoJSON、Shapefile（ZIP）、GeoPackage 或 KML，至多 {most} MB", most=most
    )
    file = st.file_uploader(label, max_upload_size=most, key="sites-file")
    st.download_button(
        words.say("下载空白名单（Excel，带填写说明）"), partial(_blank, words.lang),
        words.say("场地名单.xlsx"), on_click="ignore", type="tertiary", key="sites-blank",
    )  # fmt: skip
    if file is None or file.file_id == state.value(_SEEN):
        return
    state.choose(_SEEN, file.file_id)
    if file.size > limits.file_bytes():
        st.error(plain(limits.too_large(file.name).in_language(words.lang)))
        return
    _begin(file.getvalue(), file.name, ListChoices(source=file.name.rpartition(".")[0]))


def _blank(lang: str) -> bytes:
    """An empty list; made only when somebody wants it."""
    from atlas.list_knowledge import list_knowledge
    from sitelists.output.blank import blank_workbook

    return blank_workbook(list_knowledge(cache.atlas()), lang)


def _begin(content: bytes, name: str, choices: ListChoices) -> None:
    """Have it checked; an earlier check that is under way is given up."""
    before: ListCheck | None = state.value(_CHECK)
    if before:
        before.result.cancel()
    state.choose(_CHECK, ListCheck(content, name, visitor_stays(), choices=choices).begin())


def _progress(check: ListCheck, words: Words) -> None:
    if check.result.done():
        st.rerun()
    st.progress(0.5, plain(words.say("正在读取和检查“{name}”…", name=check.name)))
    if st.button(words.say("取消"), key="sites-cancel"):
        check.result.cancel()
        st.rerun()


def _read_anew(check: ListCheck, found: CheckedList | None, words: Words) -> None:
    """Sheet, datum and columns by a person's choice."""
    box = st.expander(words.say("读法：工作表、坐标系、各列"), expanded=found is None)
    with box:
        choices = reading.choose(check, found, words)
        if st.button(words.say("按此重新检查"), key="sites-again"):
            _begin(check.content, check.name, choices)
            st.rerun()
