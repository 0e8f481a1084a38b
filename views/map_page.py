"""The map page: filters, the map, the panel beside it and the same content as tables."""

import streamlit as st

from insight.atlas import Atlas
from insight.overview import Overview, overview
from views import state
from views.map_host import map_host
from views.panel import panel
from views.tables import tables


@st.fragment
def map_page(atlas: Atlas) -> None:
    """Everything that a click changes; reruns alone, so that the page around it stays."""
    _head(atlas)
    view = state.current()
    seen = overview(atlas, view)
    _filters(atlas, seen)
    left, right = st.columns([2.05, 1], gap="small")
    with left:
        map_host(view, atlas)
    with right:
        panel(atlas, view, seen)
    tables(atlas, view, seen)
    state.publish(view)


def _head(atlas: Atlas) -> None:
    title, search = st.columns([1, 1.4], vertical_alignment="center")
    title.html('<h1 class="atlas">山东产业规划图谱</h1>')
    places = [place for place in atlas.gazetteer.places if place.level in ("prefecture", "county")]
    names = {place.adcode: f"{place.name_zh} {place.name_en} {place.pinyin}" for place in places}
    search.selectbox(
        "查找城市或县区",
        list(names),
        index=None,
        format_func=lambda code: names[code],
        placeholder="查找城市或县区（中文、拼音、英文）",
        label_visibility="collapsed",
        key="search",
        on_change=_found,
        args=(atlas,),
    )


def _found(atlas: Atlas) -> None:
    code = state.value("search")
    if code:
        state.choose_city(atlas.prefecture_of(code))
        state.reset("search")


def _filters(atlas: Atlas, seen: Overview) -> None:
    plans, industries, kinds, clear, count = st.columns([1.3, 1.3, 1.3, 0.5, 1], vertical_alignment="center")
    with plans:
        _choice("plans", "规划", {plan.id: plan.header.short for plan in atlas.plans})
    with industries:
        _choice("industries", "产业", {code: item.zh for code, item in atlas.vocabulary.industries.items()})
    with kinds:
        _choice("kinds", "类型", {code: item.zh for code, item in atlas.vocabulary.kinds.items()})
    clear.button("清除", on_click=state.clear_filters, type="tertiary")
    total = seen.named + len(seen.unnamed)
    count.html(f'<p class="coverage">{total}市中<b class="number">{seen.named}</b>市被点名</p>')


def _choice(key: str, label: str, names: dict[str, str]) -> None:
    st.multiselect(
        label,
        list(names),
        format_func=lambda code: names[code],
        placeholder=f"全部{label}",
        label_visibility="collapsed",
        select_all=False,
        key=key,
    )
