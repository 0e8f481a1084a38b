"""Looks at a page that are repeated until they show what is wanted: what moves may come to rest in its own time."""

import time
from collections.abc import Callable

from playwright.sync_api import Error, FloatRect, Frame, Locator, Page

from tests.patience import SECONDS

OVERHANG = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
"""Pixels that a page can be pushed aside."""
_DRAWN = """() => document.fonts.ready.then(() =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"""
_FREE = """path => {
    const box = path.getBoundingClientRect(), spots = [];
    for (let x = 0.05; x < 1; x += 0.05) for (let y = 0.05; y < 1; y += 0.05)
        spots.push({ x: x * box.width, y: y * box.height, far: (x - 0.5) ** 2 + (y - 0.5) ** 2 });
    const own = (it) => it === path || (it && it.matches("path[data-key]") && it.dataset.key.startsWith(path.dataset.key.replace(/00$/, "")));
    const free = ({ x, y }) => own(document.elementFromPoint(box.left + x, box.top + y));
    return spots.sort((one, other) => one.far - other.far).find(free) || null;
}"""


def until(page: Page, look: Callable[[], object], wanted: object) -> None:
    """Looks until what is seen is what is wanted; fails with what was seen last."""
    end = time.monotonic() + SECONDS
    while (seen := look()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(50)  # between two looks
    assert seen == wanted, f"{seen} instead of {wanted}"


def drawn(frame: Frame) -> Frame:
    """The same, once it has its fonts and what was put off until a next picture is done."""
    frame.evaluate(_DRAWN)
    return frame


def resting(thing: Locator) -> FloatRect:
    """Where something is, once it no longer moves."""
    thing.element_handle().wait_for_element_state("stable")
    return thing.bounding_box()


def expect_nothing_beside(frame: Frame) -> None:
    """Waits until nothing sticks out to the side."""
    until(frame.page, lambda: drawn(frame).evaluate(OVERHANG) > 0, False)


def press(area: Locator) -> None:
    """Clicks an area where nothing but its counties lies over it, as a hand does: a badge or an open card may stand on its middle."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            return _press(area)
        except Error as error:  # the map was drawn anew meanwhile, and has another shape in its place
            if "not attached" not in str(error) or time.monotonic() > end:
                raise


def _press(area: Locator) -> None:
    area.wait_for()
    area.scroll_into_view_if_needed()
    spot: list[dict[str, float]] = []

    def found() -> bool:
        spot[:] = filter(None, [area.evaluate(_FREE)])
        return bool(spot)

    box = resting(area)
    until(area.page, found, True)
    area.page.mouse.click(box["x"] + spot[0]["x"], box["y"] + spot[0]["y"])
