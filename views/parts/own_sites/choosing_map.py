"""The map on which listed sites are chosen: by a circle, a line around them, or one by one."""

import base64
import json
from collections.abc import Iterable, Sequence

import numpy as np
import streamlit as st

from atlas.own_sites import OwnSite
from constants import ROOT
from insight.own_sites.selecting import drawn_area, inside_drawn
from views import state
from views.caching import cache, own_sites
from wording.words import Words

_ASSETS = ROOT / "views" / "parts" / "assets"
_KEY, _AREA = "sites-map", "area"
_MAP = st.components.v2.component(
    "plan_atlas_site_map",
    html=(_ASSETS / "site_map.html").read_text("utf-8"),
    css=(_ASSETS / "site_map.css").read_text("utf-8"),
    js=(_ASSETS / "site_map.js").read_text("utf-8"),
)


def chosen_on_map(sites: Sequence[OwnSite]) -> Sequence[OwnSite]:
    """Those of the sites that are chosen on the map; all where nothing is."""
    area = drawn_area(_drawn())
    if area is None:
        return sites
    numbers, positions = own_sites.own_site_numbers(), own_sites.own_site_positions()
    inside = inside_drawn(area, positions)
    return [
        site
        for site in sites
        if (number := numbers.get((site.source, site.id))) is not None and inside[number]
    ]


def choosing_map(
    words: Words, every: Sequence[OwnSite], chosen: Sequence[OwnSite], picked: Iterable[OwnSite]
) -> None:
    """Shows the map.

    Args:
        words: the reader's language.
        every: the sites that pass the filters.
        chosen: those of them that are chosen on the map.
        picked: those that are picked in the list.
    """
    say, numbers = words.say, own_sites.own_site_numbers()
    drawn = _drawn()
    said = (
        say("地图上选中 {count} 处，下面只列这些。", count=f"{len(chosen):,}")
        if drawn
        else say("按住拖动可移动；选“圆圈”或“套索”后在图上画，下面只列圈中的场地；点一个圈列出它所含的场地。")
    )
    data = {
        "source": f"atlas/{cache.page_version()}/site-plane.json",
        "shown": _bits(every, numbers) if len(every) < len(words.atlas.own_sites) else None,
        "picked": [numbers[key] for site in picked if (key := (site.source, site.id)) in numbers],
        "area": drawn,
        "words": json.dumps(
            {
                "tools": say("地图工具"), "move": say("移动"), "circle": say("圆圈"), "line": say("套索"), "nearer": say("放大"),
                "farther": say("缩小"), "whole": words.names.whole, "clear": say("清除选择"), "said": said,
                "credit": words.atlas.province.base_map.text(words.lang),
                "label": say("所列场地的分布图：{count} 处", count="{count}"), "failed": say("地图数据没有取到，请重新打开这一页。"),
            },
            ensure_ascii=False,
        ),
    }  # fmt: skip
    _MAP(key=_KEY, data=data, on_area_change=_run_anew)


def _drawn() -> str:
    """What is drawn on the map, as the browser says it."""
    kept = state.value(_KEY)
    found = kept.get(_AREA) if kept else None
    return found if isinstance(found, str) else ""


def _bits(sites: Iterable[OwnSite], numbers: dict[tuple[str, str], int]) -> str:
    """A bit a drawn site: whether it is among these."""
    there = np.zeros(len(numbers), dtype=bool)
    there[[number for site in sites if (number := numbers.get((site.source, site.id))) is not None]] = True
    return base64.b64encode(np.packbits(there).tobytes()).decode()


def _run_anew() -> None:
    """That the script runs is all: the list follows the map."""
