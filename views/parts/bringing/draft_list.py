"""The drafts that wait, each with what is left; the plans that were accepted, each with a button to take it back."""

from dataclasses import dataclass

import streamlit as st

from atlas.store.roles import Actor, may
from atlas.store.states import HEADER
from atlas.store.store import Store
from errors import UserError
from views import state
from views.parts.html import plain, show
from wording.words import Words

_SHOWN = 30


@dataclass(frozen=True)
class ListedDraft:
    """One draft: what it is called, of which file, how far it is."""

    id: int
    title: str
    plan: str
    file: str
    waiting: int
    decided: int
    rejected: bool
    actor: str
    at: str


def draft_list(words: Words, store: Store) -> None:
    """The newest first."""
    drafts = listed_drafts(store)
    show("import_heading.html", words, text=words.say("草稿"), count=len(drafts))
    if not drafts:
        st.caption(
            words.say("还没有草稿。选择文件或粘贴文本后，读出的内容先放在这里，核对之前不会出现在地图上。")
        )
    for draft in drafts[:_SHOWN]:
        with st.container(key=f"draft-{draft.id}"):
            row, button = st.columns([5, 1], vertical_alignment="center")
        with row:
            show("import_draft.html", words, draft=draft)
        with button:
            label = words.say("核对") if draft.waiting else words.say("查看")
            st.button(label, key=f"open-draft-{draft.id}", on_click=state.open_draft, args=(draft.id,))


def accepted_list(words: Words, store: Store, actor: Actor) -> None:
    """The plans that came from drafts and are on the map, and those taken back."""
    newest = {one.name: one for one in store.audit.entries("plan")}
    if not newest:
        return
    show("import_heading.html", words, text=words.say("已收下的规划"), count=len(newest))
    for plan in newest:
        versions = store.plans.versions(plan)
        last = versions[-1]
        with st.container(key=f"plan-{plan}"):
            row, button = st.columns([5, 1], vertical_alignment="center")
        with row:
            name = words.names.plan(plan) if plan in words.atlas.plan_by_id else plan
            show("import_plan.html", words, plan=last, name=name)
        with button:
            label = words.say("撤回导入") if last.text is not None else words.say("恢复")
            if st.button(label, key=f"back-{plan}", disabled=not may(actor.role, "accept")):
                _turn(store, actor, plan, last.version, words)


def _turn(store: Store, actor: Actor, plan: str, seen: int, words: Words) -> None:
    """Off the map, or on it again."""
    versions = store.plans.versions(plan)
    try:
        if versions[-1].text is not None:
            store.plans.take_back(actor, plan, seen)
        else:
            last = [one.version for one in versions if one.text is not None][-1]
            store.plans.go_back(actor, plan, last, seen)
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        return
    st.rerun()


def listed_drafts(store: Store) -> list[ListedDraft]:
    """Every draft, the newest first."""
    names = {one.id: one.name for one in store.documents.all()}
    return [_listed(store, one.id, names.get(one.document or 0, "")) for one in reversed(store.drafts.all())]


def _listed(store: Store, number: int, file: str) -> ListedDraft:
    draft, states = store.drafts.get(number), store.drafts.states(number)
    waiting = sum(one.status == "waiting" for one in states.values())
    header = states.get(HEADER)
    title = str(header.fields.get("title", "")) if header else ""
    rejected = header is not None and header.status == "rejected"
    return ListedDraft(
        number, title, draft.plan, file, waiting, len(states) - waiting, rejected, draft.actor, draft.at[:16].replace("T", " ")
    )  # fmt: skip
