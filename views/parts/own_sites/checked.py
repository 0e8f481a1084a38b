"""What was found in a list: how it was read, where its points lie, what is wrong with which cell."""

import streamlit as st

from layers.charts.site_dots import site_dots
from sitelists.model import CheckedList
from sitelists.output.marked import marked_workbook
from sitelists.output.report import summary
from sitelists.placing.datums import DATUM_NAMES
from views.caching import cache
from views.parts.html import show
from views.parts.own_sites.notes import note
from views.parts.tables import rows_by_heading
from wording.own_sites.fields import FIELD_NAMES
from wording.own_sites.table import finding_table
from wording.words import Words

_SHOWN = 2_000
"""Findings on the page; the workbook has all."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_checked(found: CheckedList, words: Words) -> None:
    """Everything about a list, the points on the map before anything is confirmed."""
    drawn, boundaries = cache.locator(), words.atlas.boundaries
    good, waiting = _points(found, waiting=False), _points(found, waiting=True)
    show(
        "own_sites_checked.html", words, found=found, summary=summary(found), fields=FIELD_NAMES,
        datums=_datums(found), fit=_fit(found), locator=drawn, count=len(good),
        good=site_dots(drawn, boundaries, good), waiting=site_dots(drawn, boundaries, waiting),
    )  # fmt: skip
    _findings(found, words)


def _points(found: CheckedList, *, waiting: bool) -> list[tuple[float, float]]:
    rows = found.waiting if waiting else found.rows
    sites = (row.site for row in rows)
    return [(site.lon, site.lat) for site in sites if site.lon is not None and site.lat is not None]


def _datums(found: CheckedList) -> dict[str, str]:
    """The name of each datum that is spoken of."""
    return {code: DATUM_NAMES.get(code, code) for code in (found.datum, found.fit.better, *found.fit.inside)}


def _fit(found: CheckedList) -> list[tuple[str, int]]:
    """How many points fall into their declared county: under the datum taken, the better one, the other common ones."""
    inside = found.fit.inside
    shown = dict.fromkeys((found.datum, found.fit.better, *(code for code in inside if code in DATUM_NAMES)))
    return [(code, inside[code]) for code in shown if code in inside]


def _findings(found: CheckedList, words: Words) -> None:
    every = sorted((*found.faults, *found.warnings), key=lambda finding: finding.row is not None)
    if not every:
        return
    st.dataframe(rows_by_heading(finding_table(words, found, every[:_SHOWN])), hide_index=True)
    if len(every) > _SHOWN:
        note(words, words.say("这里列出前 {count} 条，其余见下载的 Excel。", count=_SHOWN))
    name = words.say("{file} 核对结果.xlsx", file=found.file.rpartition(".")[0])
    st.download_button(
        words.say("下载标出问题的 Excel"), lambda: marked_workbook(found, words.lang), name, _XLSX,
        on_click="ignore", key="sites-marked",
    )  # fmt: skip
