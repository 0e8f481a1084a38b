"""The page on which plans are brought in: read into drafts, reviewed record by record, accepted onto the map."""

import streamlit as st

from atlas.store.drafts import SECOND
from atlas.store.states import HEADER
from atlas.store.store import Store, open_store
from atlas.view import View
from errors import UserError
from views import state
from views.parts.bringing.draft_list import accepted_list, draft_list
from views.parts.bringing.person import person
from views.parts.bringing.readings import chosen_reading, two_readings
from views.parts.bringing.report import report
from views.parts.bringing.upload import upload
from views.parts.fragments import page_fragment
from views.parts.html import plain
from views.parts.html import show as render
from views.parts.printed import printed
from views.parts.review import review
from wording.words import Words


@page_fragment
def show(words: Words, view: View) -> None:
    """All drafts, or the one that is opened."""
    printed(words, view)
    try:
        store, number = open_store(), state.opened_draft()
        if number is None:
            _overview(words, store)
        else:
            _review(words, store, number)
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        if state.opened_draft() is not None:
            _back(words)


def _overview(words: Words, store: Store) -> None:
    render("import_intro.html", words)
    actor = person(words)
    upload(words, actor)
    draft_list(words, store)
    accepted_list(words, store, actor)


def _review(words: Words, store: Store, number: int) -> None:
    draft = store.drafts.get(number)
    with st.container(key="import-head", horizontal=True, vertical_alignment="center", gap="small"):
        _back(words)
        header = store.drafts.states(number)[HEADER].fields
        render("import_title.html", words, draft=draft, title=header.get("title") or draft.plan)
    actor = person(words, once=True)
    report(words, store.drafts.report(number))
    reading = chosen_reading(words)
    review(words, number, actor, _run_anew, reading)
    if SECOND in draft.readings or reading == SECOND:
        two_readings(words, store, number, actor)
    accepted_list(words, store, actor)


def _back(words: Words) -> None:
    st.button(words.say("← 全部草稿"), key="import-back", on_click=state.open_draft, args=(None,))


def _run_anew() -> None:
    """That the script runs is all: there is a plan more."""
