"""The same content as tables: for keyboards, screen readers and spreadsheets."""

from collections.abc import Callable

import streamlit as st

from atlas.view import View
from insight.checks.gaps import awaits_plans
from insight.cities.attention import chosen_designations
from insight.cities.places import named_sites
from insight.targets.promises import chosen_targets
from views.parts.csv_button import csv_button
from wording.not_named import caveat
from wording.tables.designations import BY_PLACE, designation_table, each_place
from wording.tables.model import Link, Table, Value
from wording.tables.sites import PLACED, site_table
from wording.tables.targets import STATED, statements, target_table
from wording.words import Words


def tables(words: Words, view: View) -> None:
    """Three tables below the map, each built only when opened."""
    say, atlas = words.say, words.atlas
    built = {
        "designations": (
            say("本图内容：点名城市"),
            lambda: designation_table(words, each_place(chosen_designations(atlas, view)), BY_PLACE),
        ),
        "sites": (
            say("园区、平台与活动（含位置未知）"),
            lambda: site_table(words, named_sites(atlas, view), PLACED),
        ),
        "targets": (
            say("目标（{whole}与城市）", whole=words.names.province),
            lambda: target_table(words, statements(chosen_targets(atlas, view)), STATED),
        ),
    }
    for key, (title, build) in built.items():
        _show(key, title, words, build)


def _show(key: str, title: str, words: Words, build: Callable[[], Table]) -> None:
    box = st.expander(title, key=f"table-{key}", on_change="rerun")
    if not box.open:
        return
    table = build()
    with box:
        if not table.rows:
            nothing = words.say("所选条件下没有内容。请放宽规划、产业或类型。")
            st.write(caveat(words) if awaits_plans(words.atlas) else nothing)
            return
        st.dataframe(rows_by_heading(table), hide_index=True)
        csv_button(words.say("下载 CSV（Excel 可直接打开）"), title, lambda: table, key=f"csv-{key}")


def rows_by_heading(table: Table) -> list[dict[str, Value]]:
    """The rows as Streamlit shows them; it takes headings from the keys."""
    heads = [column.heading for column in table.columns]
    return [dict(zip(heads, map(_shown, cells), strict=True)) for cells in table.cells]


def _shown(value: Value) -> Value:
    return value.text if isinstance(value, Link) else value
