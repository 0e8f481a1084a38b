"""The clauses page: plan, section, clause with agencies and records; and each agency's duties."""

from dataclasses import replace

import streamlit as st

from atlas.view import View
from atlas.widen import widenings
from insight.agencies import agency_duties, unassigned
from insight.clauses import chosen_clauses, clause_entry, clause_tree, neighbours
from views.parts import filters
from views.parts.html import awaiting
from views.parts.html import show as render
from views.parts.printed import printed
from wording.words import Words

_FILTERS = ("plans", "industries", "agencies")


def show(words: Words, view: View) -> None:
    """The opened clause on top, then all of them by plan and by agency; who asks for one agency sees its first."""
    if awaiting(words):
        return
    kept = replace(view, clause=None).to_params()
    _filters(words)
    printed(words, view, *_FILTERS)
    if view.clause:
        _opened(words, view.clause, kept)
    if not chosen_clauses(words.atlas, view):
        _nothing(words, view)
        return
    duties, without = agency_duties(words.atlas, view), unassigned(words.atlas, view)
    one = duties[0] if len(view.agencies) == 1 else None
    if one:
        render("agency_line.html", words, agency=one)
    names = [words.say("按规划"), words.say("按部门")]
    by_plan, by_agency = st.tabs(names, default=names[1] if one else None)
    with by_plan:
        tree = clause_tree(words.atlas, view)
        render("clauses.html", words, plans=tree, opened=view.clause, kept=kept, agency=one)
    with by_agency:
        render("agencies.html", words, duties=duties, unassigned=without, kept=kept)


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
