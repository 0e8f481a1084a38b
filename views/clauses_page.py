"""The clauses page: plan, section, clause with agencies and records; and each agency's duties."""

from dataclasses import replace

import streamlit as st

from insight.agencies import agency_duties, unassigned
from insight.clauses import chosen_clauses, clause_entry, clause_tree, neighbours
from insight.view import View
from insight.widen import widenings
from insight.words import Words
from views import filters
from views.html import show as render

_FILTERS = ("plans", "industries", "agencies")


def show(words: Words, view: View) -> None:
    """The opened clause on top, then all of them by plan and by agency."""
    kept = replace(view, clause=None).to_params()
    _filters(words)
    if view.clause:
        _opened(words, view.clause, kept)
    if not chosen_clauses(words.atlas, view):
        _nothing(words, view)
        return
    by_plan, by_agency = st.tabs([words.say("按规划"), words.say("按部门")])
    with by_plan:
        render("clauses.html", words, plans=clause_tree(words.atlas, view), opened=view.clause, kept=kept)
    with by_agency:
        duties, silent = agency_duties(words.atlas, view), unassigned(words.atlas, view)
        render("agencies.html", words, duties=duties, unassigned=silent, kept=kept)


def _filters(words: Words) -> None:
    with st.container(key="clause-filters"):
        boxes = st.columns([1, 1, 1, 0.3, 1.2], vertical_alignment="center", gap="small")
    shown = (filters.plans, filters.industries, filters.agencies, filters.clear)
    for box, widget in zip(boxes, shown, strict=False):
        with box:
            widget(words)


def _opened(words: Words, ref: str, kept: dict[str, str]) -> None:
    before, after = neighbours(words.atlas, ref)
    render("clause.html", words, entry=clause_entry(words.atlas, ref), before=before, after=after, kept=kept)


def _nothing(words: Words, view: View) -> None:
    wider = widenings(view, _FILTERS, lambda wider: len(chosen_clauses(words.atlas, wider)))
    render("no_clauses.html", words, wider=wider)
