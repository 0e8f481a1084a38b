"""A button that hands a table over as CSV, made when it is pressed."""

from collections.abc import Callable

import streamlit as st

from plans.csvtext import BYTE_ORDER_MARK
from wording.tables.csv import table_csv
from wording.tables.model import Table


def csv_button(
    label: str,
    name: str,
    build: Callable[[], Table],
    *,
    key: str,
) -> None:
    """The button.

    Args:
        label: on it.
        name: of the file, without its ending.
        build: makes the table.
        key: of the widget.
    """

    def content() -> str:
        return BYTE_ORDER_MARK + table_csv(build())

    st.download_button(label, content, f"{name}.csv", "text/csv", key=key, type="tertiary", on_click="ignore")
