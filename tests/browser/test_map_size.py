"""The map fits the room it gets, whenever it gets it, until its reader moves it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from atlas.model import Atlas
from atlas.view import View
from exports.html.page import write
from exports.report.report import Report
from tests.browser.looking import press
from tests.browser.opened import Opened, opening

FRAME = '<!doctype html><html lang="zh"><title>intranet</title><iframe src="atlas.html" title="atlas" style="{}"></iframe>'
FIRST = {"hidden": "display: none", "empty": "width: 0; height: 0", "small": "width: 300px; height: 150px"}
# Every city is on the map, and together they reach over most of its width.
WHOLE = """() => {
  const stage = document.querySelector("#map").getBoundingClientRect();
  const all = [...document.querySelectorAll(".leaflet-designations-pane path")].map((path) => path.getBoundingClientRect());
  const west = Math.min(...all.map((box) => box.left)), east = Math.max(...all.map((box) => box.right));
  const inside = (box) => box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;
  return all.length === 16 && all.every(inside) && east - west > 0.6 * stage.width;
}"""

WIDTH = "document.querySelector('.leaflet-designations-pane path[data-key=\"371300\"]').getBoundingClientRect().width"

TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module")
def folder(real_atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The atlas as a file, and pages that give its frame little or no size at first."""
    place = tmp_path_factory.mktemp("late")
    (place / "atlas.html").write_bytes(write(Report(real_atlas, View(), made=date(2026, 11, 27))))
    for name, style in FIRST.items():
        (place / f"{name}.html").write_text(FRAME.format(style), "utf-8")
    return place


@pytest.fixture
def file(engine: Browser, folder: Path) -> Iterator[Opened]:
    """A desk."""
    with opening(engine, folder) as opened:
        yield opened


def sized(file: Opened, width: int, height: int) -> None:
    """Gives the frame another size, as a page does that lays itself out."""
    file.page.locator("iframe").evaluate(
        "(frame, [width, height]) => { frame.style = `width: ${width}px; height: ${height}px`; }",
        [width, height],
    )


@pytest.mark.parametrize("name", FIRST)
def test_a_frame_that_gets_its_size_late_shows_the_whole_province(file: Opened, name: str) -> None:
    file.open(f"{name}.html")
    file.frame = file.page.frames[1]
    file.find("#panel h2").wait_for(state="attached")
    sized(file, 1200, 700)
    file.frame.wait_for_function(WHOLE)
    press(file.area("371300"))
    expect(file.title).to_have_text("临沂市")


def test_a_map_its_reader_has_moved_stays_where_it_is(file: Opened) -> None:
    file.open("small.html")
    file.frame = file.page.frames[1]
    sized(file, 1200, 700)
    file.frame.wait_for_function(WHOLE)
    before = file.area("371300").bounding_box()["width"]
    file.find(".leaflet-control-zoom-in").click()
    file.frame.wait_for_function(f"() => {WIDTH} > {1.99 * before}")
    near = file.area("371300").bounding_box()["width"]
    sized(file, 900, 600)
    file.frame.wait_for_function(
        "() => innerWidth === 900 && document.querySelector('#map').clientWidth < 700"
    )
    file.frame.evaluate(TWO_FRAMES)  # a map that would fit itself anew has done it by then
    assert file.area("371300").bounding_box()["width"] == pytest.approx(near, abs=2)
