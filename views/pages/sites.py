"""The page of own sites: an office brings its lists in, sees them as a list and finds a site in them."""

import streamlit as st

from atlas.view import View
from views.parts.fragments import page_fragment
from views.parts.html import show as render
from views.parts.own_sites.bringing import bring
from views.parts.own_sites.confirming import last_kept
from views.parts.own_sites.finding import finding
from views.parts.own_sites.listing import listing
from views.parts.printed import printed
from wording.words import Words

_PARTS = {"list": listing, "find": finding, "bring": bring}


@page_fragment
def show(words: Words, view: View) -> None:
    """The part of the page that is chosen."""
    printed(words, view)
    render("own_sites_styles.html", words)
    render("own_sites_lead.html", words, count=len(words.atlas.own_sites))
    last_kept(words)
    _PARTS[_part(words)](words)


def _part(words: Words) -> str:
    """Which part of the page; without any site there is only one."""
    if not words.atlas.own_sites:
        return "bring"
    names = {"list": words.say("列表"), "find": words.say("找场地"), "bring": words.say("导入名单")}
    chosen = st.segmented_control(
        words.say("这一页的内容"), list(names), default="list", format_func=lambda part: names[part],
        required=True, label_visibility="collapsed", key="sites-part",
    )  # fmt: skip
    return chosen or "list"
