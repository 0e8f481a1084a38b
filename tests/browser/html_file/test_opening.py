"""The interactive file: what a click, an address or a layer's box opens, from disk and in a strict frame."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import press
from tests.browser.opened import Opened


def test_it_opens_on_the_province_with_its_map(file: Opened) -> None:
    file.open("zh.html")
    expect(file.title).to_have_text("山东省")
    expect(file.find(".leaflet-designations-pane path[data-key]")).to_have_count(16)
    expect(file.find(".site").first).to_be_visible()


def test_a_click_on_a_city_opens_its_panel_and_its_words(file: Opened) -> None:
    press(file.open("zh.html").area("371300"))
    expect(file.title).to_have_text("临沂市")
    expect(file.find("#panel .evidence").first).to_contain_text("“")
    expect(file.find(".leaflet-popup-content blockquote").first).to_contain_text("“")
    expect(file.area("371300")).to_have_attribute("aria-pressed", "true")
    expect(file.page.get_by_role("status")).to_have_text("临沂市")
    assert file.page.url.endswith("#371300")


def test_an_address_leads_back_to_the_city(file: Opened) -> None:
    file.open("zh.html#371000")
    expect(file.title).to_have_text("威海市")
    file.find("#city").select_option("")
    expect(file.title).to_have_text("山东省")
    file.page.go_back()
    expect(file.title).to_have_text("威海市")


@pytest.mark.parametrize("wrong", ["nowhere", "constructor", "%E0%A4%A", "<img>"])
def test_an_address_that_names_nothing_opens_the_province(file: Opened, wrong: str) -> None:
    file.open(f"zh.html#{wrong}")
    expect(file.title).to_have_text("山东省")


def test_a_city_that_no_plan_names_opens_and_says_so(file: Opened) -> None:
    file.open("city.html")
    expect(file.title).to_have_text("德州市")
    expect(file.find("#panel .lead")).to_contain_text("未点名不等于不支持")
    expect(file.find("#city")).to_have_value("371400")


def test_layers_are_toggled_and_the_table_follows(file: Opened) -> None:
    file.open("zh.html")
    expect(file.find("#contents h4")).to_have_count(2)
    file.find("details.layers summary").click()
    file.find('.layers input[value="counties"]').check()
    expect(file.find(".leaflet-counties-pane path[data-key]")).to_have_count(136)
    expect(file.find("#contents")).to_contain_text("平邑县")
    file.find('.layers input[value="designations"]').uncheck()
    expect(file.find(".leaflet-designations-pane path[data-key]")).to_have_count(0)
    expect(file.find("#contents h4").filter(has_text="点名城市")).to_have_count(0)


def test_the_table_says_what_the_map_shows_and_opens_cities(file: Opened) -> None:
    file.open("zh.html")
    row = file.find(
        "#contents tr",
    ).filter(has_text="德州市")
    expect(row).to_contain_text("所选规划未点名（未点名不等于不支持）")
    row.get_by_role("button").click()
    expect(file.title).to_have_text("德州市")


def test_in_a_frame_without_any_right_it_works_alike(file: Opened) -> None:
    file.framed("framed.html")
    assert file.frame.evaluate("location.origin") == "null" or file.frame.evaluate("self.origin") == "null"
    press(file.area("371300"))
    expect(file.title).to_have_text("临沂市")
    file.find("#search").press_sequentially("weihai")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("威海市")
    file.find("details.layers summary").click()
    file.find('.layers input[value="counties"]').check()
    expect(file.find(".leaflet-counties-pane path[data-key]")).to_have_count(136)
