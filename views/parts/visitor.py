"""Who the visitor is and may do: as the proxy or the log-in says, at this machine as typed."""

import streamlit as st

from atlas.store.roles import Actor, who


def visitor(typed: str = "") -> Actor:
    """The visitor of this session.

    Args:
        typed: the name that was typed, which counts at this machine alone.

    Raises:
        UserError: the configured roles cannot be used.
    """
    headers, address = connection()
    return who(headers, address, typed=typed, login=login())


def connection() -> tuple[dict[str, str], str | None]:
    """The headers of the session's request, and where it came from."""
    return st.context.headers.to_dict(), st.context.ip_address


def login() -> str:
    """The name that a configured log-in has checked."""
    user = st.user.to_dict()
    return str(user.get("email") or user.get("name") or "") if user.get("is_logged_in") else ""
