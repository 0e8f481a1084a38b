"""Where below the root of its address the app is served."""

import streamlit as st


def base_path() -> str:
    """E.g. ``/atlas``; "" at the root."""
    path: str = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""
