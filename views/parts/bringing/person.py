"""Who brings and reviews in this session: named by a proxy, or by a name that is typed once and kept by the browser."""

from urllib.parse import unquote

import streamlit as st

from atlas.store.roles import Actor, is_local, may
from constants import ROOT
from views import state
from views.parts.html import plain
from views.parts.visitor import connection, visitor
from wording.words import Words

_COOKIE, _TYPED, _KEPT = "atlas_name", "who-name", "who-kept"
_ASSETS = ROOT / "views" / "parts" / "assets"
_KEEPER = st.components.v2.component(
    "plan_atlas_person", html="<span hidden></span>", js=(_ASSETS / "person.js").read_text("utf-8")
)


def person(words: Words, *, once: bool = False) -> Actor:
    """Who it is; asks for a name where a typed one counts and nobody else says it, and says what is not allowed.

    ``once``: not again, where it was typed already.
    """
    headers, address = connection()
    local = is_local({name.lower(): value for name, value in headers.items()}, address)
    stated = visitor()
    if stated.name or not local:
        _say(stated, words)
        return stated
    kept = state.value(_KEPT) or _from_browser()
    if once and kept:
        return visitor(kept)
    state.hold(_TYPED, kept)
    with st.container(key="import-person", horizontal=True, vertical_alignment="center", gap="small"):
        typed = st.text_input(
            words.say("您的姓名（记在每一个决定上）"),
            key=_TYPED,
            max_chars=60,
            width=300,
            autocomplete="name",
        )
    actor = visitor(typed)
    state.choose(_KEPT, actor.name)
    if actor.name:
        _KEEPER(key="person", data={"name": actor.name})
    _say(actor, words)
    return actor


def _from_browser() -> str:
    """The name that was typed before the page was loaded anew."""
    found: object = st.context.cookies.get(_COOKIE)
    return unquote(found) if isinstance(found, str) else ""


def known_person() -> Actor:
    """The same without asking: as a proxy says, or by the name that was typed before."""
    return visitor(state.value(_KEPT) or _from_browser())


def _say(actor: Actor, words: Words) -> None:
    """What the role leaves out; nothing where all is allowed."""
    say = words.say
    if not actor.name:
        st.caption(say("可以查看。填写姓名后才能导入和核对。"))
    elif not may(actor.role, "bring"):
        told = say(
            "{name}：可以查看，不能改动。要导入或核对，请管理员在 PLAN_ATLAS_ROLES 中授权。", name=actor.name
        )
        st.caption(plain(told))
    elif not may(actor.role, "accept"):
        st.caption(plain(say("{name}：可以导入和核对；收下整份规划需要 reviewer。", name=actor.name)))
