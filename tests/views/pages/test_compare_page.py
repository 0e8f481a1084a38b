"""The comparison page: two plans or some cities in columns, unknown said as unknown, the address reopens it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from language import LANGUAGES
from tests.views import one_page
from tests.views.one_page import address, html_of, settled
from wording.words import Words

each_language = pytest.mark.parametrize("lang", LANGUAGES)


def opened(**params: str) -> AppTest:
    return one_page.opened("compare", **params)


def heads(html: str) -> list[str]:
    """The column headings of the first table."""
    return re.findall(r'<th scope="col">([^<]+)</th>', re.search(r"<thead>.*?</thead>", html, re.S)[0])


def line(html: str, name: str) -> list[str]:
    """The cells of the line with this name, as words."""
    (found,) = re.findall(rf'<tr><th scope="row">{name}(?:<br>.*?)?</th>(.*?)</tr>', html, re.S)
    return [re.sub(r"<[^>]*>", " ", cell).strip() for cell in re.findall(r"<td.*?>(.*?)</td>", found, re.S)]


def test_without_a_choice_the_two_health_plans():
    html = html_of(opened())
    assert heads(html) == ["项目", "医养健康2022", "医养健康2024"]
    assert line(html, "烟台市") == ["单独点名", "未点名"]
    assert "规划未再提及，不等于不再支持" in html


@each_language
def test_cities_in_the_order_of_the_address(lang):
    html = html_of(opened(compare="371700,370100", lang=lang))
    assert heads(html)[1:] == (["菏泽", "济南"] if lang == "zh" else ["Heze", "Jinan"])


def test_figures_stand_side_by_side_with_their_years():
    html = html_of(opened(compare="370100,371700"))
    assert line(html, "60岁及以上人口比重") == ["19.96%（2020）", "18.32%（2020）"]


@each_language
def test_lines_lead_to_clauses_and_columns_to_cities(lang):
    links = re.findall(r'href="([^"]+)"', html_of(opened(compare="370100,370200", lang=lang)))
    assert {f"city?city={code}{'' if lang == 'zh' else '&lang=en'}" for code in ("370100", "370200")} <= set(
        links
    )
    assert any(link.startswith("clauses?clause=health-2024/12") for link in links)
    assert all(("lang=en" in link) == (lang == "en") for link in links)


def test_plans_lead_to_their_clauses_and_to_the_map():
    links = re.findall(r'href="([^"]+)"', html_of(opened(compare="health-2022,care-2024")))
    assert "clauses?plan=care-2024" in links
    assert "./?compare=health-2022,care-2024&layers=prefectures,change" in links


def test_choosing_cities_lets_go_of_the_plans_and_back():
    app = opened()
    app.multiselect(key="compare-cities").select("370100")
    settled(app.run())
    assert "再选一个市即可对照。" in html_of(app)
    app.multiselect(key="compare-cities").select("370300")
    settled(app.run())
    assert address(app) == {"compare": "370100,370300"}
    assert app.selectbox(key="compare-pair").value is None
    app.selectbox(key="compare-pair").select("health-2022,health-2024")
    settled(app.run())
    assert address(app) == {"compare": "health-2022,health-2024"}
    assert app.multiselect(key="compare-cities").value == []
    assert heads(html_of(app))[1:] == ["医养健康2022", "医养健康2024"]


@pytest.mark.parametrize("asked", ["x", "370100,health-2022", "<script>", ","])
def test_what_cannot_be_compared_shows_the_usual_two_plans(asked):
    app = opened(compare=asked)
    assert heads(html_of(app))[1:] == ["医养健康2022", "医养健康2024"]
    assert address(app) == {}


def test_a_plan_known_in_part_says_what_its_silence_means():
    html = html_of(opened(compare="dev-2018,health-2024"))
    assert "部分录入的规划中未见，不等于原文没有。" in html


@pytest.mark.parametrize("missing", ["plans", "indicators", "boundaries"])
@each_language
def test_the_page_opens_whatever_is_missing(copy, missing, lang):
    (copy / missing).rename(copy.parent / "away")
    opened(lang=lang)
    opened(lang=lang, compare="370100,370200")


@each_language
def test_the_files_to_take_away_are_in_the_reader_s_language(lang, monkeypatch, real_atlas):
    built = {}
    monkeypatch.setattr(
        "views.pages.compare.csv_button", lambda label, name, build, key: built.update({key: build})
    )
    opened(lang=lang)
    say = Words(real_atlas, lang).say
    for key in ("csv-compare",):
        heads = [column.heading for column in built[key]().columns]
        assert heads[0] == say("部分") and say("说明") in heads
