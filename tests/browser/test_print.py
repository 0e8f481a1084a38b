"""On paper: nothing cut off, the whole map with its legend, states readable in grey, no controls."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.looking import until
from tests.browser.visit import CONTENT, Visit

CUT = """element => {
    const cut = [];
    for (let e = element; e; e = e.parentElement)
        if (getComputedStyle(e).overflowY !== "visible" && e.scrollHeight > e.clientHeight + 1) cut.push(e.className);
    return cut;
}"""
UNTOLD = (
    "window.addEventListener('resize', (event) => event.stopImmediatePropagation(), true)"  # as in printing
)
PAPER = {"width": 718, "height": 1047}  # A4 upright within the browser's usual margins


def on_paper(visit: Visit) -> Visit:
    """Styles for paper what is shown."""
    visit.page.emulate_media(media="print")
    return visit


def pages(visit: Visit) -> int:
    """How many sheets the printed page has."""
    return len(re.findall(rb"/Type\s*/Page\b", visit.page.pdf(format="A4")))


@pytest.mark.parametrize(
    "path", ["", "city?city=371300", "targets?plan=care-2024", "clauses?plan=care-2024", "sources"]
)
def test_no_page_is_cut_off(visitor: Visit, path: str) -> None:
    printed = on_paper(visitor.read(path))
    content = printed.page.locator(CONTENT[path.split("?")[0]]).first
    until(printed.page, lambda: content.evaluate(CUT), [])
    assert pages(printed) > 1
    for control in (
        printed.box,
        printed.page.locator(".st-key-lang"),
        printed.page.get_by_test_id("stPageLink").first,
    ):
        expect(control).to_be_hidden()


def test_the_folded_words_of_the_panel_are_printed(visitor: Visit) -> None:
    printed = on_paper(visitor.open("?city=370600"))
    folded = printed.panel("370600").locator("details:not([open]) blockquote")
    expect(folded.first).to_be_visible()


def test_the_whole_map_is_on_the_sheet_with_its_legend(visitor: Visit) -> None:
    """Drawn for the desk, then printed: the map cannot be drawn anew for the sheet."""
    visitor.open("?industry=medical-devices&plan=health-2024")
    visitor.expect_fill("370300", "^#e69f00$")
    visitor.frame.evaluate(UNTOLD)
    on_paper(visitor).page.set_viewport_size(PAPER)
    legend = visitor.map.locator(".paper")
    for words in ("医疗器械：单独点名", "医疗器械：仅并列点名", "未点名（不等于不支持）"):
        expect(legend.get_by_text(words)).to_be_visible()
    expect(visitor.map.locator(".legend")).to_be_hidden()
    sheet = visitor.page.locator("iframe").bounding_box()
    assert sheet["x"] >= 0 and sheet["x"] + sheet["width"] <= PAPER["width"]
    parts = [visitor.area(city).bounding_box() for city in ("371000", "371700", "371500", "370200")]
    for box in (*parts, legend.bounding_box(), visitor.map.locator(".credit").bounding_box()):
        assert sheet["x"] <= box["x"] and box["x"] + box["width"] <= sheet["x"] + sheet["width"] + 1
        assert sheet["y"] <= box["y"] and box["y"] + box["height"] <= sheet["y"] + sheet["height"] + 1
    assert max(box["y"] + box["height"] for box in parts) <= legend.bounding_box()["y"]
    panel = visitor.panel().bounding_box()
    assert panel["y"] >= sheet["y"] + sheet["height"]


def test_the_states_are_told_apart_in_grey(visitor: Visit) -> None:
    printed = on_paper(visitor.open("?industry=medical-devices&plan=health-2024"))
    printed.expect_fill("370100", r"^url\(#hatch-e69f00\)$")
    printed.expect_fill("370300", "^#e69f00$")
    printed.expect_fill("370400", "^#ffffff$")
    group = printed.map.locator(".paper li").filter(has_text="仅并列点名").locator(".area")
    expect(group).to_have_css("background-image", re.compile("repeating-linear-gradient"))
    expect(group).to_have_css("print-color-adjust", "exact")


CONDITIONS = {
    "?plan=health-2024&city=370300": ("规划：医养健康2024；产业：全部；类型：全部；城市：淄博市",),
    "targets?unit=%E4%B8%87%E6%88%B7&lang=en": ("Industry: all", "Unit: households"),
    "balance?rule=alone": ("并列点名怎么计：",),
    "compare?compare=370100,370200": ("对照：济南、青岛",),
    "brief": (),
}


@pytest.mark.parametrize(("path", "said"), CONDITIONS.items())
def test_paper_says_under_which_conditions_where_and_when(
    visitor: Visit, path: str, said: tuple[str, ...]
) -> None:
    page, before = visitor.page, date.today()
    page.goto(f"{visitor.address}/{path}")
    line = page.locator(".printed")
    line.wait_for(state="attached")
    expect(line).to_be_hidden()
    page.emulate_media(media="print")
    expect(line).to_have_count(1)
    expect(line).to_be_visible()
    for words in (*said, f"{visitor.address}/{path}"):
        expect(line).to_contain_text(words)
    expect(line).to_contain_text(re.compile(f"{before}|{date.today()}"))  # it may have been midnight


def test_a_filter_chosen_on_the_map_is_on_paper(visitor: Visit) -> None:
    visitor.open()
    visitor.filter("全部产业", "医疗器械")
    visitor.expect_url(industry="medical-devices")
    expect(on_paper(visitor).page.locator(".printed")).to_contain_text("产业：医疗器械")
    expect(visitor.page.get_by_test_id("stMultiSelect").filter(visible=True)).to_have_count(0)
    expect(visitor.page.get_by_text("四份规划就医疗器械点名8市")).to_be_visible()


def test_the_province_prints_where_it_is_said_and_not_every_quotation(visitor: Visit) -> None:
    printed = on_paper(visitor.open())
    folded = printed.panel().locator("details:not([open]) blockquote").first
    expect(folded.locator("footer")).to_be_visible()
    expect(folded.locator("span[lang=zh]")).to_be_hidden()
    assert pages(printed) <= 5


def test_the_brief_prints_as_its_preview_alone(visitor: Visit) -> None:
    visitor.page.goto(f"{visitor.address}/brief?city=371300")
    preview = visitor.page.locator(".brief-preview")
    preview.wait_for()
    visitor.page.set_viewport_size(PAPER)
    on_paper(visitor)
    expect(visitor.page.locator("[data-testid=stColumn]").first).to_be_hidden()
    until(visitor.page, lambda: preview.bounding_box()["width"] > PAPER["width"] * 0.85, True)
