"""The interactive file by keyboard: search, Tab and Enter reach everything."""

import pytest
from playwright.sync_api import expect

from tests.browser.opened import Opened


def test_what_is_open_already_is_gone_to_again(file: Opened) -> None:
    file.open("city.html").find("#search").press_sequentially("dezhou")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("德州市")
    assert file.focused() == "panel"


@pytest.mark.parametrize(
    ("typed", "title"),
    [("linyi", "临沂市"), ("ly", "临沂市"), ("平邑", "临沂市"), ("371700", "菏泽市"), ("ylqx", "医疗器械")],
)
def test_search_by_keyboard_opens_what_was_meant(file: Opened, typed: str, title: str) -> None:
    file.open("zh.html").page.keyboard.press("/")
    assert file.focused() == "search"
    file.page.keyboard.type(typed)
    expect(file.find("[role=option][aria-selected=true]")).to_be_visible()
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text(title)
    expect(file.find("#hits")).to_be_hidden()
    assert file.focused() == "panel"


def test_search_moves_with_the_arrows_and_says_when_nothing_is_found(file: Opened) -> None:
    file.open("en.html").find("#search").press_sequentially("lin")
    chosen = file.find("[role=option][aria-selected=true]")
    first = chosen.text_content()
    file.page.keyboard.press("ArrowDown")
    assert chosen.text_content() != first
    file.page.keyboard.press("ArrowUp")
    assert chosen.text_content() == first
    file.find("#search").fill("qqqq")
    expect(file.find("#hits")).to_contain_text("Nothing found")
    file.page.keyboard.press("Escape")
    expect(file.find("#hits")).to_be_hidden()


def test_a_park_is_found_and_opens_its_city(file: Opened) -> None:
    file.open("zh.html").find("#search").press_sequentially("金银花")
    file.find(
        "[role=option]",
    ).filter(has_text="平邑金银花产业园").click()
    expect(file.title).to_have_text("临沂市")


def test_an_industry_leads_to_its_cities(file: Opened) -> None:
    file.open("zh.html").find("#search").press_sequentially("医疗器械")
    file.page.keyboard.press("Enter")
    file.find("#panel").get_by_role("button", name="淄博").click()
    expect(file.title).to_have_text("淄博市")


def test_everything_is_reached_by_tab(file: Opened) -> None:
    file.open("zh.html")
    seen = []
    for _ in range(60):
        file.page.keyboard.press("Tab")
        seen.append(file.focused())
        if seen[-1] == "panel":
            break
    assert seen[0] == "search"
    assert sum("·" in name for name in seen) >= 16
    assert {"city", "panel"} <= set(seen)


def test_a_city_is_chosen_on_the_map_by_enter(file: Opened) -> None:
    file.open("zh.html").area("371700").focus()
    expect(file.find(".leaflet-tooltip")).to_contain_text("菏泽市")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("菏泽市")
