"""Names, badges and sites on maps of any size: nothing covers a name, every site is there for the keyboard."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visiting
from tests.browser.looking import drawn, until
from tests.browser.visit import Visit

COVERED = """() => {
    const shown = (thing) => getComputedStyle(thing).visibility === "visible" && thing.getBoundingClientRect().width;
    const seen = (selector) => [...document.querySelectorAll(selector)].filter(shown);
    const box = (thing) => {
        const { left, top, right, bottom } = thing.getBoundingClientRect(), spare = thing.matches(".name") ? 3 : 0;
        return [left, top + spare, right, bottom - spare];
    };
    const things = [".name", ".badges", ".site .symbol"].flatMap(seen), boxes = things.map(box), found = [];
    const label = (thing) => (thing.closest("[aria-label], [alt]") || {}).ariaLabel || thing.innerText || thing.className;
    for (let i = 0; i < things.length; i++) for (let j = i + 1; j < things.length; j++) {
        const [a, b, c, d] = boxes[i], [p, q, r, s] = boxes[j];
        if (a < r - 0.5 && p < c - 0.5 && b < s - 0.5 && q < d - 0.5) found.push(label(things[i]) + " | " + label(things[j]));
    }
    return found;
}"""
WAITING = """() => [...document.querySelectorAll('.name, .badges')]
    .filter((thing) => getComputedStyle(thing).visibility !== 'visible').map((thing) => thing.innerText)"""
CUT_THROUGH = """() => {
    const edge = document.querySelector(".legend .more").getBoundingClientRect().top - 1;
    const cut = ({ top, bottom }) => top < edge && edge < bottom - 2;
    return [...document.querySelectorAll(".legend li")].filter((line) => cut(line.getBoundingClientRect())).map((line) => line.innerText);
}"""
PAPER = "prefectures,designations,symbols,sites"
EVERYTHING = "prefectures,change,circles,symbols,sites,origins,targets"
SITES = 13


ABROAD = """() => [...document.querySelectorAll('.site')].filter((thing) => {
    const [map] = Object.entries(window).filter(([name, it]) => name.startsWith('map_') && it.getCenter).map(([, it]) => it);
    const under = (x, y) => document.elementsFromPoint(x, y).filter((it) => it.matches('.leaflet-prefectures-pane path')).map((it) => it.dataset.key);
    const frame = map.getContainer().getBoundingClientRect(), { left, right, top, bottom } = thing.querySelector('.symbol').getBoundingClientRect();
    const place = map.latLngToContainerPoint(thing.marker.getLatLng()), homes = under(place.x + frame.left, place.y + frame.top);
    const stands = under((left + right) / 2, (top + bottom) / 2);
    return homes.length && !homes.some((home) => stands.includes(home));
}).map((thing) => thing.ariaLabel)"""
every_size = pytest.mark.parametrize(("width", "lang"), [(1366, "zh"), (683, "en"), (390, "en")])
"""English names are the longer ones."""
both_languages = pytest.mark.parametrize("lang", ["zh", "en"])


def opened(visitor: Visit, width: int, lang: str, layers: str = PAPER) -> None:
    """The map with all names drawn, in a window of this width."""
    visitor.page.set_viewport_size({"width": width, "height": 768})
    visitor.open(f"?lang={lang}&layers={layers}")
    expect(visitor.map.locator(".name.prefecture")).to_have_count(16)


def expect_none(visitor: Visit, wrong: str) -> None:
    """Waits until the map, at rest, has nothing that is wrong in this way."""
    until(visitor.page, lambda: drawn(visitor.frame).evaluate(wrong), [])


@both_languages
def test_on_a_desk_nothing_lies_over_anything_else_and_nothing_is_left_out(visitor: Visit, lang: str) -> None:
    opened(visitor, 1366, lang)
    expect_none(visitor, COVERED)
    expect_none(visitor, WAITING)


@every_size
def test_no_site_stands_on_another_citys_ground(visitor: Visit, width: int, lang: str) -> None:
    opened(visitor, width, lang, "prefectures,sites")
    visitor.map.locator("details").evaluate_all("all => all.forEach((one) => (one.open = false))")
    expect_none(visitor, ABROAD)


OUTSIDE = """() => [...document.querySelectorAll('.name.circle')].filter((thing) => {
    if (getComputedStyle(thing).visibility !== 'visible') return false;
    const { left, right, top, bottom } = thing.getBoundingClientRect(), at = [(left + right) / 2, (top + bottom) / 2];
    const [map] = Object.entries(window).filter(([name, it]) => name.startsWith('map_') && it.getCenter).map(([, it]) => it);
    const marker = thing.closest('.leaflet-marker-icon').marker, frame = map.getContainer().getBoundingClientRect();
    const place = map.latLngToContainerPoint(marker.getLatLng()), homes = [...document.querySelectorAll('.leaflet-circles-pane path')];
    const within = (path, [x, y]) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse()));
    const home = homes.find((path) => within(path, [place.x + frame.left, place.y + frame.top]));
    return !home || !within(home, at) || left < frame.left || right > frame.right;
}).map((thing) => thing.innerText)"""


@every_size
def test_the_name_of_a_circle_stands_in_its_circle(visitor: Visit, width: int, lang: str) -> None:
    opened(visitor, width, lang, "prefectures,circles,sites,targets")
    visitor.map.locator(".name.target").first.wait_for()
    expect_none(visitor, OUTSIDE)


@every_size
def test_no_name_is_covered_and_every_site_can_be_reached(visitor: Visit, width: int, lang: str) -> None:
    opened(visitor, width, lang)
    names = set(visitor.map.locator(".name.prefecture").all_inner_texts())

    def covered() -> list[str]:
        return [pair for pair in drawn(visitor.frame).evaluate(COVERED) if names & set(pair.split(" | "))]

    until(visitor.page, covered, [])
    sites = visitor.map.locator(".site[tabindex='0']")
    expect(sites).to_have_count(SITES)
    for site in sites.all():
        expect(site).to_be_visible()


def test_layers_switched_on_later_find_room_too(visitor: Visit) -> None:
    visitor.open(f"?layers={EVERYTHING}")
    visitor.map.locator(".name.target").first.wait_for()
    visitor.map.locator(".leaflet-origins-pane .site").first.wait_for()
    expect_none(visitor, COVERED)
    visitor.zoom_in()
    expect_none(visitor, COVERED)


def test_what_found_no_room_is_back_on_a_larger_map(engine: Browser, server: str) -> None:
    with visiting(engine, server, viewport={"width": 320, "height": 400}, reduced_motion="reduce") as visitor:
        visitor.open("?lang=en")
        names = visitor.map.locator(".name.prefecture")
        expect(names).to_have_count(16)
        visitor.map.locator(".leaflet-control-zoom-out").click()
        expect(names.filter(visible=True)).not_to_have_count(16)
        visitor.zoom_in()
        visitor.zoom_in()
        expect(names.filter(visible=True)).to_have_count(16)


def test_a_legend_longer_than_its_room_ends_below_a_line_and_says_so(visitor: Visit) -> None:
    visitor.open(f"?layers={PAPER}")
    more = visitor.map.locator(".legend .more")
    expect(more).to_be_visible()
    expect(more).to_have_text("更多图例在下方")
    expect_none(visitor, CUT_THROUGH)
    visitor.page.set_viewport_size({"width": 1366, "height": 1600})
    expect(more).to_be_hidden()
