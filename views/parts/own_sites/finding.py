"""A site is looked for: what it must have, the ranked list with reasons, two or three side by side."""

from typing import NamedTuple

import streamlit as st

from atlas.context.transport import Airport
from atlas.model import Atlas
from atlas.own_sites import site_key
from insight.context.distances import label_point
from insight.own_sites.choosing import SiteFilter, choose_sites
from insight.own_sites.finding import Proposal, SitePoint, SiteWish, proposals
from layers import OWN_SITES, usual_layers
from views.caching import own_sites
from views.parts.html import show
from views.parts.own_sites.details import details
from views.parts.own_sites.notes import note
from wording.own_sites.fields import SiteNames
from wording.own_sites.reasons import Reasons
from wording.words import Words

_SHOWN = 30
_AIRPORT = "airport:"
"""Before the code of an airport, among codes of places."""
_MOST_BESIDE = 3


class _Asked(NamedTuple):
    """The wish, and the place that it is about."""

    wish: SiteWish
    near: str
    places: tuple[str, ...]


def finding(words: Words) -> None:
    """The wish and what fits it."""
    asked = _asked(words)
    if asked.wish == SiteWish():
        note(words, words.say("请写明产业、面积或距离中的至少一项。"))
        return
    within = choose_sites(words.atlas.own_sites, SiteFilter(places=asked.places)).sites
    found = proposals(within, asked.wish)
    near = _near_name(words, asked.near)
    show(
        "own_sites_found.html", words, found=found[:_SHOWN], total=len(found), near=near,
        reasons=Reasons(words, near), names=SiteNames(words),
        layers=",".join((*usual_layers(words.atlas), OWN_SITES)), key=site_key,
    )  # fmt: skip
    if len(found) > 1:
        _beside(words, found)


def _asked(words: Words) -> _Asked:
    say, names, atlas = words.say, words.names, words.atlas
    with st.container(key="sites-find"):
        boxes = st.columns([1.3, 1.2, 0.9, 0.9, 1.3, 0.9], vertical_alignment="bottom", gap="small")
    with boxes[0]:
        industries = st.multiselect(
            say("产业"), list(atlas.vocabulary.industries), format_func=names.industry,
            placeholder=say("不限"), select_all=False, key="find-industries",
        )  # fmt: skip
    with boxes[1]:
        places = st.multiselect(
            say("市、区县"), own_sites.own_site_choices().places, format_func=names.place, placeholder=say("不限"),
            select_all=False, key="find-places",
        )  # fmt: skip
    with boxes[2]:
        area = st.number_input(say("面积至少（公顷）"), min_value=0.0, value=None, step=10.0, key="find-area")
    with boxes[3]:
        vacant = st.number_input(
            say("可用面积至少（公顷）"), min_value=0.0, value=None, step=1.0, key="find-vacant"
        )
    airports = [_AIRPORT + airport.iata for airport in atlas.context.airports]
    codes = [place.adcode for place in atlas.gazetteer.places if place.level in ("prefecture", "county")]
    with boxes[4]:
        near = st.selectbox(
            say("距离从"), [*airports, *codes], None, format_func=lambda code: _near_name(words, code),
            placeholder=say("市、区县或机场"), key="find-near",
        )  # fmt: skip
    with boxes[5]:
        within = st.number_input(say("不超过（km）"), min_value=1.0, value=50.0, step=10.0, key="find-within")
    at = _at(atlas, near) if near else None
    wish = SiteWish(tuple(industries), area or None, vacant or None, at, within if at else None)
    return _Asked(wish, near or "", tuple(places))


def _at(atlas: Atlas, code: str) -> SitePoint | None:
    """The point of an airport, or that at which a place's name stands on the map."""
    if airport := _airport(atlas, code):
        return airport.lon, airport.lat
    return label_point(atlas, code)


def _airport(atlas: Atlas, code: str) -> Airport | None:
    return next((one for one in atlas.context.airports if _AIRPORT + one.iata == code), None)


def _near_name(words: Words, code: str) -> str:
    """What distances are measured from."""
    airport = _airport(words.atlas, code)
    if airport:
        return words.either(airport.name_zh, airport.name_en)
    return words.names.place(code) if code else ""


def _beside(words: Words, found: tuple[Proposal, ...]) -> None:
    numbers = range(min(len(found), _SHOWN))
    chosen = st.multiselect(
        words.say("并列对比（至多 {most} 处）", most=_MOST_BESIDE), numbers, max_selections=_MOST_BESIDE,
        format_func=lambda number: f"{number + 1} {found[number].site.name}", select_all=False,
        placeholder=words.say("请选择"), key="find-beside",
    )  # fmt: skip
    if chosen:
        details(words, [found[number].site for number in chosen if number < len(found)], contacts=False)
