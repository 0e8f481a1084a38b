"""A button that hands a table over as CSV, made when it is pressed."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from plans.csvtext import csv_text

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the local code page


def csv_button(
    label: str,
    name: str,
    build: Callable[[], Sequence[Mapping[str, object]]],
    *,
    key: str,
) -> None:
    """The button.

    Args:
        label: on it.
        name: of the file, without its ending.
        build: makes the rows; the columns are those of the first.
        key: of the widget.
    """

    def content() -> str:
        rows = build()
        return _BYTE_ORDER_MARK + csv_text(rows, rows[0] if rows else ())

    st.download_button(label, content, f"{name}.csv", "text/csv", key=key, type="tertiary", on_click="ignore")
