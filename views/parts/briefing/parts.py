"""Which parts a briefing has, and what they are called."""

import streamlit as st

from exports.report.chapters import EVERY_SECTION, ONE_PAGE, SECTIONS, TABLES
from views import state
from wording.words import Words


def choose_parts(words: Words) -> dict[str, str]:
    """The parts chosen and their names, in the usual order."""
    names = _section_names(words)
    state.hold("brief-sections", list(SECTIONS))
    chosen = st.pills(
        words.say("简报内容"),
        EVERY_SECTION,
        selection_mode="multi",
        format_func=lambda section: names[section],
        wrap=True,
        key="brief-sections",
    )
    return {part: names[part] for part in EVERY_SECTION if part in chosen}


def _section_names(words: Words) -> dict[str, str]:
    say = words.say
    return {
        "map": say("地图"),
        "matrix": say("城市与产业（{whole}简报）", whole=words.names.province),
        "multiples": say("各产业小图（{whole}简报）", whole=words.names.province),
        "designations": say("被点名"),
        "parks": say("园区、平台与活动"),
        "targets": say("目标"),
        "change": say("规划之间的变化"),
        "balance": say("均衡（{whole}简报）", whole=words.names.province),
        "context": say("背景：为什么是这里、需求与承诺"),
        "agencies": say("可联系的部门"),
        "sources": say("来源"),
        ONE_PAGE: say("一页纸：一个产业在一个市"),
        TABLES: say("全部表格（PowerPoint）"),
    }
