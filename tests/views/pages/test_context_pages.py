"""Industry, county and “why here?”: what is known stands with its source, context beside the plans and never as one."""

from functools import cache
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from insight.context.city import city_context
from insight.industries.page import industry_list, industry_page
from language import LANGUAGES
from tests.patience import SECONDS
from tests.toy import A
from wording.context.city import why_here
from wording.words import Words

SCRIPT = """
import streamlit as st
from importlib import import_module
from atlas.view import View
from wording.words import Words
from views.caching import cache
for name, value in {chosen!r}.items():
    st.session_state.setdefault(name, value)
view = View(lang={lang!r}, **{{n: tuple(v) if isinstance(v, list) else v for n, v in {chosen!r}.items()}})
import_module("views.pages.{name}").show(Words(cache.atlas(), view.lang), view)
"""


@cache
def page(name: str, lang: str = "zh", **chosen: object) -> str:
    """The page's HTML on the real data."""
    listed = {key: [value] if key == "topics" else value for key, value in chosen.items()}
    script = SCRIPT.format(name=name, lang=lang, chosen=listed)
    app = AppTest.from_string(script, default_timeout=SECONDS).run()
    assert not app.exception, app.exception
    (found,) = [e.proto.body for e in app.get("html") if 'class="printed"' not in e.proto.body]
    return unescape(found)


def test_an_industry_says_who_is_named_and_how() -> None:
    html = page("industry", topics="medical-devices")
    assert "8市被点名：" in html and "培育淄博、威海医疗器械产业集群" in html
    assert "clauses?clause=health-2024/11" in html and "city?city=370300" in html
    assert "威海火炬高技术产业开发区" in html and "已知 17 / 共 30" in html
    assert "不计入点名" in html


def test_an_industry_that_no_plan_names_has_its_zones() -> None:
    html = page("industry", topics="textiles")
    assert "未点名不等于不支持" in html and "开发区：" in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_county_has_its_people_with_rank_and_source(lang: str) -> None:
    html = page("county", lang, county="371083")
    assert "38.11%" in html and "136" in html and "leiii/census" in html
    assert "city?city=371000" in html
    assert ("功能区" if lang == "zh" else "counted apart") in html


def test_a_city_answers_why_here_named_or_not() -> None:
    named, silent = page("city", city="371300"), page("city", city="371400")
    for html in (named, silent):
        for line in ("named", "zones", "clusters", "people", "distances"):
            assert f'data-line="{line}"' in html
        assert "不是规划的承诺，不计入点名" in html
    assert "临沂经济技术开发区" in named and "industry?topic=biopharma" in named
    assert "未点名不等于不支持" in silent


def test_the_industries_in_numbers(real_atlas) -> None:
    lines = {line.code: line for line in industry_list(real_atlas)}
    device = lines["medical-devices"]
    assert (device.each, device.group, device.zones, device.clusters) == (4, 4, 3, 3)
    steps = {
        step.city: (step.before, step.after) for step in industry_page(real_atlas, "medical-devices").steps
    }
    assert steps["370900"] == ("each", "none") and steps["370100"] == ("none", "group")


def test_nothing_is_said_of_a_province_without_context(toy_atlas) -> None:
    words = Words(toy_atlas)
    lines = why_here(city_context(toy_atlas, A), words, "")
    assert {line.id for line in lines} <= {"named", "distances"}
    assert all("机场" not in line.text for line in lines)
