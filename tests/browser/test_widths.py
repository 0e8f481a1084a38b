"""Every width from a phone's to a wall's, and so every zoom of a window: header and filters stay whole and apart."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import drawn, resting, until
from tests.browser.visit import Visit

WIDTHS = (390, 641, 683, 768, 900, 1024, 1150, 1280, 1366, 1920)
AMISS = """() => {
    const parts = [...document.querySelectorAll(`h1.atlas, .st-key-header a, .st-key-search, .st-key-export button, .st-key-lang,
        .answer, [class*="-filters"] :is([data-testid="stMultiSelect"], .stSelectbox, .stButton button)`)];
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


def amiss(page: Page) -> list[str]:
    """The window's width, and what is wrong in it once it has been laid out."""
    found = drawn(page.main_frame).evaluate(AMISS)
    search, export = (
        page.locator(part).bounding_box() for part in (".st-key-search", ".st-key-export button")
    )
    if search["width"] < 200 or export["width"] < 45:
        found.append("search box or export button is too narrow")
    if export["height"] >= 45:
        found.append("the export button is not one line")
    return [f"{page.evaluate('innerWidth')} pixels", *found]


@pytest.mark.parametrize(("path", "lang"), [("", "zh"), ("", "en"), ("targets", "en"), ("balance", "en")])
def test_header_and_filters_are_whole_at_every_width(visitor: Visit, path: str, lang: str) -> None:
    page = visitor.read(f"{path}?lang={lang}").page
    expect(page.get_by_role("button", name="导出" if lang == "zh" else "Export")).to_be_visible()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 768})
        until(page, lambda: amiss(page), [f"{width} pixels"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_at_a_desk_the_header_is_one_row_and_the_map_fills_the_screen(visitor: Visit, lang: str) -> None:
    page = visitor.open(f"?lang={lang}").page
    rows = {round(resting(page.locator(part))["y"]) // 20 for part in (".st-key-search", "h1.atlas")}
    assert len(rows) == 1
    whole = resting(page.locator("iframe"))
    assert whole["height"] >= 563
    assert whole["y"] + whole["height"] <= 700
