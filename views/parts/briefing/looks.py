"""Title, subtitle, signature, date, order of the parts, style of papers and size of slides."""

from datetime import date
from typing import Any

import streamlit as st

from exports.orders.meaning import PAPERS
from exports.orders.model import FIRST_YEAR, LAST_YEAR, LONGEST
from exports.report.appearance import PAPER_STYLES, SLIDE_SIZES
from views import state
from wording.words import Words


def choose_looks(words: Words, extension: str, parts: dict[str, str]) -> dict[str, Any]:
    """The choices under the order's own keys; what does not concern the format is left out.

    Args:
        words: in the language of the page.
        extension: of the format.
        parts: the parts chosen and their names, in the usual order.
    """
    say = words.say
    with st.expander(say("标题、署名、日期与样式"), key="brief-looks", on_change="rerun"):
        chosen: dict[str, Any] = {
            "title": _line("title", say("标题"), say("不写则用通常的标题")),
            "subtitle": _line("subtitle", say("副标题"), say("不写则写明规划、产业等条件")),
            "signature": _line("signature", say("署名"), say("如编制单位；不写则不署")),
            "date": _date(words),
            "sections": _order(words, parts),
        }
        if extension in PAPERS:
            chosen["style"] = _style(words)
        if extension == "pptx":
            state.hold("brief-size", SLIDE_SIZES[0])
            chosen["size"] = st.radio(say("页面"), SLIDE_SIZES, horizontal=True, key="brief-size")
    return chosen


def _line(name: str, label: str, help: str) -> str:
    state.hold(f"brief-{name}", "")
    return st.text_input(label, placeholder=help, max_chars=LONGEST, key=f"brief-{name}").strip()


def _date(words: Words) -> date | None:
    """The one chosen; today's is none, so that an order kept today is dated when it is made again."""
    state.hold("brief-date", date.today())
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    day: date = st.date_input(words.say("日期"), min_value=first, max_value=last, key="brief-date")
    return None if day == date.today() else day


def _style(words: Words) -> str:
    say = words.say
    names = {"report": say("报告"), "official": say("公文（GB/T 9704）")}
    state.hold("brief-style", PAPER_STYLES[0])
    return st.radio(
        say("样式"), PAPER_STYLES, format_func=lambda style: names[style], horizontal=True, key="brief-style"
    )


def _order(words: Words, parts: dict[str, str]) -> tuple[str, ...]:
    """The parts in the order they were chosen in here; those not chosen here follow as usual."""
    kept = [part for part in state.value("brief-order") or () if part in parts]
    state.choose("brief-order", kept)
    first = st.multiselect(
        words.say("各部分的先后"),
        list(parts),
        format_func=lambda part: parts[part],
        placeholder=words.say("依次选入；不选则按通常的次序"),
        select_all=False,
        key="brief-order",
    )
    return (*first, *(part for part in parts if part not in first))
