"""The comparison page: two plans, or two to four cities, side by side; its address reopens it."""

import streamlit as st

from atlas.view import MOST_COMPARED, View
from insight.change.plans import compared_plans
from views import state
from views.parts import filters
from views.parts.csv_button import csv_button
from views.parts.fragments import page_fragment
from views.parts.html import awaiting
from views.parts.html import show as render
from views.parts.printed import printed
from wording.compare.comparison import Comparison, compare_cities, compare_plans
from wording.compare.table import compare_table
from wording.words import Words


@page_fragment
def show(words: Words, view: View) -> None:
    """The choice, the comparison and its file."""
    if awaiting(words):
        return
    render("balance_styles.html", words)
    cities = view.compare if set(view.compare) <= set(words.atlas.cities) else ()
    _choose(words, view, cities)
    found = _compared(words, view, cities)
    printed(words, view, more=((words.say("对照"), words.join(found.names)),) if found else ())
    render("compare.html", words, found=found, one=cities[0] if cities and not found else "")
    if found:
        _download(found, words)


def _choose(words: Words, view: View, cities: tuple[str, ...]) -> None:
    """Two plans on the left, cities on the right; choosing either lets go of the other."""
    with st.container(key="compare-choice"):
        left, right = st.columns([1, 1.6], vertical_alignment="center", gap="small")
    with left:
        filters.pair("compare-pair", words, view, chosen=not cities)
    with right:
        _cities(words, cities)


def _cities(words: Words, chosen: tuple[str, ...]) -> None:
    key, names = "compare-cities", {code: words.names.place(code) for code in words.atlas.cities}
    label = words.say("二至{most}个城市", most=MOST_COMPARED)
    state.choose(key, list(chosen))
    st.multiselect(
        label,
        list(names),
        format_func=lambda code: names[code],
        placeholder=label,
        label_visibility="collapsed",
        max_selections=MOST_COMPARED,
        select_all=False,
        on_change=lambda: state.choose("compare", list(state.value(key))),
        key=key,
    )


def _compared(words: Words, view: View, cities: tuple[str, ...]) -> Comparison | None:
    """``None`` where there is nothing to compare yet: one city alone, or fewer than two plans."""
    if cities:
        return compare_cities(words, *cities) if len(cities) > 1 else None
    pair = compared_plans(words.atlas, view)
    return compare_plans(words, *pair) if pair else None


def _download(found: Comparison, words: Words) -> None:
    name = words.say("对照") + " " + words.join(found.names)
    csv_button(
        words.say("下载 CSV（Excel 可直接打开）"),
        name,
        lambda: compare_table(found, words),
        key="csv-compare",
    )
