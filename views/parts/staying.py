"""Whether a visitor's page is still there, for work that goes on only as long as somebody waits for it."""

import time
from collections.abc import Callable

from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

_PATIENCE = 20.0
"""Seconds that a visitor may be out of reach before nobody works for them any longer."""


def visitor_stays() -> Callable[[], bool]:
    """Asks for the visitor of this session; a connection that is soon back is no reason to give up."""
    context, seen = get_script_run_ctx(), time.monotonic()
    if not context or not runtime.exists():
        return lambda: True
    sessions, session = runtime.get_instance(), context.session_id

    def stays() -> bool:
        nonlocal seen
        if sessions.is_active_session(session):
            seen = time.monotonic()
        return time.monotonic() - seen < _PATIENCE

    return stays
