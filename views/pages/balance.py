"""The balance page: who is named and who is not, how evenly, where, and what changed between two plans."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from atlas.view import MATTERS, RULES, View
from insight.balance.counting import matter_names, rule_names
from insight.balance.report import Balance
from insight.balance.spatial import LEVEL
from insight.change.plans import compared_plans
from insight.cities.matrix import matrix
from insight.targets.outcomes import target_outcomes
from insight.targets.statements import disagreements
from views import state
from views.caching import cache
from views.parts import filters
from views.parts.alike import alike_matrix
from views.parts.csv_button import csv_button
from views.parts.fragments import page_fragment
from views.parts.html import awaiting, beside_industry
from views.parts.html import show as render
from views.parts.printed import printed
from wording.balance import text as sentences
from wording.balance.table import balance_table
from wording.compare.comparison import compare_plans
from wording.compare.table import compare_table
from wording.tables.disagreements import disagreement_table
from wording.tables.model import Table
from wording.tables.outcomes import outcome_table
from wording.words import Words


@page_fragment
def show(words: Words, view: View) -> None:
    """What is counted, the tables, and last the spatial pattern."""
    if awaiting(words):
        return
    render("balance_styles.html", words)
    _filters(words)
    _printed(words, view)
    found, html = cache.balance(view), cache.balance_html(view)
    st.html(html.lead)
    left, right = st.columns([1, 1.15], gap="medium")
    with left:
        if html.map:
            st.html(html.map)
    with right:
        _matrix(words, view)
    st.html(html.measured)
    alike_matrix(words, found)
    pattern = st.container()
    _change(html.change, words, view)
    st.html(html.statements)
    _downloads(found, words, view)
    state.publish(state.current())
    with (
        pattern,
        st.spinner(words.say("正在计算空间格局…")),
    ):  # slow the first time: all the rest is there before
        render("balance_pattern.html", words, found=found, sentences=sentences, level=LEVEL)


def _filters(words: Words) -> None:
    with st.container(key="balance-filters"):
        boxes = st.columns([1, 1, 1, 1, 1.25, 0.35], vertical_alignment="center", gap="small")
    shown = (filters.plans, filters.industries, filters.kinds, _matter, _rule, filters.clear)
    for box, widget in zip(boxes, shown, strict=True):
        with box:
            widget(words)


def _matter(words: Words) -> None:
    filters.one("matter", words.say("数什么"), MATTERS, matter_names(words.say))


def _rule(words: Words) -> None:
    filters.one("rule", words.say("并列点名怎么计"), RULES, rule_names(words.say))


def _printed(words: Words, view: View) -> None:
    say = words.say
    matter, rule = matter_names(say)[view.matter], rule_names(say)[view.rule]
    counted = (say("数什么"), matter), (say("并列点名怎么计"), rule)
    printed(words, view, "plans", "industries", "kinds", more=counted)


def _matrix(words: Words, view: View) -> None:
    """Who is named for what, in the order asked; as a file, too."""
    order = _order(words)
    render(
        "balance_matrix.html",
        words,
        found=matrix(words.atlas, cache.filters(view), order),
        kept=beside_industry(view),
    )
    query = urlencode(cache.filters(view).to_params() | {"section": "matrix"})
    render("picture_files.html", words, query=query)


def _order(words: Words) -> str:
    """Most industries first, as the province lists its cities, or who is named for one industry first."""
    say = words.say
    names = {"count": say("排序：产业多的市在前"), "place": say("排序：按行政区划")}
    names |= {
        code: say("排序：先列{industry}", industry=words.names.industry(code))
        for code in words.atlas.industry_codes
    }
    state.hold("matrix-order", "count")
    return st.selectbox(
        say("矩阵的排序"), list(names), format_func=lambda code: names[code], label_visibility="collapsed",
        width=300, key="matrix-order",
    )  # fmt: skip


def _change(html: str, words: Words, view: View) -> None:
    """What changed between the chosen two plans; nothing where the data hold fewer."""
    if html:
        render("balance_change_head.html", words)
        filters.pair("balance-pair", words, view)
        st.html(html)


def _downloads(found: Balance, words: Words, view: View) -> None:
    """Everything on the page, one file a table, made when it is asked for."""
    say, atlas, seen = words.say, words.atlas, cache.filters(view)
    files: list[tuple[str, str, Callable[[], Table]]] = [
        ("balance", say("均衡"), lambda: balance_table(found, words)),
        (
            "outcomes",
            say("目标与公开结果"),
            lambda: outcome_table(words, target_outcomes(atlas, atlas.outcomes)),
        ),
        ("findings", say("表述不一致"), lambda: disagreement_table(words, disagreements(atlas, seen))),
    ]
    if pair := compared_plans(atlas, view):
        compared = partial(compare_plans, words, *pair, view=seen)
        files.insert(1, ("change", say("规划之间的变化"), lambda: compare_table(compared(), words)))
    render("balance_downloads.html", words)
    with st.container(horizontal=True, key="balance-downloads"):
        for key, name, build in files:
            csv_button(say("下载 {name} CSV", name=name), name, build, key=f"csv-{key}")
