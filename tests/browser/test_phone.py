"""A phone held upright, 390×844: nothing to the side, the panel under the map, both of use."""

import pytest
from playwright.sync_api import expect

from tests.browser.looking import expect_nothing_beside
from tests.browser.visit import Visit


@pytest.mark.parametrize("query", ["", "?city=371300", "?layers=prefectures,designations,counties,targets"])
def test_nothing_sticks_out_to_the_side(phone: Visit, query: str) -> None:
    phone.open(query)
    for frame in (phone.page.main_frame, phone.frame):
        expect_nothing_beside(frame)
    for part in (phone.page.locator("iframe"), phone.page.locator("section.panel")):
        box = part.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_the_whole_map_stands_above_the_panel_and_says_what_to_do(phone: Visit) -> None:
    phone.open()
    drawn = phone.page.locator("iframe").bounding_box()
    panel = phone.panel().bounding_box()
    assert drawn["width"] > 330
    assert 300 < drawn["height"] < 700
    assert drawn["y"] < 844 / 3, "below two rows and a sentence"
    assert panel["y"] >= drawn["y"] + drawn["height"]
    frame = phone.map.locator(".folium-map").bounding_box()
    for city in ("371000", "371700", "371500", "370500"):
        box = phone.area(city).bounding_box()
        assert box["x"] >= frame["x"] - 1
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    hint = phone.page.get_by_text("点一个市，内容显示在地图下面。")
    expect(hint).to_be_visible()
    box = hint.bounding_box()
    assert box["y"] + box["height"] < 844
    plans = phone.page.get_by_role("combobox", name="全部规划")
    pages = phone.page.get_by_role("link", name="均衡", exact=True)
    for summary, thing in (("筛选", plans), ("页面", pages)):
        expect(thing).to_be_hidden()
        phone.page.locator(".fold summary", has_text=summary).tap()
        expect(thing).to_be_visible()
    phone.page.set_viewport_size({"width": 1366, "height": 768})
    expect(hint).to_be_hidden()  # there the panel stands beside the map and says so itself


def test_a_tap_selects_a_city(phone: Visit) -> None:
    phone.open()
    phone.area("371700").tap()
    expect(phone.panel("371700")).to_contain_text("菏泽市")
    phone.expect_url(city="371700")
    phone.panel("371700").scroll_into_view_if_needed()
    expect(phone.panel("371700").get_by_text("牵头部门")).to_be_visible()


def test_the_layers_can_be_switched(phone: Visit) -> None:
    phone.open()
    phone.choose_layer("counties")
    expect(phone.areas("counties")).to_have_count(136)
