"""Files for the visitor: the report of a view, and what is said before it is made."""

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from atlas.view import View
from exports.files.address import configured_address
from insight.change.plans import compared_plans
from views import state
from views.caching import cache
from views.parts.html import plain
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report

COMPARISON = "compare"
"""The page whose report is about what it compares."""

_CHANGE = ("prefectures", "change")


def base_url() -> str:
    """Where the atlas is reached: as configured, else as the visitor's browser says; "" where neither is known.

    Raises:
        UserError: the configured address is none.
    """
    seen = st.context.url or ""
    page = state.value("page")
    return configured_address() or seen.rstrip("/").removesuffix(f"/{page}" if page else "")


def report_of(view: View, address: str, page: str = "", section: str = "") -> "Report":
    """What the visitor sees on a page, as a report: the chosen city's, the compared ones', else the province's.

    Args:
        view: what is chosen.
        address: of the running app.
        page: whose contents are reported.
        section: a picture's id, for that alone; any other text for everything.
    """
    from exports.report.chapters import PICTURES, SECTIONS  # with all that reports tell, only for who exports

    if section in PICTURES:
        return cache.report(replace(view, city=None), (), (section,), address)
    seen, cities = _compared(view) if page == COMPARISON else (view, (view.city,) if view.city else ())
    return cache.report(seen, cities, SECTIONS, address)


def _compared(view: View) -> tuple[View, tuple[str, ...]]:
    """The comparison page knows no other filter: some cities, or two plans with the map of what changed."""
    atlas, usual = cache.atlas(), view.only("layers", "compare")
    if view.compare and set(view.compare) <= set(atlas.cities):
        return replace(usual, city=view.compare[0] if len(view.compare) == 1 else None), view.compare
    plans = compared_plans(atlas, view) or ()
    return replace(usual, plans=plans, compare=plans, layers=_CHANGE), ()


def lost(report: "Report", words: Words) -> None:
    """Says which characters the font lacks, if any."""
    if report.lost:
        shown = words.join(f"{character} U+{ord(character):04X}" for character in report.lost)
        st.warning(
            plain(words.say("字体没有收录以下字符，图片和 PDF 中印作〓：{characters}", characters=shown))
        )
