"""Files for the visitor: the report of a view, made one at a time, and what is said before it is made."""

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from atlas.view import View
from exports import Export
from exports.files.address import configured_address
from insight.change.plans import compared_plans
from views import state
from views.caching import cache
from views.parts.html import plain
from views.serving import memory
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report

COMPARISON = "compare"
"""The page whose report is about what it compares."""

_CHANGE = ("prefectures", "change")
_ONE_AT_A_TIME = threading.Lock()  # two at once would take twice as long each, and slow every page more
_USED: set[str] = set()
"""Formats whose libraries are out of the sight of the garbage collector, which runs after every action."""


def base_url() -> str:
    """Where the atlas is reached: as configured, else as the visitor's browser says; "" where neither is known.

    Raises:
        UserError: the configured address is none.
    """
    seen = st.context.url or ""
    page = state.value("page")
    return configured_address() or seen.rstrip("/").removesuffix(f"/{page}" if page else "")


def report_of(view: View, address: str, page: str = "") -> "Report":
    """What the visitor sees on a page, as a report: the chosen city's, the compared ones', else the province's."""
    from exports.report.chapters import SECTIONS  # with all that reports tell, only for who exports

    seen, cities = _compared(view) if page == COMPARISON else (view, (view.city,) if view.city else ())
    return cache.report(seen, cities, SECTIONS, address)


def _compared(view: View) -> tuple[View, tuple[str, ...]]:
    """The comparison page knows no other filter: some cities, or two plans with the map of what changed."""
    atlas, usual = cache.atlas(), view.only("layers", "compare")
    if view.compare and set(view.compare) <= set(atlas.cities):
        return replace(usual, city=view.compare[0] if len(view.compare) == 1 else None), view.compare
    plans = compared_plans(atlas, view) or ()
    return replace(usual, plans=plans, compare=plans, layers=_CHANGE), ()


def written(export: Export, report: "Report") -> bytes:
    """The report in a format; one at a time on this server."""
    with _ONE_AT_A_TIME:
        content = export.write(report)
        if export.extension not in _USED:
            _USED.add(export.extension)
            memory.settle_after_work()
    return content


def lost(report: "Report", words: Words) -> None:
    """Says which characters the font lacks, if any."""
    if report.lost:
        shown = words.join(f"{character} U+{ord(character):04X}" for character in report.lost)
        st.warning(
            plain(words.say("字体没有收录以下字符，图片和 PDF 中印作〓：{characters}", characters=shown))
        )
