"""The search box of every page: any name, in any script, to the page that answers."""

from urllib.parse import urlencode

import streamlit as st

from constants import ROOT
from views.parts.frontend_words import frontend_words
from wording.words import Words

_ASSETS = ROOT / "views" / "parts" / "assets"
_SCRIPTS = (
    ROOT / "layers" / "web" / "templates" / "keys.js",
    _ASSETS / "frontend_words.js",
    _ASSETS / "connection.js",
    _ASSETS / "silence.js",
    _ASSETS / "frame.js",
    _ASSETS / "visit.js",
    _ASSETS / "search_box.js",
)
_BOX = st.components.v2.component(
    "plan_atlas_search",
    html=(_ASSETS / "search_box.html").read_text("utf-8"),
    css=(_ASSETS / "search_box.css").read_text("utf-8"),
    js="\n".join((frontend_words(), *(path.read_text("utf-8") for path in _SCRIPTS))),
)


def search_box(words: Words, current: str) -> None:
    """Show the box on the page of this path; a city found from the map is shown on the map."""
    data = {
        "address": f"atlas/search.json?{urlencode({'lang': words.lang})}",
        "lang": words.lang,
        "label": words.say("搜索城市、县区、园区、产业、部门、指标（中文、拼音、英文；按 / 键）"),
        "hint": words.say("搜索城市、产业、部门、指标（/）"),
        "skip": words.say("直接到正文"),
        "held": words.say("与图谱的连接断开了，正在重新连接。刚才点的已经记下，连上就办。"),
        "silent": words.say("图谱暂时没有回应，正在等待。"),
        "nothing": words.say("没有找到。可换一个说法、拼音或英文。"),
        "page": current,
    }
    _BOX(key="search", data=data, on_connected_change=_run_anew)


def _run_anew() -> None:
    """That the script runs is all: a server that was started anew has not run it yet."""
