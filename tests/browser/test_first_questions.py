"""What somebody asks who has never seen the atlas: ten questions, each answered within two clicks from the map."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit


def by_pages(visit: Visit, page: str, path: str, thing: str) -> None:
    """The page in the navigation, then the thing in its list: two clicks."""
    visit.turn_to(page, path)
    visit.page.locator("section.city-page").get_by_role("link", name=thing, exact=True).first.click()


def by_search(visit: Visit, asked: str, group: str, path: str) -> None:
    """What was typed, then one hit of a group: one click."""
    visit.box.focus()
    visit.ask(asked)
    heading = visit.page.locator("#atlas-hits .group", has_text=group)
    heading.locator("xpath=following::*[@role='option'][1]").click()
    visit.settle(path)


LISTS = [
    ("产业", "industry", "医疗器械", "[data-topics='medical-devices']", "8市被点名：.*淄博（单独点名）.*菏泽（并列点名）"),
    ("城市", "city", "临沂市", "[data-city='371300'] [data-line='zones']", "生物医药的4处：临沂经济技术开发区、.*山东平邑经济开发区"),
    ("城市", "city", "烟台市", "[data-city='370600'] .steps", "后一份未再提及.*(生物医药|开放合作)"),
    ("产业", "industry", "养老服务", "[data-topics='elder-care']", "省民政厅"),
    ("城市", "city", "淄博市", "[data-city='370300'] [data-line='people']", "23.24%.*来源：第七次全国人口普查"),
]  # fmt: skip
FINDS = [
    ("乳山", "背景", "county", "[data-county='371083']", "60岁及以上人口比重38.11%，从高到低第1（共136）"),
    ("平邑", "背景", "county", "[data-county='371326']", "最近的机场是临沂启阳机场"),
    ("到2025年 个", "汇总", "targets", "article.targets", "个"),
]


def test_who_is_never_named_stands_on_the_first_screen(visitor: Visit) -> None:
    visitor.open()
    expect(visitor.panel()).to_contain_text(re.compile("未点名.*枣庄", re.DOTALL))


@pytest.mark.parametrize(("page", "path", "thing", "where", "answer"), LISTS)
def test_two_clicks_through_a_list(
    visitor: Visit, page: str, path: str, thing: str, where: str, answer: str
) -> None:
    visitor.open()
    by_pages(visitor, page, path, thing)
    expect(visitor.page.locator(where).first).to_contain_text(re.compile(answer, re.DOTALL))


@pytest.mark.parametrize(("asked", "group", "path", "where", "answer"), FINDS)
def test_one_click_from_the_search(
    visitor: Visit, asked: str, group: str, path: str, where: str, answer: str
) -> None:
    visitor.open()
    by_search(visitor, asked, group, path)
    expect(visitor.page.locator(where).first).to_contain_text(answer)


def test_who_is_most_alike_stands_on_the_balance_page(visitor: Visit) -> None:
    visitor.open()
    visitor.turn_to("均衡", "balance")
    expect(visitor.page.locator("article:has(#bal-alike)")).to_contain_text("最像的一对：淄博与威海")


def test_a_layer_of_context_comes_when_it_is_shown(visitor: Visit) -> None:
    visitor.open()
    assert visitor.areas("county-aged").count() == 0
    with visitor.page.expect_response(re.compile("context/county-aged.json")):
        visitor.choose_layer("county-aged")
    expect(visitor.areas("county-aged")).to_have_count(136)
    expect(visitor.map.locator('.legend section[data-layer="county-aged"]')).to_contain_text("17个单列功能区")
