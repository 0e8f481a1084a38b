"""What is to be seen at either end of zooming, the same in the app's map and in the interactive file."""

from collections.abc import Callable

from playwright.sync_api import Frame

from tests.browser.looking import until

SHARE = """() => {
    const stage = document.querySelector(".leaflet-container").getBoundingClientRect();
    const all = [...document.querySelectorAll(".leaflet-designations-pane path")].map((path) => path.getBoundingClientRect());
    const size = (from, to) => Math.max(...all.map((box) => box[to])) - Math.min(...all.map((box) => box[from]));
    return Math.max(size("left", "right") / stage.width, size("top", "bottom") / stage.height);
}"""
"""How much of the map the province takes in the direction in which it takes most."""

CITIES = """() => {
    const stage = document.querySelector(".leaflet-container").getBoundingClientRect(), seen = new Set();
    for (let x = 0.02; x < 1; x += 0.04) for (let y = 0.02; y < 1; y += 0.04) {
        const under = document.elementsFromPoint(stage.left + x * stage.width, stage.top + y * stage.height);
        seen.add(under.find((it) => it.matches(".leaflet-designations-pane path[data-key]"))?.dataset.key || "sea");
    }
    return seen.size;
}"""
"""How many cities, or land and sea, are on the map."""

RESTING = """() => !document.querySelector(".leaflet-zoom-anim .leaflet-zooming, .leaflet-pan-anim")
    && document.getAnimations().every((it) => it.playState !== "running")"""


def expect_whole(frame: Frame) -> None:
    """Waits until the map shows the whole province and little else."""
    until(frame.page, lambda: 0.8 < _share(frame) <= 1.0, True)


def expect_no_speck(frame: Frame, zoom_out: Callable[[], None], times: int) -> None:
    """Zooms out again and again; the province stays large on the map, and in sight whole."""
    for _ in range(times):
        zoom_out()
        frame.wait_for_function(RESTING)
        assert _share(frame) > 0.55
    until(frame.page, lambda: 0.55 < _share(frame) < 0.75, True)


def expect_no_flat_colour(frame: Frame, zoom_in: Callable[[], None], times: int) -> None:
    """Zooms in again and again; there is always more than one city on the map, or a city and the sea."""
    for _ in range(times):
        zoom_in()
        frame.wait_for_function(RESTING)
        assert frame.evaluate(CITIES) > 1
    until(frame.page, lambda: _share(frame) > 2.5, True)


def _share(frame: Frame) -> float:
    return frame.evaluate(SHARE)
