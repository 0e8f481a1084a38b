"""Two readings of one draft: which is shown, how far they agree, and their differences to be settled one by one."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from atlas.store.agreement import Difference, EntryOutcome
from atlas.store.drafts import FIRST, READINGS, SECOND
from atlas.store.roles import Actor, may
from atlas.store.states import HEADER
from atlas.store.store import Store
from errors import UserError
from views import state
from views.parts.html import plain, show
from wording.drafts.fields import type_names
from wording.drafts.values import EntryWords
from wording.words import Words

_SHOWN, _CHOICE, _TROUBLE = 20, "import-reading", "import-trouble"


def chosen_reading(words: Words) -> int:
    """The first, or the second by another person, who does not see the first."""
    names = {FIRST: words.say("第一遍"), SECOND: words.say("第二遍（另一人，不看第一遍）")}
    chosen: int | None = st.segmented_control(
        words.say("第几遍"), READINGS, default=FIRST, format_func=lambda one: names[one], required=True,
        label_visibility="collapsed", key=_CHOICE,
    )  # fmt: skip
    return chosen or FIRST


def two_readings(words: Words, store: Store, number: int, actor: Actor) -> None:
    """How far they agree, by type; then what each made of a record where they differ."""
    names = {"": words.say("合计"), HEADER: words.say("文件信息"), **type_names(words.say)}
    found = store.readings.agreement(number)
    rows = [
        (names[kind], one, _kappa(one.kappa))
        for kind, one in sorted(found.items(), key=lambda pair: not pair[0])
        if kind in names
    ]
    show("import_agreement.html", words, rows=rows)
    if trouble := state.value(_TROUBLE):
        st.error(plain(words.say(trouble)))
        state.choose(_TROUBLE, None)
    said = EntryWords(words)
    for one in store.readings.differences(number)[:_SHOWN]:
        with st.container(key=f"difference-{one.record}"):
            sides = [_side(outcome, said, words) for outcome in one.outcomes]
            show("import_difference.html", words, record=one.record, sides=sides, taken=one.taken)
            if may(actor.role, "accept"):
                _buttons(words, one, _settler(store, actor, number, one))


def _buttons(words: Words, one: Difference, settle: Callable[[int], None]) -> None:
    labels = {FIRST: words.say("取第一遍"), SECOND: words.say("取第二遍")}
    with st.container(key=f"settle-{one.record}", horizontal=True, gap="small"):
        for reading, label in labels.items():
            key = f"take-{one.record}-{reading}"
            st.button(label, key=key, disabled=one.taken == reading, on_click=partial(settle, reading))


def _settler(store: Store, actor: Actor, number: int, one: Difference) -> Callable[[int], None]:
    """Takes one of the two, for what they were when they were shown."""

    def settle(take: int) -> None:
        try:
            store.decisions.settle(actor, number, one.record, one.version, one.outcomes, take)
        except UserError as error:
            state.choose(_TROUBLE, error.args[0])

    return settle


def _side(outcome: EntryOutcome, said: EntryWords, words: Words) -> list[dict[str, Any]]:
    """What stands after a reading; nothing where it was left out."""
    _, standing = outcome or ("", [])
    found = [{"evidence": fields.get("evidence", ""), "said": said.said(fields)} for fields in standing]
    return found or [{"evidence": "", "said": [(words.say("拒绝"), words.say("不收这一条"))]}]


def _kappa(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
