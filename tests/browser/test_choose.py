"""Choosing a city by mouse, keyboard, search and link: panel and address follow, the map stays where it is."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visiting
from tests.browser.looking import press, resting
from tests.browser.visit import Visit


def test_a_click_selects_and_the_map_neither_reloads_nor_moves(visitor: Visit) -> None:
    visitor.open()
    visitor.zoom_in()
    visitor.mark()
    place = visitor.place()
    for city, name in (("370300", "淄博市"), ("371300", "临沂市"), ("370700", "潍坊市")):
        press(visitor.area(city))
        expect(visitor.panel(city)).to_contain_text(name)
        visitor.expect_url(city=city)
        expect(visitor.area(city)).to_have_attribute("aria-pressed", "true")
        assert visitor.marked()
        assert visitor.place() == pytest.approx(place, abs=1e-9)
    expect(visitor.map.locator(".leaflet-chosen-pane path")).to_have_count(1)


def test_the_keyboard_reaches_a_city_and_enter_selects_it(visitor: Visit) -> None:
    visitor.open()
    visitor.mark()
    visitor.areas("designations").first.focus()
    seen = []
    for _ in range(16):
        seen.append(visitor.frame.evaluate("document.activeElement.dataset.key"))
        if seen[-1] == "371400":
            break
        visitor.page.keyboard.press("Tab")
    assert seen[-1] == "371400", "every city is one Tab further"
    label = visitor.frame.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label.startswith("德州市")
    visitor.page.keyboard.press("Enter")
    expect(visitor.panel("371400")).to_contain_text("未点名不等于不支持")
    visitor.expect_url(city="371400")
    assert visitor.marked()


def test_a_city_is_one_stop_for_the_keyboard(visitor: Visit) -> None:
    visitor.open()
    stops = visitor.map.locator('path[data-key][tabindex="0"]')
    keys = stops.evaluate_all("paths => paths.map(path => path.dataset.key)")
    assert sorted(keys) == sorted(set(keys)), "not once a layer"


def test_the_search_box_selects_by_pinyin_chinese_and_english(visitor: Visit) -> None:
    visitor.open()
    visitor.mark()
    place = visitor.place()
    for text, city in (
        ("weifang", "370700"),
        ("威海", "371000"),
        ("Pingyi", "371300"),
        ("shouguang", "370700"),
    ):
        visitor.search(text)
        expect(visitor.panel(city)).to_be_visible()
        visitor.expect_url(city=city)
        expect(visitor.area(city)).to_have_attribute("aria-pressed", "true")
    assert visitor.marked()
    assert visitor.place() == pytest.approx(place, abs=1e-9)


def test_a_link_of_the_panel_selects_without_reloading(visitor: Visit) -> None:
    visitor.open()
    visitor.mark()
    visitor.panel().get_by_role("link", name="威海").click()
    expect(visitor.panel("371000")).to_contain_text("威海市")
    expect(visitor.area("371000")).to_have_attribute("aria-pressed", "true")
    visitor.panel("371000").get_by_role("link", name="全省").click()
    expect(visitor.panel()).to_contain_text("山东省")
    visitor.expect_url()
    expect(visitor.map.locator(".leaflet-chosen-pane path")).to_have_count(0)
    assert visitor.marked()


def test_the_back_button_goes_back_to_what_was_seen(visitor: Visit) -> None:
    visitor.open()
    for city in ("370300", "371300"):
        press(visitor.area(city))
        expect(visitor.panel(city)).to_be_visible()
        visitor.expect_url(city=city)
    visitor.page.go_back()
    expect(visitor.panel("370300")).to_be_visible()
    visitor.expect_url(city="370300")
    expect(visitor.area("370300")).to_have_attribute("aria-pressed", "true")
    visitor.page.go_back()
    expect(visitor.panel()).to_be_visible()
    visitor.page.go_forward()
    expect(visitor.panel("370300")).to_be_visible()


def test_the_panel_of_a_city_says_what_is_whose(visitor: Visit) -> None:
    visitor.open("?city=烟台")
    panel = visitor.panel("370600")
    for words in ("单独点名", "并列点名", "未分解到市", "牵头部门", "30平方公里"):
        expect(panel).to_contain_text(words)


def test_a_first_click_counts_where_the_map_is_partly_out_of_view(engine: Browser, server: str) -> None:
    """Giving the map the focus must not scroll the page between pressing and releasing the button."""
    with visiting(engine, server, viewport={"width": 1100, "height": 480}) as visit:
        visit.open().page.get_by_test_id("stMultiSelect").first.wait_for()
        name = resting(visit.map.locator(".city .name").get_by_text("滨州", exact=True))
        whole = resting(visit.page.locator("iframe"))
        assert whole["y"] + whole["height"] > 480 > name["y"] + name["height"]
        visit.page.mouse.click(name["x"] + name["width"] / 2, name["y"] + name["height"] / 2)
        expect(visit.panel("371600")).to_be_attached()
        assert visit.page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0


def test_enter_takes_the_hit_of_what_was_typed_last(visitor: Visit) -> None:
    visitor.open()
    box = visitor.page.get_by_role("combobox", name="搜索")
    box.press_sequentially("weihai")
    expect(visitor.page.get_by_role("option", selected=True)).to_contain_text("威海市")
    box.evaluate(
        """input => {
            input.value = "潍坊";
            input.dispatchEvent(new InputEvent("input", {bubbles: true, composed: true}));
            input.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, composed: true}));
        }"""
    )
    expect(visitor.page.locator('section.panel[data-city^="37"]')).to_be_visible()
    expect(visitor.panel("370700")).to_be_visible()
