"""The same content as tables: for keyboards, screen readers and spreadsheets."""

from collections.abc import Callable

import streamlit as st

from insight.atlas import Atlas
from insight.overview import Overview
from insight.rows import designation_rows, site_rows, target_rows
from insight.view import View
from plans.csvtext import csv_text


def tables(atlas: Atlas, view: View, seen: Overview) -> None:
    """Three tables below the map, each built only when opened."""
    contents = {
        "本图内容：点名城市": lambda: designation_rows(atlas, view),
        "园区、平台与活动（含位置未知）": lambda: site_rows(atlas, view),
        "目标（全省与城市）": lambda: target_rows(atlas, view),
    }
    for title, rows in contents.items():
        _table(title, rows)


def _table(title: str, rows: Callable[[], list[dict]]) -> None:
    box = st.expander(title, key=title, on_change="rerun")
    if not box.open:
        return
    found = rows()
    with box:
        if not found:
            st.write("所选条件下没有内容。请放宽规划、产业或类型。")
            return
        st.dataframe(found, hide_index=True)
        st.download_button(
            "下载 CSV（Excel 可直接打开）",
            "\ufeff" + csv_text(found, found[0]),
            f"{title}.csv",
            "text/csv",
            key=f"{title}-csv",
        )
