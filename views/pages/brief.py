"""The briefing page: the province's report from the first moment; choose cities, parts, language, format; take it away."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from atlas.view import View
from errors import UserError
from exports import EXPORTS, Export
from exports.orders.meaning import PAPERS, remarks, unfit
from exports.orders.model import BriefOrder
from exports.report.appearance import Appearance
from exports.report.order import ALL, chosen_cities
from language import LANGUAGE_NAMES, LANGUAGES
from views import state
from views.caching import cache
from views.parts import downloads, filters
from views.parts.briefing.looks import choose_looks
from views.parts.briefing.orders import keep_order
from views.parts.briefing.parts import choose_parts
from views.parts.briefing.renewing import renew_deck
from views.parts.briefing.template import bring_template
from views.parts.fragments import page_fragment
from views.parts.html import awaiting, plain
from views.parts.html import show as render
from views.parts.printed import printed
from views.parts.requested_file import RequestedFile, requested, show_progress, show_result
from views.serving.exporting.shared import POOL
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report

_FILE = "brief-file"

_Wanted = tuple[View, tuple[str, ...], tuple[str, ...], str, date | None, Appearance]
"""View, cities, sections, the address for links, the date, and how it looks."""


class _Choice(NamedTuple):
    """What the visitor chose, as the order that says it; ``apart`` asks for one file a city."""

    order: BriefOrder
    cities: tuple[str, ...]
    export: Export
    apart: bool

    @property
    def appearance(self) -> Appearance:
        """How it looks."""
        order = self.order
        return Appearance(order.title, order.subtitle, order.signature, order.style, order.size)


@page_fragment
def show(words: Words, view: View) -> None:
    """What goes into the brief on the left, what it will look like on the right."""
    printed(words, view)
    awaiting(words)
    left, right = st.columns([1, 2], gap="medium")
    with left:
        choice = _choose(words, view)
        if problem := _problem(choice, words):
            st.info(plain(problem))
            keep_order(choice.order, words)
            return
        POOL.warm()
        wanted = _wanted(choice, view)
        report = cache.report(*wanted)
        template = bring_template(choice.order, words)
        _take_away((wanted, choice, cache.page_version(), template), report, choice, template, words)
        keep_order(choice.order, words)
        renew_deck(words)
    with right, st.spinner(words.say("正在画出预览…")):  # the choices are there before
        render("brief_styles.html", words)
        st.html(cache.preview(*wanted, paged=choice.export.extension in PAPERS))
        _remarks(choice, words)
        downloads.lost(report, words)


def _problem(choice: _Choice, words: Words) -> str:
    """Why there is nothing to make."""
    if not choice.order.sections:
        return words.say("请至少选择一项内容。")
    return " ".join(error.in_language(words.lang) for error in unfit(choice.order, None))


def _remarks(choice: _Choice, words: Words) -> None:
    """What pages and fonts may be otherwise in the end."""
    for note in remarks(choice.order, None):
        st.caption(plain(words.say(note)))
    if choice.export.extension == "docx":
        st.caption(words.say("Word 的字体和分页随打开它的电脑，可能与预览略有不同；用本单位的模板时随模板。"))


def _choose(words: Words, view: View) -> _Choice:
    cities = _cities(words, view)
    with st.container(key="brief-filters"):
        filters.plans(words)
        filters.industries(words)
    parts, lang, extension = choose_parts(words), _language(words, view), _format(words)
    looks = choose_looks(words, extension, parts)
    codes, notes = chosen_cities(words.atlas, cities)
    for note in notes:
        st.caption(plain(words.say(note)))
    apart = len(codes) > 1 and _apart(words, len(codes))
    filtered = {name: getattr(view, name) for name in ("plans", "industries", "kinds", "layers")}
    chosen = {"cities": cities, "lang": lang, "format": extension, "apart": apart}
    order = BriefOrder.model_validate({**filtered, **chosen, **looks})
    return _Choice(order, codes, EXPORTS[extension], apart)


def _cities(words: Words, view: View) -> tuple[str, ...]:
    names = _city_names(words)
    state.hold("brief-cities", [view.city] if view.city else [])
    chosen = st.multiselect(
        words.say("城市"),
        list(names),
        format_func=lambda code: names[code],
        placeholder=_placeholder(words),
        select_all=False,
        key="brief-cities",
    )
    return tuple(chosen)


def _language(words: Words, view: View) -> str:
    """That of the page until another is chosen."""
    if state.value("brief-page-lang") != view.lang:
        state.choose("brief-page-lang", view.lang)
        state.choose("brief-lang", view.lang)
    state.hold("brief-lang", view.lang)
    return st.radio(
        words.say("简报的语言"),
        LANGUAGES,
        format_func=lambda code: LANGUAGE_NAMES[code],
        horizontal=True,
        key="brief-lang",
    )


def _format(words: Words) -> str:
    say = words.say
    state.hold("brief-format", next(iter(EXPORTS)))
    return st.selectbox(
        say("格式"),
        list(EXPORTS),
        format_func=lambda id: f"{say(EXPORTS[id].name)} · {say(EXPORTS[id].use)}",
        key="brief-format",
    )


def _placeholder(words: Words) -> str:
    """What no choice stands for, and what else may be chosen."""
    names, whole = words.atlas.group_names, words.names.whole
    if names is None:
        return words.say("{whole}；可选一市、几市", whole=whole)
    return words.say("{whole}；可选一市、几市、{group}", whole=whole, group=names.any_short)


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
    named = {ALL: every} | {code: words.names.place(code) for code in (*circles, *atlas.cities)}
    for code in atlas.boundaries.areas["counties"]:
        if city := atlas.prefecture_of(code):
            place = words.names.place
            named[code] = words.say("{name}（{value}）", name=place(code), value=place(city))
    return named


def _wanted(choice: _Choice, view: View) -> _Wanted:
    """What tells one report from another."""
    city, order = choice.cities[0] if len(choice.cities) == 1 else None, choice.order
    seen = replace(view, city=city, clause=None, lang=order.lang)
    return seen, choice.cities, order.sections, downloads.base_url(), order.date, choice.appearance


def _take_away(key: object, report: "Report", choice: _Choice, template: bytes | None, words: Words) -> None:
    """Has the file made where that is asked for; any other choice (``key``) makes an earlier one disappear."""
    place, file = st.empty(), _requested_before(key)
    if not (file and file.is_on_its_way) and place.button(
        words.say("制作"), type="primary", key="brief-make"
    ):
        if template:
            report = replace(report, appearance=replace(report.appearance, template=template))
        try:
            file = requested(key, report, choice.export, apart=choice.apart)
        except UserError as error:
            st.warning(plain(error.in_language(words.lang)))
            return
        state.choose(_FILE, file)
    if file and file.is_on_its_way:
        with place.container():
            show_progress(file, words)
    elif file:
        show_result(file, words)


def _requested_before(key: object) -> RequestedFile | None:
    """The file of the present choice; one of another choice is given up."""
    file: RequestedFile | None = state.value(_FILE)
    if file and file.key != key:
        file.job.result.cancel()
        state.choose(_FILE, None)
        return None
    return file
