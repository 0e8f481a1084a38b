"""The formats of a view: a press has the file made and brings it; what is under way is said, and can be stopped."""

import streamlit as st

from constants import ROOT
from exports import EXPORTS
from views.parts.html import render
from wording.words import Words

_ASSETS = ROOT / "views" / "parts" / "assets"
_LIST = st.components.v2.component(
    "plan_atlas_exports",
    html='<div class="export-list"></div>',
    js=(_ASSETS / "export_list.js").read_text("utf-8"),
    isolate_styles=False,
)


def export_list(query: str, words: Words) -> None:
    """Show the formats; ``query`` names the view."""
    data = {
        "formats": render("brief_formats.html", words, exports=EXPORTS.values(), query=query),
        "making": words.say("正在制作…"),
        "waiting": words.say("别的文件正在制作，轮到时自动开始…"),
        "done": words.say("已下载"),
        "cancelled": words.say("已取消，没有留下文件。"),
        "lost": words.say("连接断了，文件没有做完。请再试一次。"),
    }
    _LIST(key="export-list", data=data)
