"""The balance page: who is named and who is not, how evenly, where, and what changed between two plans."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from atlas.view import MATTERS, RULES, View
from insight.balance import MEASURES
from insight.balance.counting import Counting, matter_names, rule_names
from insight.balance.report import Balance
from insight.balance.spatial import LEVEL
from insight.change.plans import PlanChange, compared_plans, plan_change
from insight.change.slopes import slopes
from layers.charts.lorenz import lorenz_chart, lorenz_words
from layers.charts.slope import slope_chart, slope_words
from views import state
from views.caching import cache
from views.parts import filters
from views.parts.csv_button import csv_button
from views.parts.html import show as render
from views.parts.printed import printed
from wording.balance import text as told
from wording.balance.table import balance_table
from wording.compare.comparison import compare_plans
from wording.compare.output import compare_table
from wording.compare.statements import finding_rows, findings
from wording.not_named import caveat, not_named
from wording.outcomes import outcome_rows, target_outcomes
from wording.words import Words

_CHANGES = ("targets", "targets-before", "targets-after")


def show(words: Words, view: View) -> None:
    """A fragment: a filter reruns the page's body only."""
    _body()


@st.fragment
def _body() -> None:
    state.keep_up(cache.page_version())
    view = state.current()
    words = Words(cache.atlas(), view.lang)
    render("balance_styles.html", words)
    _filters(words)
    _printed(words, view)
    found = cache.balance(view)
    _measured(found, words, view)
    pattern = st.container()
    change = _change(words, view)
    _statements(words, view)
    _downloads(found, change, words, view)
    state.publish(state.current())
    with (
        pattern,
        st.spinner(words.say("正在计算空间格局…")),
    ):  # slow the first time: all the rest is there before
        render("balance_pattern.html", words, found=found, told=told, level=LEVEL)


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


def _measured(found: Balance, words: Words, view: View) -> None:
    """Coverage first, then the cities in order, the measures, the curve, the circles, city by industry."""
    render(
        "balance.html",
        words,
        found=found,
        counting=found.counting.said(words.say),
        measures=[
            (measure.texts(words.say), found.results[name], name) for name, measure in MEASURES.items()
        ],
        chart=lorenz_chart(found.curve, words) if found.curve else "",
        chart_words=lorenz_words(found.curve, words),
        industries=tuple(dict.fromkeys(cell.industry for cell in found.cells)),
        cells={(cell.city, cell.industry): cell for cell in found.cells},
        told=told,
        unnamed=not_named(words, view.plans),
        caveat=caveat(words, view.plans),
        maps={name: _on_map(view, name) for name in ("attention-gdp", "attention-age")},
    )


def _on_map(view: View, layer: str) -> dict[str, str]:
    """The parameters of the map page with this layer instead of the usual ones."""
    return replace(view, city=None, layers=("prefectures", layer)).on_map().to_params()


def _change(words: Words, view: View) -> PlanChange | None:
    """The chosen two plans; ``None`` where the data hold fewer."""
    pair = compared_plans(words.atlas, view)
    if pair is None:
        return None
    render("balance_change_head.html", words)
    filters.pair("balance-pair", words, view)
    seen = cache.filters(view)
    change = plan_change(words.atlas, *pair, seen)
    lines = slopes(words.atlas, seen, Counting(view.matter, view.rule), *pair)
    names = (words.plan(pair[0]), words.plan(pair[1]))
    silent = (not_named(words, pair[:1]), not_named(words, pair[1:]))
    sections = compare_plans(words, *pair, view=seen).sections
    render(
        "balance_change.html",
        words,
        change=change,
        industries=_industries(change, words),
        names=names,
        plans=pair,
        chart=slope_chart(lines, names, words, silent) if lines else "",
        chart_words=slope_words(lines, words, silent),
        unnamed=not_named(words, pair),
        caveat=caveat(words, pair),
        sections=[section for section in sections if section.id in _CHANGES],
        map=_on_map(view, "change"),
    )
    return change


def _industries(change: PlanChange, words: Words) -> list[str]:
    """What either plan names a city for, in the order of the taxonomy."""
    named = {item.industry for city in change.cities for item in city.change.industries}
    return [code for code in words.atlas.industry_codes if code in named]


def _statements(words: Words, view: View) -> None:
    """Targets against what was reported, and statements of one promise that disagree."""
    render(
        "balance_statements.html",
        words,
        outcomes=outcome_rows(target_outcomes(words.atlas, words.atlas.outcomes), words),
        findings=finding_rows(findings(words.atlas, cache.filters(view)), words),
    )


def _downloads(found: Balance, change: PlanChange | None, words: Words, view: View) -> None:
    """Everything on the page, one file a table."""
    say, atlas, seen = words.say, words.atlas, cache.filters(view)
    files: list[tuple[str, str, Callable]] = [("balance", say("均衡"), lambda: balance_table(found, words))]
    if change:
        compared = compare_plans(words, change.before, change.after, view=seen)
        files.append(("change", say("规划之间的变化"), lambda: compare_table(compared, words)))
    reported = target_outcomes(atlas, atlas.outcomes)
    files += [
        ("outcomes", say("目标与公开结果"), lambda: outcome_rows(reported, words)),
        ("findings", say("表述不一致"), lambda: finding_rows(findings(atlas, seen), words)),
    ]
    render("balance_downloads.html", words)
    with st.container(horizontal=True, key="balance-downloads"):
        for key, name, rows in files:
            csv_button(say("下载 {name} CSV", name=name), name, rows, key=f"csv-{key}")
