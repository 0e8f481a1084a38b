"""Session state and URL: the only file that touches either."""

import streamlit as st

from insight.address import view_from_params
from insight.atlas import Atlas
from insight.view import View
from layers import LAYERS

_FILTERS = ("plans", "industries", "kinds")
_SEEN = "seen_url"


def read(atlas: Atlas) -> View:
    """The view of this run: the URL's where it has changed from outside, else the session's."""
    params = st.query_params.to_dict()
    if st.session_state.get(_SEEN) != params:
        view, notices = view_from_params(params, atlas, LAYERS)
        _remember(view)
        st.session_state[_SEEN] = params
        st.session_state["notices"] = notices
    return current()


def current() -> View:
    """The session's view."""
    state = st.session_state
    filters = {name: tuple(state[name]) for name in _FILTERS}
    return View(**filters, city=state["city"], layers=state["layers"], lang=state["lang"])


def notices() -> tuple[str, ...]:
    """What could not be understood in the URL."""
    return st.session_state["notices"]


def publish(view: View) -> None:
    """Write the view into the URL, so that a link reopens what is seen."""
    params = view.to_params()
    if st.query_params.to_dict() != params:
        st.query_params.from_dict(params)
    st.session_state[_SEEN] = params


def choose_city(city: str | None) -> None:
    """Select a prefecture, or none."""
    st.session_state["city"] = city


def choose_layers(layers: tuple[str, ...]) -> None:
    """Remember the layers shown."""
    st.session_state["layers"] = layers


def clear_filters() -> None:
    """Back to all plans, industries and kinds."""
    for name in _FILTERS:
        st.session_state[name] = []


def value(name: str) -> object:
    """A widget's value by its key; ``None`` before it has one."""
    return st.session_state.get(name)


def reset(name: str) -> None:
    """Empty a widget."""
    st.session_state[name] = None


def _remember(view: View) -> None:
    for name in _FILTERS:
        st.session_state[name] = list(getattr(view, name))
    st.session_state["lang"] = view.lang
    choose_city(view.city)
    choose_layers(view.layers)
