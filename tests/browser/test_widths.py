"""Every width from a phone's to a wall's, and so every zoom of a window: header and filters stay whole and apart."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

WIDTHS = (390, 641, 683, 768, 900, 1024, 1150, 1280, 1366, 1920)
AMISS = """() => {
    const parts = [...document.querySelectorAll(`h1.atlas, .st-key-header a, .st-key-search, .st-key-export button, .st-key-lang,
        .coverage, [class*="-filters"] :is([data-testid="stMultiSelect"], .stSelectbox, .stButton button)`)];
    const boxes = parts.map((part) => part.getBoundingClientRect()), wide = document.documentElement.clientWidth;
    const name = (part) => part.innerText || part.className, found = [];
    boxes.forEach((one, i) => {
        if (one.left < 0 || one.right > wide) found.push(`${name(parts[i])} is not all on the page`);
        if (parts[i].scrollWidth > parts[i].clientWidth + 1) found.push(`${name(parts[i])} is cut off`);
        boxes.slice(i + 1).forEach((other, j) => {
            const over = one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
            if (over) found.push(`${name(parts[i])} lies over ${name(parts[i + 1 + j])}`);
        });
    });
    const main = document.querySelector("[data-testid=stMain]");
    if (main.scrollWidth > main.clientWidth) found.push("the page can be pushed aside");
    return found;
}"""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", ["", "targets", "balance"])
def test_header_and_filters_are_whole_at_every_width(visitor: Visit, path: str, lang: str) -> None:
    page = visitor.read(f"{path}?lang={lang}").page
    expect(page.get_by_role("button", name="导出" if lang == "zh" else "Export")).to_be_visible()
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 768})
        found[width] = page.evaluate(AMISS)
        for part, least in ((".st-key-search", 200), (".st-key-export button", 45)):
            assert page.locator(part).bounding_box()["width"] >= least
        assert page.locator(".st-key-export button").bounding_box()["height"] < 45, "in one line"
    assert found == {width: [] for width in WIDTHS}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_at_a_desk_the_header_is_one_row_and_the_map_fills_the_screen(visitor: Visit, lang: str) -> None:
    page = visitor.open(f"?lang={lang}").page
    rows = {round(page.locator(part).bounding_box()["y"]) // 20 for part in (".st-key-search", "h1.atlas")}
    assert len(rows) == 1
    drawn = page.locator("iframe").bounding_box()
    assert drawn["height"] >= 563
    assert drawn["y"] + drawn["height"] <= 700
