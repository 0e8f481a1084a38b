"""The Export control of every page: the view as a file in every format, and as a link or an embedded map."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from errors import UserError
from exports.files.bundle import file_name
from exports.html.share import share
from views import state
from views.caching import cache
from views.parts import downloads
from views.parts.export_list import export_list
from views.parts.html import plain, show
from views.serving.exporting.shared import POOL
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report


@st.fragment
def export_control(lang: str) -> None:
    """The button; nothing is made before it is pressed, and pressing it runs nothing else of the page."""
    words = Words(cache.atlas(), lang)
    if st.button(words.say("导出"), key="export"):
        st.dialog(words.say("导出与分享"), width="medium")(_dialog)(lang)


def _dialog(lang: str) -> None:
    words = Words(cache.atlas(), lang)
    POOL.warm()
    try:
        page = state.value("page")
        report = downloads.report_of(state.current(), downloads.base_url(), page)
    except UserError as error:  # the address is configured wrongly
        st.warning(plain(error.in_language(lang)))
        return
    compared = page == downloads.COMPARISON
    described = (
        (*_compared(report, words), *report.imprint.described) if compared else report.imprint.described
    )
    show("brief_view.html", words, title=report.imprint.title, described=described)
    downloads.lost(report, words)
    query = urlencode(report.on_screen.to_params() | ({"page": page} if compared else {}))
    export_list(query, words)
    _share(report, words)


def _compared(report: "Report", words: Words) -> tuple[tuple[str, str], ...]:
    """The cities or plans side by side, as a label and their names."""
    names = (
        map(words.names.place, report.cities) if report.cities else map(words.names.plan, report.view.plans)
    )
    listed = words.join(names)
    return ((words.say("对照"), listed),) if listed else ()


def _share(report: "Report", words: Words) -> None:
    """Addresses and snippets, each with a button that copies it."""
    say, page = words.say, file_name(report, "html")
    found = share(report.on_screen, report.base_url, words.atlas.province.title.text(words.lang), page)
    show("share.html", words)
    for label, text in (
        (say("链接：在地图上打开当前所选"), found.link),
        (say("嵌入正在运行的图谱"), found.app_iframe),
        (say("嵌入导出的交互网页（文件与网页放在一起）"), found.file_iframe),
    ):
        st.caption(label)
        st.code(text, language=None, wrap_lines=True)
