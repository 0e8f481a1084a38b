"""The balance page in both languages: coverage first, every number with its words, nothing untrue when data are missing."""

import re
from html import escape
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from atlas.view import View
from insight.balance import MEASURES
from insight.balance.counting import Counting
from insight.balance.report import balance
from language import LANGUAGES
from tests.views import one_page
from tests.views.one_page import address, html_of, settled
from wording.words import Words

each_language = pytest.mark.parametrize("lang", LANGUAGES)


def opened(**params: str) -> AppTest:
    return one_page.opened("balance", **params)


def text_of(html: str) -> str:
    """The words alone, as they are read one after another."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.S))


def bars(html: str) -> list[str]:
    (found,) = re.findall(r'<ol class="bars">(.*?)</ol>', html, re.S)
    return re.findall(r"<li>(.*?)</li>", found, re.S)


def test_coverage_is_told_before_any_index():
    html = html_of(opened())
    said = text_of(html)
    assert "16市中10市被点名：单独 10、仅并列 0、从未 6。" in said
    assert "常住人口 71.5%、地区生产总值 77.4%；从未点名的市占 28.5%、22.6%" in said
    assert html.index('id="bal-coverage"') < html.index('id="bal-ranked"') < html.index('id="bal-measures"')
    assert said.index("不是资金、项目或成效") < said.index("从未点名：")


def test_a_city_that_is_not_named_has_words_and_no_bar():
    lines = bars(html_of(opened()))
    assert len(lines) == 16
    assert ["济南" in lines[0], "width:28.57%" in lines[0], "width:71.43%" in lines[0]] == [True] * 3
    silent = [line for line in lines if "未点名" in line]
    assert len(silent) == 6
    assert not any("width" in line for line in silent)
    assert not any(re.search(r">0<", line) for line in silent)


def test_a_city_named_only_in_a_group_says_so_where_that_does_not_count():
    lines = bars(html_of(opened(plan="health-2024", rule="alone")))
    assert sum("仅并列点名，按所选计法不计" in line for line in lines) == 3


def test_a_cell_tells_alone_and_grouped_mentions_apart():
    (heat,) = re.findall(r'<table class="heat">(.*?)</table>', html_of(opened()), re.S)
    (zibo,) = (row for row in re.findall(r"<tr>(.*?)</tr>", heat, re.S) if "淄博" in row)
    assert "单独 2 · 并列 1" in text_of(zibo)
    assert "单独 3" not in text_of(heat)


def test_a_cell_that_the_rule_does_not_count_says_so():
    (heat,) = re.findall(r'<table class="heat">(.*?)</table>', html_of(opened(rule="alone")), re.S)
    assert "仅并列点名，按所选计法不计" in text_of(heat)


@each_language
def test_every_measure_stands_with_formula_reading_and_limits(lang, real_atlas):
    said, say = text_of(html_of(opened(lang=lang))), Words(real_atlas, lang).say
    found = balance(real_atlas, View(), Counting())
    for name in MEASURES:
        texts = found.texts(name, say)
        assert all(part in said for part in (texts.name, texts.formula, texts.reading, texts.limits))


@pytest.mark.parametrize(("plan", "reason"), [("care-2024", "没有任何点名，不计算")])
def test_nothing_named_is_said_in_words_and_never_as_a_number(plan, reason):
    said = text_of(html_of(opened(plan=plan)))
    assert f"不适用：{reason}" in said
    assert "16市中0市被点名" in said
    assert "所选条件下没有点名任何市。" in said
    assert "nan" not in said.lower() and "None" not in said


def test_the_pattern_says_how_it_was_made_and_what_it_cannot_show():
    said = text_of(html_of(opened()))
    assert "999 次随机置换，种子 2024，esda" in said
    assert re.search(r"威海\s*、\s*菏泽\s*的邻市太少，取任何值局部统计都不可能显著", said)


def test_filters_and_counting_change_numbers_and_address():
    app = opened()
    app.multiselect(key="plans").select("health-2024")
    app.selectbox(key="rule").select("alone")
    settled(app.run())
    html = html_of(app)
    assert "16市中8市被点名：单独 5、仅并列 3、从未 8。" in text_of(html)
    assert "并列点名不计，只计单独点名" in text_of(html)
    assert address(app) == {"plan": "health-2024", "rule": "alone"}


def test_the_address_reopens_what_was_counted_and_compared():
    app = opened(matter="industries", rule="fraction", compare="care-2024,ecosystem-2024", industry="tcm")
    assert (app.selectbox(key="matter").value, app.selectbox(key="rule").value) == ("industries", "fraction")
    assert app.selectbox(key="balance-pair").value == "care-2024,ecosystem-2024"
    assert address(app) == {
        "industry": "tcm", "matter": "industries", "rule": "fraction", "compare": "care-2024,ecosystem-2024",
    }  # fmt: skip


def test_two_other_plans_are_compared_when_chosen():
    app = opened()
    assert "烟台 2 → 未点名" in html_of(app)
    app.selectbox(key="balance-pair").select("health-2022,ecosystem-2024")
    settled(app.run())
    assert address(app) == {"compare": "health-2022,ecosystem-2024"}
    assert "各市计数：医养健康2022与产业生态2024" in html_of(app)


@each_language
def test_the_charts_are_pictures_with_words(lang):
    body = "".join(element.proto.body for element in opened(lang=lang).get("html"))
    pictures = re.findall(r'<img[^>]*alt="([^"]+)"[^>]*src="data:image/svg\+xml,([^"]+)"', body)
    assert len(pictures) == 4  # where, what changed where, how uneven, how much changed
    assert all(len(words) > 20 for words, _ in pictures)
    assert all(unquote(source).lstrip().startswith("<svg") for _, source in pictures)


@each_language
def test_links_lead_to_cities_clauses_and_the_three_maps(lang):
    links = re.findall(r'href="([^"#]+)"', html_of(opened(lang=lang)))
    assert all(("lang=en" in link) == (lang == "en") for link in links)
    for layer in ("change", "attention-gdp", "attention-age"):
        assert any(link.startswith("./?") and f"layers=prefectures,{layer}" in link for link in links)
    assert any(link.startswith("city?city=370100") for link in links)
    assert any("clause=health-2022/goal2" in link for link in links)


def test_map_links_keep_the_filters():
    links = re.findall(r'href="(\./\?[^"]+)"', html_of(opened(industry="tcm", rule="alone")))
    assert links and all("industry=tcm" in link and "rule=alone" in link for link in links)


def test_outcomes_stand_beside_targets_with_source_and_without_a_verdict():
    said = text_of(html_of(opened()))
    assert "口径未说明" in said and "口径不同或未说明，只并列，不判断" in said
    assert "鲁政字〔2023〕162号" in said


def test_statements_that_disagree_are_listed():
    assert re.search(r"养老托育2024 目标：60家；养老托育2024 第8条：30家", text_of(html_of(opened())))


@pytest.mark.parametrize("missing", ["plans", "industries.toml", "indicators", "boundaries", "outcomes"])
@each_language
def test_the_page_opens_whatever_is_missing(copy, missing, lang):
    (copy / missing).rename(copy.parent / "away")
    said = text_of(html_of(opened(lang=lang)))
    assert "nan" not in said.lower().split()


def test_without_figures_no_share_is_made_up(copy):
    (copy / "indicators").rename(copy.parent / "away")
    said = text_of(html_of(opened()))
    assert "常住人口 无数据、地区生产总值 无数据" in said
    assert "不适用：有的市没有数据，不补、不计算" in said


def test_hostile_words_are_shown_as_words(copy):
    hostile = "<img src=x onerror=window.hacked=1>"
    path = copy / "outcomes" / "outcomes.csv"
    path.write_text(path.read_text("utf-8").replace("据官方网页打印件摘录", hostile), "utf-8")
    raw = "".join(element.proto.body for element in opened().get("html"))
    assert hostile not in raw and escape(hostile) in raw


def test_under_a_plan_recorded_in_part_nothing_is_measured_or_called_complete():
    html = html_of(opened(plan="dev-2023"))
    said = text_of(html)
    assert "发展规划2023：部分录入的规划中未见，不等于原文没有。" in said
    assert "未见点名（部分录入）： 枣庄 、 济宁 、 临沂 、 菏泽" in said
    assert not any(words in said for words in ("从未", "已列全", "区位商 "))
    measures = "".join(
        part.split("洛伦兹曲线")[0].split("在地图上看")[0] for part in said.split("怎么读")[1:]
    )
    assert measures.count("不适用：有的规划只录入一部分") == len(MEASURES)
    assert "未点名" not in said[: said.index("空间格局")].replace("未点名不等于不支持", "")


@each_language
def test_the_files_to_take_away_are_in_the_reader_s_language(lang, monkeypatch, real_atlas):
    built = {}
    monkeypatch.setattr(
        "views.pages.balance.csv_button", lambda label, name, build, key: built.update({key: build})
    )
    opened(lang=lang)
    say = Words(real_atlas, lang).say
    for key in ("csv-balance", "csv-change"):
        heads = [column.heading for column in built[key]().columns]
        assert heads[0] == say("部分") and say("说明") in heads
