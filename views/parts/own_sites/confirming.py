"""The list is about to be kept: under which source, what that changes, who does it; then it is done."""

import streamlit as st

from atlas.store.roles import Actor, may
from atlas.store.troubles import Conflict
from errors import UserError
from sitelists.model import CheckedList
from views import state
from views.parts.bringing.person import person
from views.parts.html import plain
from views.parts.tables import rows_by_heading
from views.serving.sitelists.checks import ListCheck
from views.serving.sitelists.keeping import ListChanges, changes_by, keep, known_sources
from wording.own_sites.table import change_table
from wording.words import Words

_DONE = "sites-done"
_SHOWN = 1_000
"""Changes on the page."""


def confirm(check: ListCheck, found: CheckedList, words: Words) -> bool:
    """The last step; whether the list has just been kept."""
    say = words.say
    if not found.rows:
        st.info(plain(say("没有可用的行，不能导入。请改好后再传一次。")))
        return False
    try:
        source = _source(check, words)
        planned = changes_by(found, source)
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        return False
    _show_changes(planned, words)
    actor = person(words)
    why = st.text_input(say("说明（可空）"), key="sites-why", max_chars=200)
    allowed = may(actor.role, "bring")
    waits = say("，{count} 行留待改正", count=len(found.waiting)) if found.waiting else ""
    label = say("导入 {count} 行{waits}", count=len(found.rows), waits=waits)
    if st.button(plain(label), type="primary", disabled=not allowed, key="sites-confirm"):
        return _kept(check, found, source, planned, actor, why, words)
    return False


def last_kept(words: Words) -> None:
    """Says what was kept last, once."""
    told = state.value(_DONE)
    if told:
        st.success(plain(words.say(told)))
        state.choose(_DONE, None)


def _source(check: ListCheck, words: Words) -> str:
    """What the list is called: one brought before, which it updates, or a new one."""
    known = list(known_sources())
    usual = check.choices.source.strip() or check.name
    options = known if usual in known else [usual, *known]
    chosen = st.selectbox(
        words.say("来源（选已有的则更新那份名单，也可另写一个）"), options, options.index(usual),
        accept_new_options=True, key=f"sites-source-{id(check)}",
    )  # fmt: skip
    return (chosen or "").strip()


def _show_changes(planned: ListChanges, words: Words) -> None:
    changes = planned.changes
    counts = words.say(
        "新增 {added}，改动 {changed}，移去 {gone}，不变 {same}",
        added=len(changes.added), changed=len(changes.changed), gone=len(changes.gone), same=changes.same,
    )  # fmt: skip
    st.write(plain(counts))
    if planned.seen and (changes.changed or changes.gone or changes.added):
        table = change_table(words, changes)
        st.dataframe(rows_by_heading(table)[:_SHOWN], hide_index=True)


def _kept(
    check: ListCheck,
    found: CheckedList,
    source: str,
    planned: ListChanges,
    actor: Actor,
    why: str,
    words: Words,
) -> bool:
    try:
        keep(actor, found, check.content, source, planned.seen, why)
    except Conflict:
        st.error(plain(words.say("别人刚刚导入过同一来源的名单。上面已是新的对比，请核对后再导入。")))
        return False
    except UserError as error:
        st.error(plain(error.in_language(words.lang)))
        return False
    told = words.say("已导入“{source}”{count} 处。", source=source, count=len(found.rows))
    if found.waiting:
        told += words.say("另有 {count} 行待改，没有上图。", count=len(found.waiting))
    state.choose(_DONE, told)
    return True
