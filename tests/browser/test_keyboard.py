"""The keyboard is seen wherever it is, Esc takes away what Enter opened, and who wants stillness gets it."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import visiting
from tests.browser.visit import Visit

RING = "rgb(31, 78, 121) solid 2px"
RINGED = """() => {
    let on = document.activeElement;
    while (on.shadowRoot && on.shadowRoot.activeElement) on = on.shadowRoot.activeElement;
    return [on, on.closest("[role=group]")].filter(Boolean).map((it) => getComputedStyle(it).outline);
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((it) =>
    getComputedStyle(it).transitionDuration.split(", ").some((time) => parseFloat(time) > 0.001)).map((it) => it.outerHTML.slice(0, 80))"""


def tabbed(page: Page, to: Locator) -> None:
    """Goes on by Tab until something has the focus; the ring is for keys, not for scripts."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if to.evaluate("it => it.matches(':focus')"):
            return
    pytest.fail("Tab does not lead there")


def test_every_control_of_a_page_shows_that_it_has_the_keyboard(visitor: Visit) -> None:
    page = visitor.read("targets").page
    tabbed(page, page.get_by_test_id("stPageLink-NavLink").first)
    for _ in range(20):
        assert RING in page.evaluate(RINGED)
        page.keyboard.press("Tab")


def test_the_controls_of_the_map_show_it_too(visitor: Visit) -> None:
    page = visitor.open().page
    for control in (".leaflet-control-zoom-in", "details.layers summary", "details.legend summary"):
        visitor.map.locator(control).focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(visitor.map.locator(control)).to_have_css("outline", RING)
    table = page.get_by_test_id("stExpander").first.locator("summary")
    table.focus()
    page.keyboard.press("Shift+Tab")
    tabbed(page, table)
    expect(table).to_have_css("outline", RING)


def test_the_page_one_is_on_is_marked_by_more_than_a_shade(visitor: Visit) -> None:
    page = visitor.read("targets").page
    here, there = (page.get_by_role("link", name=name, exact=True) for name in ("目标", "条款"))
    expect(here).to_have_css("text-decoration-line", "underline")
    expect(there).to_have_css("text-decoration-line", "none")
    expect(here.locator("p")).to_have_css("font-weight", "600")


@pytest.mark.parametrize("inside", [False, True])
def test_escape_closes_a_popup_and_the_city_keeps_the_keyboard(visitor: Visit, inside: bool) -> None:
    visitor.open()
    city, popup = visitor.area("370300"), visitor.map.locator(".leaflet-popup-content")
    city.focus()
    visitor.page.keyboard.press("Enter")
    expect(popup).to_be_visible()
    if inside:
        popup.focus()
    visitor.page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(city).to_be_focused()
    visitor.page.keyboard.press("Enter")
    expect(popup).to_be_visible()


def test_who_wants_less_motion_gets_the_next_view_at_once(engine: Browser, server: str) -> None:
    with visiting(engine, server, reduced_motion="reduce") as visit:
        visit.open()
        before = visit.place()[2]
        visit.frame.evaluate("document.querySelector('.leaflet-control-zoom-in').click()")
        assert visit.place()[2] > before, "no journey that a look could fall into"
        for frame in (visit.page.main_frame, visit.frame):
            assert frame.evaluate(MOVING) == []
