"""Looks at a page that are repeated until they show what is wanted: what moves may come to rest in its own time."""

import time
from collections.abc import Callable

from playwright.sync_api import FloatRect, Frame, Locator, Page

PATIENCE = 20  # seconds
OVERHANG = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
"""Pixels that a page can be pushed aside."""
_DRAWN = """() => document.fonts.ready.then(() =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"""


def until(page: Page, look: Callable[[], object], wanted: object) -> None:
    """Looks until what is seen is what is wanted; fails with what was seen last."""
    end = time.monotonic() + PATIENCE
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
