"""The filter widgets that pages share; their keys are the fields of the view."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import streamlit as st

from atlas.view import View
from insight.change.plans import compared_plans
from views import state
from wording.words import Words

C = TypeVar("C", bound=str)


def choice(key: str, everything: str, names: dict[str, str]) -> None:
    """Any number of codes of one filter; none chosen means all.

    Args:
        key: field of the view.
        everything: what the empty filter is called, e.g. 全部规划.
        names: code -> name in the reader's language.
    """
    st.multiselect(
        everything,
        list(names),
        format_func=lambda code: names[code],
        placeholder=everything,
        label_visibility="collapsed",
        select_all=False,
        key=key,
    )


def one(key: str, label: str, codes: Sequence[C], names: Mapping[C, str]) -> None:
    """Exactly one code of a field of the view.

    Args:
        key: field of the view.
        label: for those who hear it.
        codes: to choose from, the usual one first.
        names: code -> name in the reader's language.
    """
    st.selectbox(label, codes, format_func=lambda code: names[code], label_visibility="collapsed", key=key)


def pair(key: str, words: Words, view: View, *, chosen: bool = True) -> None:
    """Two plans out of all; what is chosen goes into the view's ``compare``.

    Args:
        key: of the widget.
        words: of the names.
        view: what it compares now.
        chosen: whether that is two plans, rather than cities.
    """
    names = _plan_names(words)
    pairs = [",".join(two) for two in combinations(names, 2)]
    now = compared_plans(words.atlas, view) if chosen else None
    state.choose(key, ",".join(now) if now else None)
    st.selectbox(
        words.say("对照哪两份规划"),
        pairs,
        index=None,
        format_func=lambda two: " → ".join(names[plan] for plan in two.split(",")),
        placeholder=words.say("两份规划"),
        label_visibility="collapsed",
        width=420,
        on_change=lambda: state.choose("compare", state.value(key).split(",") if state.value(key) else []),
        key=key,
    )


def plans(words: Words) -> None:
    """Which plans; those known only in part are marked, and left out unless they are chosen."""
    choice("plans", words.say("全部规划"), _plan_names(words))


def industries(words: Words) -> None:
    """Which of the industries that the plans name."""
    codes = words.atlas.industry_codes
    choice("industries", words.say("全部产业"), {code: words.names.industry(code) for code in codes})


def kinds(words: Words) -> None:
    """Which kinds of designation and site."""
    choice(
        "kinds",
        words.say("全部类型"),
        {code: words.names.kind(code) for code in words.atlas.vocabulary.kinds},
    )


def agencies(words: Words) -> None:
    """Which agencies, leading or supporting."""
    names = words.atlas.vocabulary.agencies
    choice("agencies", words.say("全部部门"), {name: words.names.agency(name) for name in names})


def clear(words: Words) -> None:
    """Forget all filters."""
    st.button(words.say("清除"), on_click=state.clear_filters, type="tertiary")


def _plan_names(words: Words) -> dict[str, str]:
    return {plan.id: words.citations.plan(plan.id) for plan in words.atlas.plans}
