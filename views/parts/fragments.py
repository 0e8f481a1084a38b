"""How a part of a page that runs by itself begins: with the data as they are now and what is chosen now."""

from collections.abc import Callable
from functools import wraps

import streamlit as st

from atlas.view import View
from views import state
from views.caching import cache
from wording.words import Words

Body = Callable[[Words, View], None]


def words_and_view() -> tuple[Words, View]:
    """The words for the data of now, and the view; data that have changed make the whole page run anew."""
    state.keep_up(cache.page_version())
    view = state.current()
    return Words(cache.atlas(), view.lang), view


def page_fragment(body: Body) -> Body:
    """A page as a fragment: a choice on it reruns its body only, which says in the end what is chosen now."""

    @st.fragment
    @wraps(body)  # one name each: a fragment is told from another by it
    def run() -> None:
        body(*words_and_view())
        state.publish(state.current())

    @wraps(body)
    def show(words: Words, view: View) -> None:
        run()

    return show
