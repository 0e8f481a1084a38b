"""The interactive file's map keeps the same ends of zooming as the app's, and lets one finger scroll past it."""

import pytest
from playwright.sync_api import expect

from tests.browser.fingers import Fingers
from tests.browser.looking import until
from tests.browser.opened import Opened
from tests.browser.zooming import expect_no_flat_colour, expect_no_speck, expect_whole


def middle(file: Opened) -> tuple[float, float]:
    """The middle of Weifang on the window."""
    box = file.area("370700").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def wheel(file: Opened, towards: int) -> None:
    """A long turn over the map."""
    file.page.mouse.move(*middle(file))
    file.page.mouse.wheel(0, towards)


def test_the_wheel_ends_in_sight_and_a_button_leads_back(file: Opened) -> None:
    file.open("zh.html")
    expect_no_speck(file.frame, lambda: wheel(file, 4_000), 4)
    expect_no_flat_colour(file.frame, lambda: wheel(file, -4_000), 4)
    file.frame.get_by_role("button", name="全省", exact=True).click()
    expect_whole(file.frame)


def test_fingers_pinch_within_the_same_ends(phone: Opened) -> None:
    phone.open("zh.html")
    fingers, (x, y) = Fingers(phone.page), middle(phone)
    expect_no_speck(phone.frame, lambda: fingers.pinch(x, y, 0.2), 3)
    expect_no_flat_colour(phone.frame, lambda: fingers.pinch(x, y, 4), 4)


def test_one_finger_scrolls_past_the_map_and_two_move_it(phone: Opened) -> None:
    phone.open("zh.html")
    fingers, (x, y) = Fingers(phone.page), middle(phone)
    before = phone.area("370700").bounding_box()
    fingers.together(x, y, right=60, down=40)
    until(phone.page, lambda: phone.area("370700").bounding_box()["x"] > before["x"] + 30, True)
    assert phone.frame.evaluate("scrollY") == 0
    moved = phone.area("370700").bounding_box()
    fingers.swipe(x, y, up=200)
    until(phone.page, lambda: phone.frame.evaluate("scrollY") > 100, True)
    assert phone.area("370700").bounding_box()["x"] == pytest.approx(moved["x"], abs=1)
    expect(phone.find(".fingers")).to_have_text("用两指移动地图")
