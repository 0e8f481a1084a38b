"""The own sites as a list: filters, the table, what is chosen in it, and the file of what passes."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from atlas.own_sites import OwnSite
from atlas.store.roles import may
from exports.html.site_sheets import MOST_SHEETS, site_sheets
from insight.own_sites.choosing import ChosenSites, SiteChoices, SiteFilter, choose_sites
from sitelists.output.export import EXPORTS
from sitelists.output.table import site_table
from sitelists.placing.datums import DATUM_NAMES
from views import state
from views.caching import own_sites
from views.parts.bringing.person import known_person
from views.parts.html import show
from views.parts.own_sites.choosing_map import choosing_map, chosen_on_map
from views.parts.own_sites.details import details
from views.parts.own_sites.notes import note
from views.parts.tables import rows_by_heading
from wording.own_sites.table import USUAL, WITH_CONTACT, own_site_table
from wording.words import Words

MOST_BESIDE = 3
"""Sites side by side."""
_SHOWN = 5_000
"""Sites in the table: more take seconds to get to the browser, and nobody reads them."""
_MEDIA = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv",
    "gpkg": "application/geopackage+sqlite3", "geojson": "application/geo+json",
}  # fmt: skip
_TABLE = "sites-table"
_DATUMS = ("wgs84", "gcj02")


def listing(words: Words) -> None:
    """Filters, table, export."""
    found = _filtered(words, own_sites.own_site_choices())
    say = words.say
    note(words, say("所列场地 {count} 处", count=f"{len(found.sites):,}") + _unknown(found, words))
    if not found.sites:
        return
    sites = tuple(chosen_on_map(found.sites))
    choosing_map(words, found.sites, sites, _picked(sites))
    if not sites:
        return
    private = may(known_person().role, "bring")
    if len(sites) > _SHOWN:
        note(words, say("表中是前 {count} 处；请用筛选缩小。导出的文件含全部。", count=f"{_SHOWN:,}"))
    table = own_site_table(words, sites[:_SHOWN], WITH_CONTACT if private else USUAL)
    event = st.dataframe(
        rows_by_heading(table), hide_index=True, on_select="rerun", selection_mode="multi-row", key=_TABLE
    )  # fmt: skip
    picked = [sites[row] for row in event.selection.rows[:MOST_BESIDE] if row < len(sites)]
    if picked:
        details(words, picked, contacts=private)
    else:
        note(words, say("在表中选一处或几处（至多 {most} 处），下面并列显示。", most=MOST_BESIDE))
    _export(words, sites, picked, private=private)


def _picked(sites: Sequence[OwnSite]) -> tuple[OwnSite, ...]:
    """The sites that are picked in the table, as it stood when the script began."""
    table = state.value(_TABLE)
    rows = table.selection.rows if table else ()
    return tuple(sites[row] for row in rows if row < len(sites))


def _unknown(found: ChosenSites, words: Words) -> str:
    if not found.area_unknown:
        return ""
    return words.say("；另有 {count} 处面积未知，没有列入", count=found.area_unknown)


def _filtered(words: Words, choices: SiteChoices) -> ChosenSites:
    say, names = words.say, words.names
    with st.container(key="sites-filters"):
        boxes = st.columns([1.2, 1.2, 1, 1.2, 0.9], vertical_alignment="bottom", gap="small")
    with boxes[0]:
        industries = _several(say("产业"), choices.industries, names.industry)
    with boxes[1]:
        places = _several(say("市、区县"), choices.places, names.place)
    with boxes[2]:
        statuses = _several(say("状态"), choices.statuses, str)
    with boxes[3]:
        sources = _several(say("来源"), choices.sources, str)
    with boxes[4]:
        least = st.number_input(say("面积至少（公顷）"), min_value=0.0, step=10.0, key="sites-least")
    return choose_sites(words.atlas.own_sites, SiteFilter(industries, places, statuses, sources, least))


def _several(label: str, codes: tuple[str, ...], name: Callable[[str], str]) -> tuple[str, ...]:
    chosen = st.multiselect(
        label, codes, format_func=name, placeholder=label, label_visibility="collapsed", select_all=False, key=f"sites-{label}"
    )  # fmt: skip
    return tuple(chosen)


def _export(words: Words, sites: tuple[OwnSite, ...], picked: Sequence[OwnSite], *, private: bool) -> None:
    say = words.say
    show("own_sites_export.html", words)
    with st.container(horizontal=True, vertical_alignment="bottom", key="sites-export"):
        form = st.selectbox(say("格式"), list(EXPORTS), format_func=str.upper, width=140, key="sites-format")
        datum = st.selectbox(
            say("坐标系"), _DATUMS, format_func=lambda code: DATUM_NAMES[code], width=140, key="sites-out-datum"
        )  # fmt: skip
        contacts = private and st.checkbox(say("含联系方式"), key="sites-contacts")

        def made() -> bytes:
            table = site_table(sites, words.atlas.gazetteer, words.lang, datum=datum, contacts=bool(contacts))
            return EXPORTS[form](table)

        st.download_button(
            say("下载这 {count} 处", count=len(sites)), made, f"{say('自有场地')}.{form}", _MEDIA[form],
            on_click="ignore", key="sites-download",
        )  # fmt: skip
        few = tuple(picked) or sites[:MOST_SHEETS]
        st.download_button(
            say("单页 {count} 份（HTML，可打印）", count=len(few)),
            lambda: site_sheets(words, few, date.today(), contacts=bool(contacts)),
            f"{say('场地单页')}.html", "text/html", on_click="ignore", key="sites-sheets",
        )  # fmt: skip
