"""Session state and URL: the only file that touches either."""

from dataclasses import fields
from typing import Any

import streamlit as st

from atlas.model import Atlas
from atlas.view import FILTERS, NOTHING, View
from language import LANGUAGES
from layers import screen_layers, usual_layers
from views.serving.view_address import view_from_params

_LISTS = (*FILTERS, "compare", "topics")
_SEEN = "seen_url"
_LAST = "last_view"
_LINKED = "linked_params"
_NOTED = "noted"
_DATA = "data_read"
_USUAL = "usual_layers"
_DRAFT = "draft"
_DRAFTS_PAGE = "import_plan"


def language() -> str:
    """The language of this run before the URL is read in full."""
    asked = st.query_params.get("lang", st.session_state.get("lang", LANGUAGES[0]))
    return asked if asked in LANGUAGES else LANGUAGES[0]


def read(atlas: Atlas, page: str, data: str) -> View:
    """The view of this run: the URL's where it was changed from outside, else the session's.

    Going to another page of the atlas leaves the URL empty or as its links were when they were last drawn;
    that is no wish to forget what was chosen since. What other data (``data`` names their state) no longer have
    is left out of the view and said.
    """
    params = st.query_params.to_dict()
    linked = st.session_state.get(_LINKED, {})
    st.session_state[_USUAL] = usual_layers(atlas)
    moved = st.session_state.get("page", page) != page and params in ({}, linked)
    st.session_state["page"] = page
    if st.session_state.get(_SEEN) != params and not moved:
        _take(params, atlas)
        st.session_state[_DRAFT] = params.get(_DRAFT, "")
        st.session_state[_SEEN] = params
    _keep()
    if st.session_state.setdefault(_DATA, data) != data:
        _take(current().to_params(), atlas)
        st.session_state[_DATA] = data
    return current()


def opened_draft() -> int | None:
    """The number of the draft that is reviewed; the address has it, too."""
    text = str(st.session_state.get(_DRAFT, ""))
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def open_draft(number: int | None) -> None:
    """Review a draft, or none."""
    st.session_state[_DRAFT] = "" if number is None else str(number)


def keep_up(data: str) -> None:
    """Run the whole script anew where a part of it would go on with a view of earlier data."""
    if st.session_state[_DATA] != data:
        st.rerun()


def current() -> View:
    """The session's view."""
    return View(**{field.name: _plain(st.session_state[field.name]) for field in fields(View)})


def notices() -> tuple[str, ...]:
    """What could not be understood in the URL or a link, for as long as what came of it is what is seen."""
    found, view = st.session_state[_NOTED]  # and the view they are about
    return found if view == current() else ()


def publish(view: View) -> None:
    """Write the view into the URL, so that a link reopens what is seen."""
    st.session_state[_LAST] = view
    params = _params(view) | _draft_param()
    if st.query_params.to_dict() != params:
        st.query_params.from_dict(params)
    st.session_state[_SEEN] = params


def link_params() -> dict[str, str]:
    """The URL parameters for links to other pages; a fragment's run leaves such links as they were."""
    params = _params(current())
    st.session_state[_LINKED] = params
    return params


def choose(name: str, value: object) -> None:
    """Set one field of the view, e.g. ``choose("city", "330100")``."""
    st.session_state[name] = value


def hold(name: str, usual: object) -> None:
    """Set a widget's value anew in each run (``usual`` in the first), before the widget is drawn.

    Streamlit itself keeps what was chosen as it is written on the page, which is nothing in another language.
    """
    st.session_state[name] = st.session_state.get(name, usual)


def clear_filters() -> None:
    """Back to all plans, industries, kinds, agencies and so on."""
    for name in FILTERS:
        st.session_state[name] = []


def value(name: str) -> Any:
    """A widget's value by its key, of whatever type the widget has; ``None`` before it has one."""
    return st.session_state.get(name)


def _params(view: View) -> dict[str, str]:
    """The view's URL parameters; in a province whose map begins with other layers, always with the layers."""
    unusual = (
        {} if st.session_state[_USUAL] == View().layers else {"layers": ",".join(view.layers) or NOTHING}
    )
    return view.to_params() | unusual


def _draft_param() -> dict[str, str]:
    """The draft, on the page that shows it."""
    number = opened_draft()
    here = st.session_state.get("page") == _DRAFTS_PAGE
    return {_DRAFT: str(number)} if here and number is not None else {}


def _take(params: dict[str, str], atlas: Atlas) -> None:
    """Put the view of URL parameters into the session, with what could not be understood."""
    view, notices = view_from_params(params, atlas, screen_layers(atlas))
    for field in fields(View):
        st.session_state[field.name] = _stored(view, field.name)
    st.session_state[_NOTED] = notices, current()


def _keep() -> None:
    """Streamlit forgets a widget's value on pages that do not show it, unless it is set anew in each run.

    A run of a fragment alone does not set it; going to another page after that, the last view published counts.
    """
    last = st.session_state.get(_LAST, View())
    for field in fields(View):
        name = field.name
        known = name in st.session_state
        st.session_state[name] = st.session_state[name] if known else _stored(last, name)


def _stored(view: View, name: str) -> object:
    found = getattr(view, name)
    return list(found) if name in _LISTS else found


def _plain(found: Any) -> Any:
    return tuple(found) if isinstance(found, list) else found
