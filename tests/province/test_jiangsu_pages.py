"""Jiangsu with an invented plan: every page in both languages, with its facts on it and nothing of another province."""

from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.model import Atlas
from insight.search.answering import search
from insight.search.index import SearchIndex
from tests.province.made import OTHERS
from tests.views.one_page import html_of, opened

PAGES = {
    "map": ("江苏省", "苏州", "宿迁", "虚构产值"),
    "city": ("江苏各市", "连云港市", "生物医药"),
    "targets": ("虚构园区", "每年4个，两年8个", "到2030年,苏州市虚构企业达到30家"),
    "clauses": ("培育虚构集群", "省工业和信息化厅", "南京、无锡、泰州3市", "虎丘区"),
    "balance": ("13市中4市被点名", "苏州"),
    "compare": (),
    "brief": (),
    "sources": ("江苏省市县行政区划界线", "13市95县齐全", "GS（2024）0650号", "虚构通知"),
}
ENGLISH = {
    "map": ("Jiangsu", "Suzhou", "Invented output"),
    "city": ("Lianyungang", "Suqian"),
    "targets": ("Invented parks", "4 a year for two years make 8"),
    "clauses": ("Invented clusters", "Nanjing"),
    "balance": ("Suzhou", "Huai'an"),
    "compare": (),
    "brief": (),
    "sources": ("Administrative boundaries of the prefectures and counties of Jiangsu",),
}


@pytest.mark.parametrize(("lang", "wanted"), [("zh", PAGES), ("en", ENGLISH)])
def test_every_page_has_its_facts(
    jiangsu: Path, shown: Callable[[Path], None], lang: str, wanted: dict[str, tuple[str, ...]]
) -> None:
    shown(jiangsu)
    seen = {page: html_of(opened(page, lang=lang)) for page in wanted}
    assert {page: [w for w in words if w not in seen[page]] for page, words in wanted.items()} == {
        page: [] for page in wanted
    }
    assert {page: [word for word in OTHERS if word in html] for page, html in seen.items()} == {
        page: [] for page in wanted
    }


def test_a_city_page_names_neighbours_targets_and_agencies(
    jiangsu: Path, shown: Callable[[Path], None]
) -> None:
    shown(jiangsu)
    html = html_of(opened("city", city="320500"))
    for words in (
        "苏州市",
        "无锡",
        "支持昆山市建设医疗器械产业基地",
        "30家",
        "省卫生健康委",
        "虚构苏州医药园",
    ):
        assert words in html
    assert "未点名徐州市" in html_of(opened("city", city="320300")).replace("均未点名", "未点名")


def test_two_cities_side_by_side(jiangsu: Path, shown: Callable[[Path], None]) -> None:
    shown(jiangsu)
    html = html_of(opened("compare", compare="320500,320100"))
    assert "苏州 · 南京" in html
    assert "单独点名" in html


@pytest.mark.parametrize("text", ["苏州", "Suzhou", "sz", "suzhou", "江苏省苏州市", "Suzhou City"])
def test_the_search_finds_a_city_as_one_writes_it(jiangsu_atlas: Atlas, text: str) -> None:
    (first, *_) = search(SearchIndex(jiangsu_atlas), text)["city"]
    assert first.params == {"city": "320500"}


def test_the_search_finds_counties_and_what_the_plan_says(jiangsu_atlas: Atlas) -> None:
    index = SearchIndex(jiangsu_atlas)
    assert search(index, "昆山")["county"][0].zh == "昆山市"
    assert search(index, "虚构提升")["programme"][0].zh == "虚构提升工程"
    assert search(index, "济南") == {}
