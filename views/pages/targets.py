"""The targets page: filters, when promises fall due, all promises and rewards, and the file to take away."""

import streamlit as st

from atlas.view import SCOPES, View
from atlas.widen import widenings
from insight.targets.leads import lead_counts
from insight.targets.listing import target_list
from insight.targets.magnitudes import magnitudes
from insight.targets.outcomes import target_outcomes
from insight.targets.promises import Promise, chosen_targets, target_years
from insight.targets.timeline import timeline
from views.parts import filters
from views.parts.csv_button import csv_button
from views.parts.html import awaiting
from views.parts.html import show as render
from views.parts.printed import printed
from wording.tables.model import Table
from wording.tables.outcomes import outcome_table
from wording.tables.targets import BARE, STATED, statements, target_table
from wording.units import unit_names
from wording.words import Words

_FILTERS = ("plans", "industries", "agencies", "years", "units", "scopes")


def show(words: Words, view: View) -> None:
    """The whole list is one piece of HTML."""
    if awaiting(words):
        return
    atlas = words.atlas
    found = target_list(atlas, view)
    _filters(words)
    printed(words, view, *_FILTERS)
    if found.lines:
        _download(words, view)
    empty = not (found.lines or found.rewards)
    reported = target_outcomes(atlas, atlas.outcomes)

    def outcomes(promise: Promise) -> Table:
        return outcome_table(words, (it for it in reported if it.target in promise.statements))

    render(
        "targets.html",
        words,
        found=found,
        timeline=timeline(found.promises),
        overlaps=atlas.vocabulary.overlaps,
        magnitudes=magnitudes(found.promises),
        leads=lead_counts(atlas, found.promises),
        units=unit_names(words),
        outcomes=outcomes,
        anchor=lambda promise: f"t{found.promises.index(promise) + 1}",
        kept=_kept(view),
        wider=widenings(view, _FILTERS, lambda wider: len(target_list(atlas, wider).lines)) if empty else (),
    )


def _kept(view: View) -> dict[str, str]:
    """The parameters of the other filters, for a link to one agency's targets."""
    others = (name for name in _FILTERS if name != "agencies")
    return {name: text for name, text in view.only(*others).to_params().items() if name != "lang"}


def _filters(words: Words) -> None:
    with st.container(key="target-filters"):
        boxes = st.columns([1, 1, 1, 1, 1, 1, 0.45], vertical_alignment="center", gap="small")
    shown = (filters.plans, filters.industries, filters.agencies, _years, _units, _scopes, filters.clear)
    for box, widget in zip(boxes, shown, strict=True):
        with box:
            widget(words)


def _years(words: Words) -> None:
    years = target_years(words.atlas)
    filters.choice("years", words.say("全部年份"), {year: words.say("{year}年", year=year) for year in years})


def _units(words: Words) -> None:
    filters.choice("units", words.say("全部单位"), unit_names(words))


def _scopes(words: Words) -> None:
    names = {
        "province": words.say("{whole}目标", whole=words.names.province),
        "city": words.say("点名城市的目标"),
    }
    filters.choice("scopes", words.say("全部范围"), {scope: names[scope] for scope in SCOPES})


def _download(words: Words, view: View) -> None:
    label, name = words.say("下载 CSV（Excel 可直接打开）"), words.say("目标")

    def table() -> Table:
        return target_table(words, statements(chosen_targets(words.atlas, view)), (*STATED, *BARE))

    csv_button(label, name, table, key="csv-target-list")
