"""The same content as tables: for keyboards, screen readers and spreadsheets."""

from collections.abc import Callable

import streamlit as st

from atlas.view import View
from views.parts.csv_button import csv_button
from wording.rows import Row, designation_rows, site_rows, target_rows
from wording.words import Words


def tables(words: Words, view: View) -> None:
    """Three tables below the map, each built only when opened."""
    say = words.say
    _table("designations", say("本图内容：点名城市"), words, lambda: designation_rows(words, view))
    _table("sites", say("园区、平台与活动（含位置未知）"), words, lambda: site_rows(words, view))
    _table("targets", say("目标（全省与城市）"), words, lambda: target_rows(words, view))


def _table(key: str, title: str, words: Words, build: Callable[[], list[Row]]) -> None:
    box = st.expander(title, key=f"table-{key}", on_change="rerun")
    if not box.open:
        return
    rows = build()
    with box:
        if not rows:
            st.write(words.say("所选条件下没有内容。请放宽规划、产业或类型。"))
            return
        st.dataframe(rows, hide_index=True)
        csv_button(words.say("下载 CSV（Excel 可直接打开）"), title, lambda: rows, key=f"csv-{key}")
