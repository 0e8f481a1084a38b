"""Layers, filters and links: legend and address follow, and a link reopens what was seen."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import press
from tests.browser.visit import Visit

FILLS = "paths => Object.fromEntries(paths.map(path => [path.dataset.key, path.getAttribute('fill')]))"


def test_counties_are_switched_on_and_off(visitor: Visit) -> None:
    visitor.open()
    visitor.mark()
    legend = visitor.map.locator('.legend section[data-layer="counties"]')
    expect(visitor.areas("counties")).to_have_count(0)
    expect(legend).to_be_hidden()
    visitor.choose_layer("counties")
    expect(visitor.areas("counties")).to_have_count(136)
    expect(legend).to_be_visible()
    visitor.expect_url(layers="prefectures,designations,counties")
    visitor.choose_layer("counties")
    expect(visitor.areas("counties")).to_have_count(0)
    expect(legend).to_be_hidden()
    visitor.expect_url()
    assert visitor.marked()


def test_who_comes_closer_sees_counties_symbols_and_sites_without_a_click(visitor: Visit) -> None:
    visitor.open()
    sites = visitor.map.locator(".site .site-name")
    expect(visitor.areas("counties")).to_have_count(0)
    for _ in range(2):
        visitor.zoom_in()
    expect(visitor.areas("counties")).to_have_count(136)
    expect(visitor.map.locator(".name.county").filter(visible=True).first).to_be_attached()
    expect(visitor.map.locator(".badges").first).to_be_attached()
    expect(sites.first).to_be_attached()
    visitor.expect_url()
    visitor.map.locator("details.layers summary").click()
    visitor.map.get_by_role("button", name="放大时显示更多").click()
    expect(visitor.areas("counties")).to_have_count(0)
    expect(sites).to_have_count(0)


def test_every_other_layer_can_be_switched_on(visitor: Visit) -> None:
    visitor.open()
    for layer in ("circles", "targets", "origins"):
        section = visitor.map.locator(f'.legend section[data-layer="{layer}"]')
        drawn = visitor.map.locator(f".leaflet-{layer}-pane").locator("path, .leaflet-marker-icon")
        expect(section).to_be_hidden()
        expect(drawn).to_have_count(0)
        visitor.choose_layer(layer)
        expect(section).to_be_visible()
        expect(drawn.first).to_be_attached()


def test_a_click_with_counties_on_still_selects_the_city(visitor: Visit) -> None:
    visitor.open("?layers=prefectures,counties")
    press(visitor.area("371326", "counties"))
    expect(visitor.panel("371300")).to_be_visible()
    visitor.expect_url(city="371300", layers="prefectures,counties")


def test_all_layers_off_is_an_empty_map_and_not_the_default(visitor: Visit) -> None:
    visitor.open()
    shown = ["prefectures", "designations"]
    while shown:
        visitor.choose_layer(shown.pop(0))
        visitor.expect_url(layers=",".join(shown) or "none")
    expect(visitor.map.locator("path[data-key]")).to_have_count(0)
    hint = visitor.map.get_by_text("没有显示图层。请在“图层”中打开。").first
    expect(hint).to_be_visible()
    visitor.choose_layer("prefectures")
    expect(hint).to_be_hidden()


def test_a_filter_changes_the_fills_without_reloading(visitor: Visit) -> None:
    visitor.open()
    visitor.zoom_in()
    visitor.mark()
    place = visitor.place()
    visitor.filter("全部产业", "医疗器械")
    visitor.expect_url(industry="medical-devices")
    visitor.expect_fill("370300", "^#e69f00$")
    visitor.expect_fill("370600", "^#ffffff$")
    expect(visitor.map.locator(".legend")).to_contain_text("医疗器械：单独点名")
    visitor.page.get_by_role("button", name="清除", exact=True).click()
    visitor.expect_url()
    visitor.expect_fill("370600", "^#7698bb$")
    assert visitor.marked()
    assert visitor.place() == pytest.approx(place, abs=1e-9)


def test_a_link_reopens_what_was_seen(visitor: Visit) -> None:
    visitor.open()
    visitor.filter("全部规划", "医养健康2024")
    visitor.expect_url(plan="health-2024")
    visitor.filter("全部产业", "中医药")
    visitor.expect_url(plan="health-2024", industry="tcm")
    press(visitor.area("370700"))
    expect(visitor.panel("370700")).to_be_visible()
    visitor.choose_layer("counties")
    layers = "prefectures,designations,counties"
    visitor.expect_url(plan="health-2024", industry="tcm", city="370700", layers=layers)
    visitor.expect_fill("370700", "^#009e73$")
    seen = visitor.areas("designations").evaluate_all(FILLS), visitor.panel("370700").inner_text()
    link = visitor.page.url.removeprefix(f"{visitor.address}/")

    visitor.open(link, anew=True)
    visitor.expect_fill("370700", "^#009e73$")
    expect(visitor.areas("counties")).to_have_count(136)
    expect(visitor.area("370700")).to_have_attribute("aria-pressed", "true")
    expect(visitor.map.locator('input[value="counties"]')).to_be_checked()
    expect(visitor.panel("370700")).to_be_visible()
    assert (visitor.areas("designations").evaluate_all(FILLS), visitor.panel("370700").inner_text()) == seen
    visitor.expect_url(plan="health-2024", industry="tcm", city="370700", layers=layers)
    for chosen in ("医养健康2024", "中医药"):
        expect(visitor.page.get_by_role("button", name=f"去掉{chosen}")).to_be_visible()


def test_a_link_to_nowhere_gets_a_notice_and_a_sensible_map(visitor: Visit) -> None:
    visitor.open("?plan=atlantis&city=atlantis&layers=atlantis")
    notice = visitor.page.get_by_role("alert")
    expect(notice).to_contain_text(re.compile("没有规划“atlantis”.*没有", re.S))
    expect(visitor.areas("designations")).to_have_count(16)
    visitor.expect_url()


def test_the_notice_of_a_link_fetches_nothing(visitor: Visit) -> None:
    visitor.open("?plan=![x](https://evil.example/x.png)")
    expect(visitor.page.get_by_role("alert")).to_contain_text("没有规划")
    expect(visitor.page.get_by_role("alert").locator("img, a")).to_have_count(0)
