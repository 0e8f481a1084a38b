"""The city page in both languages: every city stands, every fact points to its clause, nothing is made up."""

import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from atlas.view import View
from exports.files.address import page_address
from insight.cities.attention import attention
from language import LANGUAGES
from tests.patience import SECONDS
from wording.words import Words

SCRIPT = """
import streamlit as st
from atlas.view import View
from wording.words import Words
from views.caching import cache
from views.pages import city as city_page
st.session_state.setdefault("city", {city!r})
view = View(lang={lang!r}, city=st.session_state["city"])
city_page.show(Words(cache.atlas(), view.lang), view)
"""
SILENT, NAMED = "371400", "370100"


def opened(lang: str, city: str | None) -> AppTest:
    """The page after its first run."""
    app = AppTest.from_string(SCRIPT.format(lang=lang, city=city), default_timeout=SECONDS).run()
    assert not app.exception, app.exception
    return app


def html_of(app: AppTest) -> str:
    """The page's one HTML element, beside the lines for paper."""
    (found,) = [e.proto.body for e in app.get("html") if 'class="printed"' not in e.proto.body]
    return found


@cache
def page(lang: str, city: str | None) -> str:
    """The HTML of one city on the real data."""
    return html_of(opened(lang, city))


each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_language
def test_every_city_stands_and_every_clause_that_names_it_is_linked(lang, real_atlas):
    words = Words(real_atlas, lang)
    for code, named in attention(real_atlas, View()).items():
        html = unescape(page(lang, code))
        assert f'data-city="{code}"' in html and words.names.place(code) in html
        for record in named.designations:
            assert f'href="{page_address(words.lang, "clauses", clause=record.ref)}"' in html
            assert record.evidence in html
            assert words.notes.designation(record) in html


@each_language
def test_nothing_is_escaped_twice(lang):
    assert not re.search(r"&amp;(#\d+|amp|quot);", page(lang, "370300"))


@each_language
def test_links_stay_relative_and_keep_the_language(lang):
    links = [unescape(link) for link in re.findall(r'href="([^"]*)"', page(lang, NAMED))]
    assert {re.split(r"\?", link)[0] for link in links} == {"./", "city", "clauses", "county", "industry"}
    assert all(link.endswith("lang=en") == (lang == "en") for link in links)


def test_silence_is_said_as_silence_and_never_as_zero():
    html = page("zh", SILENT)
    assert "4份规划均未点名德州市。未点名不等于不支持。" in html
    assert not re.search(r"(?<!\d)0 ?[处项]", html)
    assert "接壤的城市被点名做什么" in html and "全省适用，不是该市的指标" in html


def test_a_figure_says_how_it_was_found():
    assert "由人数算出" in page("zh", "370300") and "470.4万人" in page("zh", "370300")


def test_the_comparison_is_neutral():
    html = page("zh", NAMED)
    assert "规划未再提及，不等于不再支持" in html
    assert "由单独点名变为并列点名" in html and "由产业基地变为产业集群" in html


def test_the_small_map_speaks_to_screen_readers():
    alt, source = re.search(
        r'<img[^>]* alt="([^"]*)" src="data:image/svg\+xml,([^"]*)"', page("zh", NAMED)
    ).groups()
    svg = unquote(source)
    assert "济南市在山东省的位置" in alt and "淄博" in alt
    assert svg.count("<path") == 16 and svg.count('fill="#22262a"') == 1
    assert "<title>济南市在山东省的位置</title>" in svg and "<desc>" in svg


@each_language
def test_without_a_city_all_sixteen_are_listed_as_links_and_nothing_is_summed(lang, real_atlas):
    html = page(lang, None)
    rows = [row for row in re.findall(r"<tr>(.*?)</tr>", html, re.S) if "city?city=37" in row]
    assert len(rows) == 16
    silent = f">{Words(real_atlas, lang).say('未点名')}<"
    assert sum(silent in row for row in rows) == 6


def test_the_list_says_which_cities_a_circle_has():
    circles = re.findall(r'<tbody id="circle-(\w+)">(.*?)</tbody>', page("zh", None), re.S)
    names = {circle: re.search("<b>(.*?)</b>", part)[1] for circle, part in circles}
    assert names == {"shenghui": "省会经济圈", "jiaodong": "胶东经济圈", "lunan": "鲁南经济圈"}
    southern = dict(circles)["lunan"]
    assert re.findall(r"city\?city=(\d{6})", southern) == ["370400", "370800", "371300", "371700"]
    assert "4 市" in southern


def test_the_select_box_changes_the_city():
    app = opened("zh", None)
    assert len(app.selectbox[0].options) == 16
    app.selectbox[0].set_value("371300").run()
    assert 'data-city="371300"' in html_of(app)


def test_text_from_the_data_is_escaped(copy: Path):
    plan = copy / "plans" / "health-2024.yaml"
    text = plan.read_text("utf-8")
    evil = "'<img src=x onerror=\"alert(1)\">'"
    plan.write_text(text.replace("evidence: 培育淄博、威海医疗器械产业集群", f"evidence: {evil}", 1), "utf-8")
    html = html_of(opened("zh", "370300"))
    assert "&lt;img src=x onerror" in html and "<img src=x" not in html


def test_with_a_single_plan_nothing_is_compared(copy: Path):
    for plan in (copy / "plans").glob("*.yaml"):
        if plan.stem != "health-2022":
            plan.unlink()
    html = html_of(opened("zh", NAMED))
    assert "对照" not in html and 'data-city="370100"' in html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_open_list_is_a_line_of_its_own_below_the_cities(lang, real_atlas):
    say, html = Words(real_atlas, lang).say, unescape(html_of(opened(lang, "371700")))
    line = f'<p class="quiet">{say("“等市”：名单未穷尽。")}</p>'
    (concerned,) = re.findall(r'<p class="quiet">([^<]*)</p>' + re.escape(line), html)
    assert concerned.startswith(say("涉及：{cities}", cities="").strip())
