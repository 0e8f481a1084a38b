"""The filter widgets that pages share; their keys are the fields of the view."""

import streamlit as st

from insight.words import Words
from views import state


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


def plans(words: Words) -> None:
    """Which plans; those known only in part are marked, and left out unless they are chosen."""
    names = {plan.id: words.plan(plan.id) for plan in words.atlas.plans}
    for plan in words.atlas.plans:
        if plan.header.coverage == "partial":
            names[plan.id] = words.say("{plan}（部分录入）", plan=names[plan.id])
    choice("plans", words.say("全部规划"), names)


def industries(words: Words) -> None:
    """Which industries of the taxonomy."""
    codes = words.atlas.vocabulary.industries
    choice("industries", words.say("全部产业"), {code: words.industry(code) for code in codes})


def kinds(words: Words) -> None:
    """Which kinds of designation and site."""
    choice("kinds", words.say("全部类型"), {code: words.kind(code) for code in words.atlas.vocabulary.kinds})


def agencies(words: Words) -> None:
    """Which agencies, leading or supporting."""
    names = words.atlas.vocabulary.agencies
    choice("agencies", words.say("全部部门"), {name: words.agency(name) for name in names})


def clear(words: Words) -> None:
    """Forget all filters."""
    st.button(words.say("清除"), on_click=state.clear_filters, type="tertiary")
