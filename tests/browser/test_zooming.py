"""The app's map by wheel, keys, clicks and fingers: neither a speck nor one flat colour, and a way back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.fingers import Fingers
from tests.browser.looking import drawn, until
from tests.browser.visit import Visit
from tests.browser.zooming import expect_no_flat_colour, expect_no_speck, expect_whole

WAYS = ("wheel", "keys", "buttons", "double click")


def middle(visit: Visit) -> tuple[float, float]:
    """The middle of Weifang on the window: a city so large that nothing else would be seen near its middle."""
    box = visit.area("370700").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def way(visit: Visit, name: str, direction: int) -> Callable[[], None]:
    """One step of zooming, in (1) or out (-1)."""
    x, y = middle(visit)
    button = visit.map.locator(f".leaflet-control-zoom-{'in' if direction > 0 else 'out'}")

    def wheel() -> None:
        visit.page.mouse.move(x, y)
        visit.page.mouse.wheel(0, -4_000 * direction)

    def keys() -> None:
        visit.map.locator(".leaflet-container").focus()
        visit.page.keyboard.press("+" if direction > 0 else "-")

    def double_click() -> None:
        modifiers = [] if direction > 0 else ["Shift"]
        visit.map.locator(".leaflet-container").dblclick(
            position=_spot(visit), modifiers=modifiers, force=True
        )

    return {
        "wheel": wheel,
        "keys": keys,
        "buttons": lambda: button.click(force=True),
        "double click": double_click,
    }[name]


def _spot(visit: Visit) -> dict[str, float]:
    stage = visit.map.locator(".leaflet-container").bounding_box()
    return {"x": stage["width"] * 0.45, "y": stage["height"] * 0.35}


@pytest.mark.parametrize("name", WAYS)
def test_zooming_ends_before_a_speck_and_before_one_flat_colour(visitor: Visit, name: str) -> None:
    visitor.open()
    expect_no_speck(visitor.frame, way(visitor, name, -1), 5)
    visitor.map.get_by_role("button", name="全省", exact=True).click()
    expect_whole(visitor.frame)
    expect_no_flat_colour(visitor.frame, way(visitor, name, 1), 6)


@pytest.mark.parametrize(("lang", "label"), [("zh", "全省"), ("en", "Whole province")])
def test_a_button_leads_back_to_the_whole_province(visitor: Visit, lang: str, label: str) -> None:
    visitor.open(f"?lang={lang}")
    expect_whole(visitor.frame)
    for _ in range(2):
        visitor.zoom_in()
    visitor.map.get_by_role("button", name=label, exact=True).click()
    expect_whole(visitor.frame)
    visitor.page.reload()
    visitor.settle("")
    expect_whole(visitor.frame)


def test_pinching_keeps_within_the_same_ends(phone: Visit) -> None:
    phone.open()
    fingers, (x, y) = Fingers(phone.page), middle(phone)
    expect_no_speck(phone.frame, lambda: fingers.pinch(x, y, 0.2), 3)
    expect_no_flat_colour(phone.frame, lambda: fingers.pinch(x, y, 4), 4)


def scrolled(visit: Visit) -> float:
    """How far the page is scrolled."""
    return visit.page.get_by_test_id("stMain").evaluate("main => main.scrollTop")


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "用两指移动地图"), ("en", "Move the map with two fingers")]
)
def test_one_finger_on_the_map_scrolls_the_page_and_says_what_moves_the_map(
    phone: Visit, lang: str, told: str
) -> None:
    phone.open(f"?lang={lang}")
    before, (x, y) = phone.place(), middle(phone)
    hint = phone.map.locator(".fingers")
    expect(hint).to_be_hidden()
    phone.frame.evaluate("new MutationObserver(([it]) => { window.said ||= it.target.innerText; }).observe("
                         "document.querySelector('.fingers'), { attributes: true })")  # fmt: skip
    Fingers(phone.page).swipe(x, y, up=200)
    until(phone.page, lambda: scrolled(phone) > 100, True)
    assert phone.place() == before
    assert phone.frame.evaluate("window.said") == told
    expect(hint).to_be_hidden()


def test_two_fingers_move_the_map_and_not_the_page(phone: Visit) -> None:
    phone.open()
    (north, east, zoom), (x, y) = phone.place(), middle(phone)
    Fingers(phone.page).together(x, y, right=60, down=40)
    until(phone.page, lambda: phone.place()[0] > north + 0.1 and phone.place()[1] < east - 0.1, True)
    assert abs(phone.place()[2] - zoom) <= 0.25
    assert scrolled(phone) == 0


def test_a_mouse_still_drags_the_map(visitor: Visit) -> None:
    visitor.open()
    (north, east, _), (x, y) = visitor.place(), middle(visitor)
    visitor.page.mouse.move(x, y)
    visitor.page.mouse.down()
    visitor.page.mouse.move(x + 80, y + 60, steps=5)
    visitor.page.mouse.up()
    drawn(visitor.frame)
    until(visitor.page, lambda: visitor.place()[0] > north and visitor.place()[1] < east, True)
    expect(visitor.map.locator(".fingers")).to_be_hidden()
