"""Where the system sets the colours (high contrast), whatever has a meaning by its colour or pattern keeps it."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, expect

from tests.browser.conftest import visiting
from tests.browser.html_file.conftest import folder  # noqa: F401 - the interactive file
from tests.browser.opened import Opened, opening
from tests.browser.visit import Visit

CONTRAST = {"forced_colors": "active", "color_scheme": "dark"}
Colour = tuple[int, int, int]


@pytest.fixture(scope="module")
def reader(engine: Browser, server: str) -> Iterator[Visit]:
    """Somebody whose system shows white on black."""
    with visiting(engine, server, **CONTRAST) as visit:
        yield visit


@pytest.fixture
def file(engine: Browser, folder: object) -> Iterator[Opened]:  # noqa: F811
    """The same reader with the interactive file."""
    with opening(engine, folder, **CONTRAST) as opened:
        yield opened


def colours(thing: Locator) -> list[Colour]:
    """The colours inside something's border, the most frequent first; mixtures at edges left out."""
    image = Image.open(io.BytesIO(thing.screenshot(animations="disabled"))).convert("RGB")
    inside = image.crop((2, 2, image.width - 2, image.height - 2))
    size = inside.width * inside.height
    counted = sorted(inside.getcolors(size), reverse=True)
    return [colour for count, colour in counted if count >= 0.06 * size]


def meant(thing: Locator, what: str) -> Colour:
    """A colour that its style gives, as the browser computes it where nothing is forced upon it."""
    text = thing.evaluate(
        f"it => {{ const made = document.createElement('canvas').getContext('2d'); made.fillStyle = {what}; return made.fillStyle; }}"
    )
    return tuple(bytes.fromhex(text.lstrip("#")))


def expect_legend(root: Locator) -> None:
    """The swatches of classes, of the pattern and of the industries are told apart."""
    swatches = root.locator(".legend section:not([hidden]) .area")
    plain, seen = root.locator(".legend section:not([hidden]) .area[style*='background:#']"), []
    for swatch in plain.all():
        swatch.scroll_into_view_if_needed()
        seen.append(colours(swatch)[0])
        assert seen[-1] == meant(swatch, "it.style.backgroundColor")
    assert len(set(seen)) >= 4
    hatched = root.locator(".legend section:not([hidden]) .area[style*='repeating']").first
    assert len(colours(hatched)) >= 2
    assert swatches.count() > plain.count()
    badge = root.locator(".legend section:not([hidden]) .badge").first
    badge.scroll_into_view_if_needed()
    assert colours(badge)[0] not in ((0, 0, 0), (255, 255, 255))


def test_the_maps_legend_and_areas_keep_their_colours(reader: Visit) -> None:
    reader.open("?layers=prefectures,designations,symbols")
    expect_legend(reader.map)
    fills = {area.evaluate("it => getComputedStyle(it).fill") for area in reader.areas("designations").all()}
    assert len(fills) >= 4
    name = reader.map.locator(".city .name").first
    assert (
        name.evaluate("it => getComputedStyle(it).color") == "rgb(34, 38, 42)"
    )  # dark on the map's light areas


def test_the_interactive_files_legend_keeps_its_colours(file: Opened) -> None:
    file.open("zh.html")
    expect_legend(file.find("body"))


def unfolded(visit: Visit) -> None:
    """Opens every group of numbers that is folded."""
    visit.page.evaluate("document.querySelectorAll('details.group').forEach((it) => { it.open = true; })")


@pytest.mark.parametrize(
    ("path", "key", "what"),
    [
        ("", "section.panel .matrix td.each", "getComputedStyle(it).getPropertyValue('--c')"),
        ("city?city=371300", ".city-page .key", "getComputedStyle(it).getPropertyValue('--c')"),
        ("targets", ".targets .key", "getComputedStyle(it).getPropertyValue('--c')"),
        ("targets", ".promises i:not(.again)", "'#50575d'"),
        ("balance", ".balance .bar .each", "'#2f5f92'"),
    ],
)
def test_keys_and_bars_keep_their_colours(reader: Visit, path: str, key: str, what: str) -> None:
    unfolded(reader.read(path))
    first = reader.page.locator(key).first
    first.scroll_into_view_if_needed()
    assert colours(first)[0] == meant(first, what)


def test_hatched_bars_and_cells_keep_their_pattern(reader: Visit) -> None:
    unfolded(reader.read("balance"))
    for part in (".balance .bar .grouped", ".balance .sample.grouped", ".heat .part", ".matrix td.group"):
        shown = reader.page.locator(part).first
        shown.scroll_into_view_if_needed()
        assert len(colours(shown)) >= 2, part


def test_an_industrys_sign_keeps_its_colour_and_a_sum_stays_readable(reader: Visit) -> None:
    reader.open()
    assert colours(reader.page.locator("section.panel .sign").first)[0] not in ((0, 0, 0), (255, 255, 255))
    ink = "it => getComputedStyle(it).color"
    for part in (".matrix .sum b", ".matrix tfoot td.number"):
        assert reader.page.locator(f"section.panel {part}").first.evaluate(ink) == "rgb(255, 255, 255)", part


def test_charts_stand_on_the_paper_they_were_drawn_for(reader: Visit) -> None:
    unfolded(reader.read("balance"))
    for part in (".balance .figure img", "img.picture"):
        chart = reader.page.locator(part).first
        chart.scroll_into_view_if_needed()
        assert colours(chart)[0] == (255, 255, 255), part


def test_the_chosen_hit_and_the_chosen_parts_stand_out(reader: Visit) -> None:
    reader.read("sources")
    reader.page.keyboard.press("/")
    reader.ask("临沂")
    looks = [hit.evaluate("it => getComputedStyle(it).backgroundColor") for hit in reader.hits.all()[:2]]
    assert len(set(looks)) == 2
    reader.page.keyboard.press("Escape")
    reader.page.goto(f"{reader.address}/brief?city=371300")
    part = reader.page.locator(".st-key-brief-sections button").first
    expect(part).to_have_attribute("aria-pressed", "true")
    assert part.evaluate("it => getComputedStyle(it).outlineStyle") == "solid"
    part.click()
    expect(part).to_have_attribute("aria-pressed", "false")
    reader.page.locator("h1.atlas").click()
    expect(part).not_to_be_focused()
    assert part.evaluate("it => getComputedStyle(it).outlineStyle") == "none"
