"""The briefing page: choose cities, parts, language and format, see what it will be, take it away."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from atlas.view import View
from exports import EXPORTS, Export
from exports.files.bundle import bundle, file_name, one_a_city
from exports.report.chapters import SECTIONS
from exports.report.order import ALL, chosen_cities
from language import LANGUAGE_NAMES, LANGUAGES
from views import state
from views.caching import cache
from views.parts import downloads
from views.parts.html import awaiting, plain
from views.parts.html import show as render
from views.parts.printed import printed
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report


class _Choice(NamedTuple):
    """What the visitor chose; ``apart`` asks for one file a city."""

    cities: tuple[str, ...]
    sections: tuple[str, ...]
    lang: str
    export: Export
    apart: bool


def show(words: Words, view: View) -> None:
    """A fragment: a choice reruns the page's body only."""
    _body()


@st.fragment
def _body() -> None:
    state.keep_up(cache.page_version())
    view = state.current()
    words = Words(cache.atlas(), view.lang)
    printed(words, view)
    awaiting(words)
    left, right = st.columns([1, 2], gap="medium")
    with left:
        choice = _choose(words, view)
        lacking = _lacking(choice, words)
        if lacking:
            st.info(plain(lacking))
            return
        wanted = _wanted(choice, view)
        report = cache.report(*wanted)
        downloads.lost(report, words)
        _take_away(report, choice, words)
    with right:
        render("brief_styles.html", words)
        st.html(cache.preview(*wanted))


def _choose(words: Words, view: View) -> _Choice:
    say = words.say
    names = _city_names(words)
    state.hold("brief-cities", [view.city] if view.city else [])
    cities = st.multiselect(
        say("城市"),
        list(names),
        format_func=lambda code: names[code],
        placeholder=_placeholder(words),
        select_all=False,
        key="brief-cities",
    )
    parts = _section_names(words)
    sections = st.pills(
        say("简报内容"),
        SECTIONS,
        selection_mode="multi",
        default=SECTIONS,
        format_func=lambda section: parts[section],
        wrap=True,
        key="brief-sections",
    )
    lang = st.radio(
        say("简报的语言"),
        LANGUAGES,
        LANGUAGES.index(view.lang),
        format_func=lambda code: LANGUAGE_NAMES[code],
        horizontal=True,
        key="brief-lang",
    )
    state.hold("brief-format", next(iter(EXPORTS)))
    extension = st.selectbox(
        say("格式"),
        list(EXPORTS),
        format_func=lambda id: f"{say(EXPORTS[id].name)} · {say(EXPORTS[id].use)}",
        key="brief-format",
    )
    codes = chosen_cities(words.atlas, cities).codes
    chosen = tuple(section for section in SECTIONS if section in sections)
    return _Choice(codes, chosen, lang, EXPORTS[extension], len(codes) > 1 and _apart(words, len(codes)))


def _placeholder(words: Words) -> str:
    names = words.atlas.group_names
    if names is None:
        return words.say("一市、几市，或全部")
    return words.say("一市、几市、{group}，或全部", group=names.any_short)


def _choose_cities(words: Words) -> str:
    names = words.atlas.group_names
    if names is None:
        return words.say("请选择城市：一个市、几个市，或全部。")
    return words.say("请选择城市：一个市、几个市、{group}，或全部。", group=names.any_one)


def _apart(words: Words, count: int) -> bool:
    names = {
        True: words.say("每市一个文件，共{count}个，打包为 zip", count=count),
        False: words.say("合为一个文件"),
    }
    state.hold("brief-apart", True)
    return st.radio(words.say("文件"), list(names), format_func=lambda code: names[code], key="brief-apart")


def _city_names(words: Words) -> dict[str, str]:
    atlas = words.atlas
    every = words.say("全部{count}市", count=len(atlas.cities))
    circles = dict.fromkeys(filter(None, map(atlas.circle_of, atlas.cities)))
    return {ALL: every} | {code: words.names.place(code) for code in (*circles, *atlas.cities)}


def _section_names(words: Words) -> dict[str, str]:
    say = words.say
    return {
        "map": say("地图"),
        "designations": say("被点名"),
        "parks": say("园区、平台与活动"),
        "targets": say("目标"),
        "change": say("规划之间的变化"),
        "balance": say("均衡（全省简报）"),
        "agencies": say("可联系的部门"),
        "sources": say("来源"),
    }


def _lacking(choice: _Choice, words: Words) -> str:
    if not choice.cities:
        return _choose_cities(words)
    return "" if choice.sections else words.say("请至少选择一项内容。")


def _wanted(choice: _Choice, view: View) -> tuple[View, tuple[str, ...], tuple[str, ...], str]:
    """What tells one report from another: the view, cities, sections, and the address for links."""
    city = choice.cities[0] if len(choice.cities) == 1 else None
    seen = replace(view, city=city, clause=None, lang=choice.lang)
    return seen, choice.cities, choice.sections, downloads.base_url()


def _take_away(report: "Report", choice: _Choice, words: Words) -> None:
    """Makes the file where that is asked for; any other choice makes an earlier file disappear."""
    if not st.button(words.say("制作"), type="primary", key="brief-make"):
        return
    export = choice.export
    if choice.apart:
        name, media_type = file_name(report, "zip"), "application/zip"
        content = _bundled(report, export, words)
    else:
        name, media_type = file_name(report, export.extension), export.media_type
        with st.spinner(words.say("正在制作…")):
            content = downloads.written(export, report)
    label = words.say("下载 {name}（{size} kB）", name=name, size=f"{max(1, len(content) // 1000):,}")
    st.download_button(plain(label), content, name, media_type, on_click="ignore", key="brief-download")


def _bundled(report: "Report", export: Export, words: Words) -> bytes:
    bar = st.progress(0.0)

    def progress(done: int, total: int) -> None:
        bar.progress(done / total, words.say("已制作 {done}/{total}", done=done, total=total))

    content = bundle(one_a_city(report), export, progress, downloads.written)
    bar.empty()
    return content
