"""Balance and comparison in a browser: filters change numbers, links reopen, files download, maps show the layer."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import expect_nothing_beside, until
from tests.browser.visit import Visit

BEYOND = """[...document.querySelectorAll('article.balance *')].filter(e => !e.closest('.scroll, details:not([open])')
  && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))"""
PATHS = ["balance", "balance?lang=en", "compare?compare=370100,370200,371400", "compare?lang=en"]


def choose(page: Page, label: str, choice: str) -> None:
    """Takes one entry of a select box by what is written there."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=choice, exact=True).click()


def test_a_filter_changes_the_numbers_and_the_address_reopens_them(visitor: Visit) -> None:
    page = visitor.read("balance").page
    expect(page.locator("p.answer")).to_contain_text("四份规划点名10市")
    page.locator("#bal-coverage > summary").click()
    expect(page.get_by_text("16市中10市被点名：单独 10、仅并列 0、从未 6。")).to_be_visible()
    visitor.filter("全部规划", "医养健康2024")
    expect(page.locator("#bal-coverage")).to_contain_text("16市中8市被点名：单独 5、仅并列 3、从未 8。")
    choose(page, "并列点名怎么计", "并列点名不计，只计单独点名")
    expect(page.locator(".bars li").filter(has_text="仅并列点名，按所选计法不计")).to_have_count(3)
    visitor.expect_url(plan="health-2024", rule="alone")
    seen = page.locator("ol.bars").text_content()
    again = visitor.read(page.url.removeprefix(f"{visitor.address}/"), anew=True).page
    expect(again.locator("ol.bars")).to_have_text(re.compile(r"济南"))
    assert again.locator("ol.bars").text_content() == seen


def test_every_table_can_be_taken_away(visitor: Visit) -> None:
    page = visitor.read("balance").page
    for name in ("均衡", "规划之间的变化", "目标与公开结果", "表述不一致"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"下载 {name} CSV").click()
        lines = download.value.path().read_text("utf-8-sig").splitlines()
        assert download.value.suggested_filename == f"{name}.csv"
        assert len(lines) > 3
        assert name != "均衡" or lines[0] == "部分,名称,项目,数值,说明"


@pytest.mark.parametrize(
    ("link", "layer", "said"),
    [
        ("在地图上看变化", "change", "变化：医养健康2022到医养健康2024"),
        ("点名与人均地区生产总值", "attention-gdp", "点名多·高"),
        ("点名与60岁及以上人口比重", "attention-age", "点名多·高"),
    ],
)
def test_a_link_shows_its_layer_on_the_map(visitor: Visit, link: str, layer: str, said: str) -> None:
    page = visitor.read("balance").page
    if layer != "change":
        page.locator("#bal-against > summary").click()
    page.get_by_role("link", name=link, exact=True).click()
    expect(visitor.areas(layer)).to_have_count(16)
    expect(visitor.map.locator(f'.legend section[data-layer="{layer}"]')).to_contain_text(said)
    expect(visitor.map.locator(f".leaflet-{layer}-pane .note").first).to_be_visible()
    visitor.expect_url(layers=f"prefectures,{layer}")
    assert visitor.area("370100", layer).get_attribute("tabindex") == "0"
    assert visitor.area("370100", "prefectures").get_attribute("tabindex") == "-1"


def test_the_map_follows_what_is_counted_and_compared(visitor: Visit) -> None:
    query = "?layers=prefectures,change&compare=health-2022,ecosystem-2024"
    visitor.open(query)
    legend = visitor.map.locator('.legend section[data-layer="change"]')
    expect(legend).to_contain_text("变化：医养健康2022到产业生态2024")


def test_two_plans_then_two_cities_side_by_side(visitor: Visit) -> None:
    page = visitor.read("compare").page
    expect(page.get_by_role("heading", name="医养健康2022 · 医养健康2024")).to_be_visible()
    for city, codes in (("济南市", "370100"), ("菏泽市", "370100,371700")):
        visitor.filter("二至4个城市", city)
        visitor.expect_url(compare=codes)
    expect(page.get_by_role("heading", name="济南 · 菏泽")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载 CSV").click()
    assert download.value.path().read_text("utf-8-sig").startswith("部分,项目,济南,菏泽,说明,条款")
    page.get_by_role("link", name="医养健康2024 第12条").first.click()
    expect(page.locator("article.opened details[open]")).to_contain_text("中医药")


def test_the_keyboard_opens_formula_and_limits(visitor: Visit) -> None:
    page = visitor.read("balance").page
    for summary in ("#bal-concentration > summary", "#bal-concentration summary:has-text('公式与局限')"):
        page.locator(summary).first.focus()
        page.keyboard.press("Enter")
    expect(page.get_by_text("最大值 − 最小值")).to_be_visible()


@pytest.mark.parametrize("path", ["balance", "compare"])
def test_paper_has_every_table_and_no_widget(visitor: Visit, path: str) -> None:
    page = visitor.read(path).page
    page.emulate_media(media="print")
    for key in ("balance-filters", "balance-downloads", "balance-pair", "compare-choice"):
        expect(page.locator(f".st-key-{key}")).to_be_hidden()
    if path == "balance":
        expect(page.get_by_text("最大值 − 最小值")).to_be_visible()
        expect(page.locator(".bar i").first).to_have_css("print-color-adjust", "exact")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out_to_the_side_of_a_phone(phone: Visit, path: str) -> None:
    page = phone.read(path).page
    expect_nothing_beside(page.main_frame)
    until(page, lambda: page.evaluate(BEYOND), [])


def test_a_strange_comparison_gets_a_notice_and_the_usual_plans(visitor: Visit) -> None:
    page = visitor.read(f"compare?compare={quote('<img src=x>')}").page
    expect(page.get_by_role("alert")).to_contain_text("不能对照")
    expect(page.get_by_role("heading", name="医养健康2022 · 医养健康2024")).to_be_visible()
    visitor.expect_url()
