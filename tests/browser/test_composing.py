"""Keys that only choose a word of an input method do nothing else, on any page and in the map."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import drawn
from tests.browser.visit import Visit
from tests.browser.writing import InputMethod

KEYS = ("Enter", "ArrowDown", "ArrowUp", "Escape")


@pytest.mark.parametrize("path", ["", "sources"])
def test_enter_for_a_word_goes_nowhere_and_the_next_one_does(visitor: Visit, path: str) -> None:
    visitor.read(path)
    visitor.box.focus()
    with InputMethod(visitor.page) as method:
        method.compose("linyi")
        expect(visitor.hits.first).to_contain_text("临沂")
        chosen = visitor.page.locator("#atlas-hits [aria-selected=true]").get_attribute("id")
        for key in KEYS:
            method.press(key)
            drawn(visitor.page.main_frame)
            expect(visitor.hits.first).to_be_visible()
            expect(visitor.box).to_be_focused()
            expect(visitor.box).to_have_attribute("aria-activedescendant", chosen)
        visitor.expect_url()
        method.commit("临沂")
        expect(visitor.hits.first).to_contain_text("临沂市")
    visitor.page.keyboard.press("Enter")
    visitor.expect_url(city="371300")


def test_the_key_of_the_search_writes_when_it_belongs_to_a_word(visitor: Visit) -> None:
    visitor.read("sources")
    with InputMethod(visitor.page) as method:
        method.press("/")
        drawn(visitor.page.main_frame)
        expect(visitor.box).not_to_be_focused()
    visitor.page.keyboard.press("/")
    expect(visitor.box).to_be_focused()


def test_keys_for_a_word_choose_no_city_and_close_no_card_on_the_map(visitor: Visit) -> None:
    visitor.open()
    visitor.area("370300").focus()
    with InputMethod(visitor.page) as method:
        for key in ("Enter", " "):
            method.press(key)
        drawn(visitor.frame)
        expect(visitor.map.locator(".leaflet-popup")).to_have_count(0)
        visitor.expect_url()
        visitor.page.keyboard.press("Enter")
        expect(visitor.map.locator(".leaflet-popup")).to_be_visible()
        visitor.expect_url(city="370300")
        method.press("Escape")
        drawn(visitor.frame)
        expect(visitor.map.locator(".leaflet-popup")).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(visitor.map.locator(".leaflet-popup")).to_have_count(0)


def test_streamlits_own_choice_takes_a_word_and_not_its_keys(visitor: Visit) -> None:
    visitor.open()
    box = visitor.page.get_by_role("combobox", name="全部产业")
    box.click()
    with InputMethod(visitor.page) as method:
        method.compose("zhongyi")
        method.press("Enter")
        drawn(visitor.page.main_frame)
        visitor.expect_url()
        method.commit("中医")
        expect(visitor.page.get_by_role("option").first).to_contain_text("中医")
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Escape")
    visitor.expect_url(industry="tcm")
